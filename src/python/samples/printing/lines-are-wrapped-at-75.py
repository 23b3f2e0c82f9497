import numpy as np
print(np.arange(100), np.arange(30) / 7, repr(np.arange(30) / 7), repr(np.arange(40)), np.array([True, False] * 20), repr(np.array([True, False] * 20)), np.arange(60).reshape(2, 30), repr(np.arange(60.0).reshape(2, 30) / 3), np.random.RandomState(0).rand(3, 8), repr(np.random.RandomState(0).randn(2, 7) * 100))
print(repr(np.arange(20, dtype=np.float32) / 3), repr(np.array([1, 2], dtype=np.float32)), repr(np.arange(25) ** 10))
