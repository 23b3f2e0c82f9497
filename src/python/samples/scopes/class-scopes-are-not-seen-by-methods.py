x = "global"
class C:
    x = "class"
    y = x
    def method(self):
        return x
    def inner(self):
        return [x for _ in range(1)], self.x
print(C.y, C().method(), C().inner())
def outer():
    x = "function"
    class D:
        y = x
        def m(self):
            return x
    return D
print(outer().y, outer()().m())
