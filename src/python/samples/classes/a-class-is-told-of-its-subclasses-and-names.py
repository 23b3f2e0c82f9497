class Plugin:
    known = []

    def __init_subclass__(cls):
        super().__init_subclass__()
        cls.known.append(cls.__name__)


class A(Plugin):
    pass


class B(A):
    def __init_subclass__(cls):
        super().__init_subclass__()
        print("B has", cls.__name__)


class C(B):
    pass


print(Plugin.known)


class Field:
    def __set_name__(self, owner, name):
        print("named", owner.__name__, name)
        self.name = "_" + name

    def __get__(self, obj, owner):
        return self if obj is None else getattr(obj, self.name, None)

    def __set__(self, obj, value):
        setattr(obj, self.name, value)


class Record:
    x = Field()
    y = Field()


r = Record()
r.x = 3
print(r.x, r.y, r._x)
