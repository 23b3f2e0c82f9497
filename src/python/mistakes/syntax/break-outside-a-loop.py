if True:
    break
# hint: `break` belongs inside a for or while loop of the same function.
