class Tensor:
    pass

Tensor(3.0)
# hint: The class has no __init__ that would take them.
