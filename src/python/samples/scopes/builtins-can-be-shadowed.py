def f(list):
    return list
print(f(3), list((1, 2)))
sum = 10
print(sum)
del sum
print(sum([1, 2]))
def max(a, b):
    return "mine"
print(max(1, 2))
def g():
    len = lambda x: "local len"
    return len([])
print(g(), len([]))
print(__name__)
