# backward calls the back of a node and then itself on each parent: a node that is used twice runs twice.
class Node:
    def __init__(self, data, parents=()):
        self.data = data
        self.grad = 0.0
        self.parents = parents
        self._backward = lambda: None

    def __mul__(self, other):
        out = Node(self.data * other.data, (self, other))
        def _backward():
            self.grad += other.data * out.grad
            other.grad += self.data * out.grad
        out._backward = _backward
        return out

    def backward(self, first=True):
        if first:
            self.grad = 1.0
        self._backward()
        for parent in self.parents:
            parent.backward(False)

a = Node(3.0)
b = a * a
c = b * b
c.backward()
