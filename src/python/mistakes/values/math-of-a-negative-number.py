import math
print(math.sqrt(-4))
# hint: The function has no real value there.
