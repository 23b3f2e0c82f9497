import numpi
# here: ModuleNotFoundError: No module named 'numpi'
# hint: Did you mean 'numpy'?
# at: 1:8-1:13
