def none(): pass
def one(a): pass
def some(a, b=1): pass
def names(a, b, c): pass
def keyed(*, k): pass
def two(*, k, m): pass

class C:
    def method(self, x): pass
    def lost(): pass

calls = [
    lambda: none(1),
    lambda: one(),
    lambda: one(1, 2),
    lambda: some(),
    lambda: some(1, 2, 3),
    lambda: names(),
    lambda: names(1),
    lambda: names(1, 2),
    lambda: keyed(),
    lambda: two(),
    lambda: keyed(1),
    lambda: one(1, a=2),
    lambda: one(b=2),
    lambda: C().method(),
    lambda: C().method(1, 2),
    lambda: C().lost(),
    lambda: C(3),
    lambda: one(*[1, 2, 3]),
]
for call in calls:
    try:
        call()
    except TypeError as error:
        print(error)
