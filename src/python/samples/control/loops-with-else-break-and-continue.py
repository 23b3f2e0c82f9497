for n in range(2, 10):
    for d in range(2, n):
        if n % d == 0:
            break
    else:
        print(n, "is prime")
i = 0
while i < 3:
    i += 1
    if i == 2:
        continue
    print("i", i)
else:
    print("no break")
while True:
    break
else:
    print("never")
for x in []:
    pass
else:
    print("empty")
print(i, n)
for i in range(3):
    i = 10
print(i)
