class A:
    pass

class B(A):
    def __init__(self):
        super().__init__()

B()
# here: NameError: name 'super' is not defined
# at: 6:9-6:14
# hint: super is a function of Python that Backstep does not have.
