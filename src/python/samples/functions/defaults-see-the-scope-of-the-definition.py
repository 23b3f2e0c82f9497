x = 1
def f(a=x, b=lambda: x):
    return a, b()
x = 2
print(f())
class A:
    d = 5
    def m(self, v=d):
        return v
print(A().m())
def chain(n, memo={}):
    if n not in memo:
        memo[n] = n if n < 2 else chain(n - 1) + chain(n - 2)
    return memo[n]
print(chain(30), len(chain.__defaults__[0]))
