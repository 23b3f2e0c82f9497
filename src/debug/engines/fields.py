# A dataclass as the node, whose back is kept on it; gradients are written as sums.
from dataclasses import dataclass


@dataclass(eq=False)
class Node:
    number: float
    slope: float = 0.0
    made_of: tuple = ()
    push: object = None

    def __mul__(self, other):
        out = Node(self.number * other.number, made_of=(self, other))

        def back():
            self.slope = self.slope + out.slope * other.number
            other.slope = other.slope + out.slope * self.number

        out.push = back
        return out

    def backward(self):
        order = []

        def visit(node):
            if node not in order:
                for each in node.made_of:
                    visit(each)
                order.append(node)

        visit(self)
        self.slope = 1.0
        for node in reversed(order):
            if node.push:
                node.push()


a = Node(2.0)
b = Node(3.0)
c = a * b * a
c.backward()
