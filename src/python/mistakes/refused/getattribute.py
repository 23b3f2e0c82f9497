class A:
    def __getattribute__(self, name):
        return 1
# here: NotImplementedError: Backstep does not call __getattribute__
# at: 1:1-1:8
# hint: Python would call it by itself, so the program would not do what it says. Write a method with a name of your own, and call it.
