def gen(n):
    for i in range(n):
        print("give", i)
        yield i
print(list(zip([1, 2], "ab", strict=True)), list(zip(strict=True)), list(zip([1], strict=False)))
for f in (lambda: list(zip([1], [1, 2], strict=True)), lambda: list(zip([1, 2], [1], strict=True)), lambda: list(zip([1], [2], [], strict=True)), lambda: list(zip([1], [2], [3, 4], strict=True)), lambda: list(zip(gen(2), gen(1), strict=True)), lambda: [x for x in zip(range(2), range(3), strict=True)]):
    try:
        print(f())
    except ValueError as e:
        print(e)
