name = 'loss
print(name)
# hint: A string that begins with ' must end with ' on the same line.
