class Node:
    count = 0
    items = []

    def __init__(self, name):
        self.name = name
        Node.count += 1
        self.items.append(name)

a, b = Node("a"), Node("b")
print(Node.count, a.count, a.items is b.items, Node.items)
a.count = 10
print(Node.count, a.count, b.count)
del a.count
print(a.count)
a.count += 1
print(Node.count, a.count)
