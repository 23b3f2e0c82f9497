def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)

def hanoi(n, a, b, c):
    if n == 0:
        return 0
    return hanoi(n - 1, a, c, b) + 1 + hanoi(n - 1, c, b, a)

def even(n):
    return n == 0 or odd(n - 1)

def odd(n):
    return n != 0 and even(n - 1)

print([fib(n) for n in range(12)], hanoi(6, "a", "b", "c"), even(101), odd(101))

def depth(n):
    return 0 if n == 0 else 1 + depth(n - 1)

print(depth(900))
