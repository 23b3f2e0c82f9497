def loud(f):
    def inner(*args):
        print("call", f.__name__, args)
        return f(*args)
    return inner

def times(n):
    def wrap(f):
        return lambda x: [f(x)] * n
    return wrap

@loud
def square(x):
    return x * x

@times(2)
@loud
def cube(x):
    return x ** 3

print(square(3))
print(cube(2))
