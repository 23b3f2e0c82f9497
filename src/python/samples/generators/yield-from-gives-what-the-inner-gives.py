def inner(n):
    for i in range(n):
        yield i
    return "result of inner"

def outer():
    got = yield from inner(2)
    print("got", got)
    yield from [10, 20]
    yield from "ab"

print(list(outer()))

def tree(node):
    if node is None:
        return
    left, value, right = node
    yield from tree(left)
    yield value
    yield from tree(right)

print(list(tree(((None, 1, None), 2, ((None, 3, None), 4, None)))))
