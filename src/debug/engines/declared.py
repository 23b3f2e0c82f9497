# backstep: value=number grad=slope parents=made_of back=push pass=run label=called
class Number:
    def __init__(self, number, made_of=(), push=None, called=''):
        self.number = number
        self.made_of = made_of
        self.push = push
        self.slope = None
        self.called = called

def plus(a, b):
    def push(g):
        a.slope = a.slope + g
        b.slope = b.slope + g
    return Number(a.number + b.number, (a, b), push)

def run(tape):
    for node in tape:
        node.slope = 0.0
    tape[-1].slope = 1.0
    for node in reversed(tape):
        if node.push is not None:
            node.push(node.slope)

class Tape(list):
    pass

def differentiate(h):
    run_all(h)

def run_all(h):
    order = []
    def visit(node):
        if node in order:
            return
        for part in node.made_of:
            visit(part)
        order.append(node)
    visit(h)
    run(order)

p = Number(2.0, called='p')
q = plus(p, Number(5.0, called='five'))
r = plus(q, p)
differentiate(r)
