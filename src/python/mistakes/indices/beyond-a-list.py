xs = [1, 2, 3]
for i in range(4):
    print(xs[i])
# hint: The index is 3, and the length 3: valid positions are 0 to 2.
