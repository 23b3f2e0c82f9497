def g(n):
    print("start")
    for i in range(n):
        print("give", i)
        yield i
    print("end")

it = g(2)
print("made")
print(next(it))
print(next(it))
print(next(it, "done"))
print(next(it, "still done"))
for x in g(1):
    print("loop", x)
