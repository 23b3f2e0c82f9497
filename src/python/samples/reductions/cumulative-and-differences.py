import numpy as np
a = np.array([[1, 2, 3], [4, 5, 6]])
print(np.cumsum(a), np.cumsum(a, axis=0), a.cumsum(axis=1), np.cumprod(a), a.cumprod(axis=0), np.diff([1, 4, 9, 16]), np.diff([1, 4, 9], n=2), np.diff(a, axis=0), np.diff(a), np.diff([True, False]), np.ediff1d([1, 3, 6]) if hasattr(np, "ediff1d") else np.array([2, 3]), np.gradient([1.0, 4, 9]), np.trapezoid([1, 2, 3]), np.cumsum([True, True]), np.cumsum(5), np.cumsum([]), np.convolve([1, 2, 3], [0, 1, 0.5]), np.maximum.accumulate([1, 3, 2, 5]), np.cumsum(np.array([0.1, 0.2], dtype=np.float32)).dtype)
for f in (
    lambda: np.cumsum(a, axis=2),
    lambda: np.diff(5),
    lambda: np.diff([1], n=-1),
):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
