# Names that no profile knows; how the class works is seen from its code.
import numpy as np

class Knot:
    def __init__(self, v, inputs=()):
        self.v = np.asarray(v, dtype=float)
        self.inputs = list(inputs)
        self.bar = np.zeros_like(self.v)
        self.pull = lambda: None

    def times(self, other):
        made = Knot(self.v * other.v, [self, other])
        def pull():
            to_self = made.bar * other.v
            to_other = made.bar * self.v
            self.bar += to_self
            other.bar += to_other
        made.pull = pull
        return made

    def total(self):
        made = Knot(self.v.sum(), [self])
        def pull():
            self.bar += made.bar * np.ones_like(self.v)
        made.pull = pull
        return made

def sweep(end):
    found = []
    def visit(knot):
        if knot not in found:
            for each in knot.inputs:
                visit(each)
            found.append(knot)
    visit(end)
    end.bar = np.ones_like(end.v)
    for knot in reversed(found):
        knot.pull()

x = Knot([1.0, 2.0, 3.0])
y = x.times(x)
s = y.total()
sweep(s)
