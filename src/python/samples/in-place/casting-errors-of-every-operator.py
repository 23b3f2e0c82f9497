import numpy as np
i, b, f = np.array([1, 2]), np.array([True, False]), np.array([1.5, 2.5])
def do(a, op, v):
    a = a.copy()
    try:
        if op == "+=": a += v
        elif op == "-=": a -= v
        elif op == "*=": a *= v
        elif op == "/=": a /= v
        elif op == "//=": a //= v
        elif op == "**=": a **= v
        elif op == "%=": a %= v
        elif op == "@=": a @= v
        elif op == "&=": a &= v
        elif op == "|=": a |= v
        elif op == "<<=": a <<= v
        print(op, repr(a))
    except Exception as e:
        print(op, type(e).__name__, e)
for op in ("+=", "-=", "*=", "/=", "//=", "**=", "%=", "&=", "|=", "<<="):
    for a in (i, b, f):
        for v in (2, 1.5, True, i, f, b):
            if op in ("**=",) and v is f or a is b and op in ("**=", "<<="): continue
            do(a, op, v)
do(f, "+=", np.zeros((2, 2))); do(f, "*=", np.zeros(3)); do(np.eye(2), "@=", np.ones((2, 2))); do(f.astype(np.float32), "+=", f); do(f, "+=", [1, 2])
