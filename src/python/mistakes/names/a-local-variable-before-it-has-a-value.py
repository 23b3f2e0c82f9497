total = 0

def add(x):
    total = total + x
    return total

add(3)
# hint: total is assigned somewhere in this function, so it is local to it; here it has no value yet.
