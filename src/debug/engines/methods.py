# One class an operation, each with its own backward method.
class Tensor:
    def __init__(self, data, sources=()):
        self.data = data
        self.sources = sources
        self.grad = 0.0

    def backprop(self):
        pass

    def backward(self):
        order = []
        def visit(t):
            if t not in order:
                for source in t.sources:
                    visit(source)
                order.append(t)
        visit(self)
        self.grad = 1.0
        for t in reversed(order):
            t.backprop()

class Product(Tensor):
    def __init__(self, a, b):
        super().__init__(a.data * b.data, (a, b))

    def backprop(self):
        a, b = self.sources
        a.grad += self.grad * b.data
        b.grad += self.grad * a.data

u = Tensor(4.0)
v = Tensor(0.5)
f = Product(Product(u, v), u)
f.backward()
