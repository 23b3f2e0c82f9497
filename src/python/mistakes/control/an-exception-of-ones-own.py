class ShapeError(Exception):
    pass

def check(shape):
    if len(shape) != 2:
        raise ShapeError(f"expected a matrix, got {shape}")

check((3,))
