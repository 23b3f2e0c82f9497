import random
from random import randint, seed

a = random.Random(3)
b = random.Random(3)
print(a.random() == b.random(), a.randint(1, 100), b.choice("abcdef"))
state = a.getstate()
first = [a.random() for _ in range(3)]
a.setstate(state)
print(first == [a.random() for _ in range(3)], isinstance(a, random.Random), type(a).__name__)


class Dice(random.Random):
    def roll(self, times=1):
        return [self.randint(1, 6) for _ in range(times)]


print(Dice(5).roll(8))
seed(10)
draw = randint
print(draw(1, 1000), [draw(0, 1) for _ in range(10)])
saved = random.getstate()
one = random.random()
random.setstate(saved)
print(one == random.random())
