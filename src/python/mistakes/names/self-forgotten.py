class Counter:
    def __init__(self):
        self.n = 0

    def up(self):
        n += 1

Counter().up()
# hint: Did you mean self.n?
