from collections import OrderedDict

d = OrderedDict(a=1)
d["b"] = 2
d["c"] = 3
print(d, list(d), d == {"c": 3, "b": 2, "a": 1}, d == OrderedDict(c=3, b=2, a=1))
d.move_to_end("a")
print(d, d.popitem(), d.popitem(last=False), d)
d.move_to_end("c", last=False)
print(OrderedDict(), isinstance(d, dict), OrderedDict([("x", 1)]), dict(d))
