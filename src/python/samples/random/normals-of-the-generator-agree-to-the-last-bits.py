import numpy as np
for seed in [0, 7, 4787]:
    rng = np.random.default_rng(seed)
    for x in rng.standard_normal(6):
        print(f"{x:.15e}")
    print(f"{rng.normal():.15e} {rng.normal(3, 2):.15e} {rng.standard_normal():.15e} {rng.exponential():.15e} {rng.exponential(2.5):.15e} {rng.standard_exponential():.15e}")
    print(rng.normal(0, 1, (3,)).shape, rng.standard_normal((2, 2)).shape, rng.normal(loc=1, scale=0.1, size=2).round(6), rng.normal([0, 100], [1, 2]).round(6), rng.exponential([1, 2], size=(2, 2)).round(6))
    print(rng.standard_normal(20000).sum().round(6), np.abs(rng.standard_normal(20000)).max().round(6), rng.standard_exponential(20000).max().round(6))
