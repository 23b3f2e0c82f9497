class Number:
    # backstep: value=v grad=slope parents=made_of back=push
    def __init__(self, v, made_of=()):
        self.v = v
        self.made_of = made_of
        self.push = lambda: None
        self.slope = 0.0

    def __mul__(self, other):
        out = Number(self.v * other.v, (self, other))
        def push():
            self.slope += other.v * out.slope
            other.slope += self.v * out.slope
        out.push = push
        return out

    def run(self):
        order = []
        def visit(n):
            if n not in order:
                for m in n.made_of:
                    visit(m)
                order.append(n)
        visit(self)
        self.slope = 1.0
        for n in reversed(order):
            n.push()

x = Number(3.0)
y = x * x
y.run()
print(x.slope)
