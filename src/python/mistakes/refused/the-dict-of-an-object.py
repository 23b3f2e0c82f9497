class A:
    pass

a = A()
print(a.__dict__)
# here: AttributeError: 'A' object has no attribute '__dict__'
# at: 5:7-5:17
# hint: Backstep keeps no dict of attributes. getattr, setattr and hasattr take a name.
