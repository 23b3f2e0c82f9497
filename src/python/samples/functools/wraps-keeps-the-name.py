import functools


def timed(f):
    @functools.wraps(f)
    def wrapper(*args, **kwargs):
        wrapper.calls += 1
        return f(*args, **kwargs)

    wrapper.calls = 0
    return wrapper


@timed
def add(a, b=1):
    "Adds."
    return a + b


print(add(1), add(2, b=5), add.calls, add.__name__, add.__doc__, add.__qualname__, add.__wrapped__(1, 1))


def repeat(times):
    def decorate(f):
        @functools.wraps(f)
        def inner(*args):
            return [f(*args) for _ in range(times)]

        return inner

    return decorate


@repeat(3)
def hello(name):
    return "hi " + name


print(hello("ada"), hello.__name__)
