import numpy as np
for seed in [0, 7, 4787]:
    np.random.seed(seed)
    for x in np.random.randn(6):
        print(f"{x:.14e}")
    print(f"{np.random.randn():.14e} {np.random.normal():.14e} {np.random.normal(3, 2):.14e} {np.random.standard_normal():.14e}")
    print(np.random.randn(2, 2).shape, np.random.normal(0, 1, (3,)).shape, np.random.rand(), np.random.randn(3).round(6), np.random.normal(loc=1, scale=0.1, size=2).round(6))
