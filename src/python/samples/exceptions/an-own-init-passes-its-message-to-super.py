class ShapeError(ValueError):
    def __init__(self, have, want):
        super().__init__(f"have {have}, want {want}")
        self.have = have
        self.want = want


try:
    raise ShapeError((2, 3), (3, 2))
except ValueError as e:
    print(e, e.args, e.have, repr(e))


class Quiet(Exception):
    def __init__(self, code):
        self.code = code


q = Quiet(3)
print(q.args, str(q), repr(q), q.code)


class Coded(Exception):
    def __str__(self):
        return "code: " + super().__str__()


print(Coded(5), repr(Coded(5)), Coded(1, 2))
