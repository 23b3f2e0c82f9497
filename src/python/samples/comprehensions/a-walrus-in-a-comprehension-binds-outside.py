print([last := x * 2 for x in range(4)], last)
def f(xs):
    if any((hit := x) > 3 for x in xs):
        return hit
print(f([1, 5, 7]))
if (n := len("abc")) > 2:
    print(n)
while (n := n - 1) > 0:
    print("n", n)
print([y for x in range(5) if (y := x * x) % 2 == 0], y)
print((z := 5) + z)
