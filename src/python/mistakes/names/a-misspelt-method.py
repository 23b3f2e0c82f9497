xs = []
xs.apend(3)
# hint: Did you mean 'append'?
