def push(x, to=[]):
    to.append(x)
    return to

print(push(1), push(2), push(3, []), push(4))

def late(x=len("abc")):
    return x

len_was = late()
print(len_was)
