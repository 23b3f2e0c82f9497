from collections import defaultdict, deque, OrderedDict
d = defaultdict(list)
d["a"].append(1)
print(d, d["b"], "c" in d, d.get("c"), dict(d), len(d), defaultdict(int, x=1), d.default_factory)
n = defaultdict(lambda: defaultdict(int))
n["p"]["q"] += 2
print(n["p"]["q"], {k: dict(v) for k, v in n.items()})
try:
    defaultdict(3)
except TypeError as e:
    print(e)
try:
    defaultdict()["x"]
except KeyError as e:
    print(repr(e))
q = deque([1, 2, 3], maxlen=3)
q.append(4); q.appendleft(0)
print(q, q.pop(), q.popleft(), q, q.rotate(1), q, q.extend([7, 8]), q, q[0], q[-1], len(q), list(q), 7 in q, q.index(8), q.maxlen, deque("ab") == deque(["a", "b"]))
q.clear()
for f in (lambda: q.pop(), lambda: q.popleft(), lambda: deque([1])[3], lambda: deque([1]).remove(2)):
    try:
        f()
    except (IndexError, ValueError) as e:
        print(type(e).__name__, e)
o = OrderedDict(a=1, b=2)
o.move_to_end("a")
print(o, o == {"a": 1, "b": 2}, o.popitem(last=False), list(o))
