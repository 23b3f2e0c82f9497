class Base:
    def __init__(self):
        print("Base")

    def who(self):
        return "base"


class Left(Base):
    def __init__(self):
        print("Left")
        super().__init__()

    def who(self):
        return "left " + super().who()


class Right(Base):
    def __init__(self):
        print("Right")
        super().__init__()

    def who(self):
        return "right " + super().who()


class Both(Left, Right):
    def __init__(self):
        super().__init__()

    def who(self):
        return "both " + super(Both, self).who()


b = Both()
print(b.who())
print([c.__name__ for c in Both.__mro__])
print(Both.mro() == list(Both.__mro__), Both.__bases__ == (Left, Right))


class Other(Base):
    def who(self):
        parts = [super(Other, self).who() for _ in range(2)]
        return " ".join(parts)

    @classmethod
    def make(cls):
        return cls()

    @staticmethod
    def plain():
        return 1


class Last(Other):
    @classmethod
    def make(cls):
        print("making", cls.__name__)
        return super().make()

    def nested(self):
        def inner():
            return super(Last, self).who()

        return inner()

    @property
    def half(self):
        return 0.5


class Final(Last):
    @property
    def half(self):
        return super().half * 2


print(type(Last.make()).__name__, Last().nested(), Final().half)
