def attempt(f):
    try:
        f()
    except (ValueError, TypeError) as e:
        print(type(e).__name__, e)

def two(v):
    a, b = v

def star(v):
    a, *b, c = v

for v in [[1], [1, 2, 3], (), "abc", 5, None, range(3), {1: 2}, iter([1])]:
    attempt(lambda: two(v))
for v in [[1], [], "a", 7]:
    attempt(lambda: star(v))
def gen():
    yield 1
attempt(lambda: two(gen()))
