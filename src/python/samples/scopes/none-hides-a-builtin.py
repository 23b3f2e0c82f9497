max = None
print(max)

def f():
    return min

min = None
print(f())
class A:
    sum = None
    print(sum)
print(A.sum)
