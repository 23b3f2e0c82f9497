import numpy as np
print(np.arange(1001), np.arange(1000).shape, repr(np.arange(2000.0)), np.zeros((1001, 2)), repr(np.zeros((60, 60))), np.arange(5000).reshape(5, 1000), np.arange(10010).reshape(10, 1001) * 1.5)
print(repr(np.zeros((2, 1001), dtype=bool)), np.zeros((11, 11, 11)))
