class A:
    def __bool__(self):
        return 1

not A()
# at: 5:5-5:8
