# A backward that calls itself through another method, and leaves the adding to a third.
class Var:
    def spread(self, grad):
        for parent, local in self.parents:
            parent.backward(grad * local)

    def __init__(self, value, parents=()):
        self.value = value
        self.grad = 0.0
        self.parents = parents

    def __mul__(self, other):
        return Var(self.value * other.value, ((self, other.value), (other, self.value)))

    def backward(self, grad=1.0):
        self.receive(grad)
        self.spread(grad)

    def receive(self, grad):
        self.grad += grad


x = Var(2.0)
y = Var(3.0)
z = x * y
w = z * x
w.backward()
