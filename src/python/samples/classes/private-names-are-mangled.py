class A:
    __secret = 1
    def __init__(self): self.__x = 2; self._y = 3
    def get(self): return self.__x, self.__secret, A.__secret
    def __hidden(self): return "hidden"
    def call(self): return self.__hidden()
    def local(self, __p=4):
        __q = __p + 1
        return [__q for _ in range(1)], (lambda __r: __r)(6)
class B(A):
    def __init__(self): super().__init__(); self.__x = 9
    def mine(self): return self.__x
    def __hidden(self): return "of B"
a, b = A(), B()
print(a.get(), a._A__x, a.call(), b.get(), b.mine(), b._A__x, b._B__x, b.call(), a.local(), A._A__secret, hasattr(a, "__x"))
try:
    a.__x
except AttributeError as e:
    print(e)
class _Under:
    __v = 5
print(_Under._Under__v)
