d = {"a": 1, "b": 2}
for k in d:
    del d[k]
# at: 2:10-2:11
# hint: Loop over a copy: list(...) makes one.
