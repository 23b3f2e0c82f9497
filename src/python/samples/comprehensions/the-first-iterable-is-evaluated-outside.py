def shout(x):
    print("eval", x)
    return range(x)

g = (i * j for i in shout(2) for j in shout(3))
print("made")
print(list(g))
class A:
    n = 3
    squares = [k * k for k in range(n)]
print(A.squares)
try:
    class B:
        n = 3
        table = [n * k for k in range(2)]
except NameError as e:
    print(e)
