import a.b.c as d, e
from . import f
from ..g import (h as i, j,)
@decorator(1)
@other.name
class A(B, metaclass=M):
    """doc"""
    x = 1; y = 2;
    def m(self, /, a: int, b=2, *c, d, e=5, **f) -> int:
        nonlocal_ = 1
        global g
        return a, *c
    async_ = 1
def gen(*, k):
    x = yield
    y = yield k, 1
    yield from gen(k=1)
    return
for i, (j, *k) in enumerate(x), 1:
    if i: continue
    elif j: break
    else: pass
else:
    pass
while x := f(y): pass
try:
    raise E from None
except (A, B) as e:
    raise
except C:
    assert x, "message"
else:
    x
finally:
    with open(a) as f, g: pass
r = [x for x in y if x if z for w in x]
r = {**a, 'b': 1}if 0else{k: v for k, v in d.items()}
r = {1, 2, *s}; g = sum(x for x in y)
