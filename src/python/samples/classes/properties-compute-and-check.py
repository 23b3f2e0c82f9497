class Circle:
    def __init__(self, r): self._r = r

    @property
    def r(self):
        return self._r

    @r.setter
    def r(self, value):
        if value < 0:
            raise ValueError("negative")
        self._r = value

    @property
    def area(self):
        return 3 * self._r ** 2

c = Circle(2)
print(c.r, c.area)
c.r = 5
print(c.area)
c.r += 1
print(c.r)
try:
    c.r = -1
except ValueError as e:
    print("refused", e)
try:
    c.area = 1
except AttributeError as e:
    print("refused", c.area)
