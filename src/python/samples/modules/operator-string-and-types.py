import operator
import string
import warnings
from operator import attrgetter, itemgetter, methodcaller
from types import SimpleNamespace

warnings.filterwarnings("ignore")
print(operator.add(1, 2), operator.mul("ab", 2), operator.neg(3), operator.contains([1], 1), operator.truediv(1, 4), operator.not_(0))
rows = [("b", 2), ("a", 3), ("c", 1)]
print(sorted(rows, key=itemgetter(1)), max(rows, key=itemgetter(0)), itemgetter(0, 1)("xyz"), itemgetter("k")({"k": 5}))
config = SimpleNamespace(rate=0.1, layers=[1, 2])
config.name = "net"
print(config, config.rate, config == SimpleNamespace(rate=0.1, layers=[1, 2], name="net"))
print(attrgetter("rate")(config), attrgetter("rate", "name")(config), methodcaller("upper")("abc"), methodcaller("split", "-")("a-b"))
print(string.ascii_lowercase, string.digits, string.ascii_uppercase[:3], string.punctuation, repr(string.whitespace))
