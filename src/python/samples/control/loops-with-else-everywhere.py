for n in range(2, 10):
    for d in range(2, n):
        if n % d == 0: break
    else:
        print(n, end=" ")
print()
i = 0
while i < 3:
    i += 1
    if i == 5: break
else:
    print("else", i)
while False:
    pass
else:
    print("never ran")
for x in []:
    pass
else:
    print("empty", "x" in dir() if False else "")
for i in range(3):
    for j in range(3):
        if j == 1: continue
        if i == 1: break
        print(i, j)
    else:
        continue
    print("broke", i)
for i in range(3):
    i = i * 10
    print(i, end=",")
print(i)
for a, b in {"x": 1}.items(): print(a, b)
for [a, b] in [(1, 2)]: print(a, b)
for x[0:1] in [[5]] if False else []: pass
l = [0]
for l[0] in range(3): pass
print(l)
