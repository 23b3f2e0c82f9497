from itertools import compress, dropwhile, filterfalse, takewhile

print(list(takewhile(lambda x: x < 3, [1, 2, 3, 1])), list(dropwhile(lambda x: x < 3, [1, 2, 3, 1])))
print(list(filterfalse(lambda x: x % 2, range(6))), list(filterfalse(None, [0, 1, "", "a"])))
print(list(compress("abcdef", [1, 0, 1, 0, 1])))


def numbers():
    n = 0
    while True:
        yield n
        n += 1


print(list(takewhile(lambda n: n * n < 30, numbers())))
