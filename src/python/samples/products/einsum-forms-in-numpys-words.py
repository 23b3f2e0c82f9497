import numpy as np
a, b, v = np.arange(6).reshape(2, 3), np.arange(6).reshape(3, 2), np.array([1, 2, 3])
for f in (
    lambda: np.einsum('ij,jk', a, a),
    lambda: np.einsum('ij', v),
    lambda: np.einsum('i->j', v),
    lambda: np.einsum('ij,jk->ik', a),
    lambda: np.einsum('i->ii', v),
    lambda: np.einsum('i!', v),
    lambda: np.einsum('ij->ijk', a),
):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
