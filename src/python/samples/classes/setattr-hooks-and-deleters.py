class Loud:
    def __setattr__(self, name, value):
        print("set", name, value)
        super().__setattr__(name, value)

    def __getattr__(self, name):
        return f"no {name}"


f = Loud()
f.a = 2
f.a += 1
setattr(f, "b", 4)
print(f.a, f.b, f.c)


class Cached:
    def __init__(self):
        self._x = 1

    @property
    def x(self):
        "the x"
        return self._x

    @x.setter
    def x(self, v):
        self._x = v

    @x.deleter
    def x(self):
        print("deleted")
        self._x = None


p = Cached()
p.x = 4
print(p.x)
del p.x
print(p.x)
p.y = 1
delattr(p, "y")
print(hasattr(p, "y"))
delattr(p, "x")


class Positive:
    def __init__(self, name):
        self.name = "_" + name

    def __get__(self, obj, owner):
        if obj is None:
            return self
        return getattr(obj, self.name, 0)

    def __set__(self, obj, value):
        if value < 0:
            raise ValueError("must not be negative")
        setattr(obj, self.name, value)


class Account:
    balance = Positive("balance")


a = Account()
print(a.balance)
a.balance = 10
a.balance -= 3
print(a.balance, type(Account.balance).__name__)
try:
    a.balance = -1
except ValueError as e:
    print(e)
