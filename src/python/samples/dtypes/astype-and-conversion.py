import numpy as np
x = np.array([1.9, -1.9, 0.0, 300.5])
print(x.astype(int), x.astype(bool), x.astype(np.float32), x.astype("int64").dtype, np.array([0, 1, 2]).astype(bool), np.array([True]).astype(float), np.array(["1"]) if False else "", x.astype(float) is x, x.astype(float, copy=False) is x)
print(np.array([1, 2.5]).dtype, np.array([1, True]).dtype, np.array([True]).dtype, np.array([]).dtype, np.array([1, 2], dtype=float), np.array([1.7, 2.2], dtype=int), np.asarray([1], dtype="float32").dtype, np.array(3).dtype, np.array(2.5).dtype, np.array([[1], [2.0]]).dtype)
print(int(np.array(3)), float(np.array([2.5])[0]), np.float64(2.5).item(), np.array([1, 2]).tolist(), np.array([[1.5]]).tolist(), np.array(5).tolist(), np.array([True]).tolist(), np.int64(3).item().__class__, bool(np.array([1])), [int(v) for v in np.array([1.9, 2.1])])
for f in (
    lambda: int(np.array([1, 2])),
    lambda: float(np.zeros(2)),
    lambda: bool(np.array([1, 2])),
    lambda: bool(np.array([])),
    lambda: np.array([1, 2]).item(),
    lambda: np.array([1.5]).astype('nope'),
    lambda: np.zeros(2, dtype='nope'),
    lambda: np.array([1, 2]).item(1),
):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
