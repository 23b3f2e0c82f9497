class A:
    pass

class B(A):
    pass

class C(A, B):
    pass
# at: 7:1-7:8
# hint: A base class stands before a class that is derived from it. Write the derived one first.
