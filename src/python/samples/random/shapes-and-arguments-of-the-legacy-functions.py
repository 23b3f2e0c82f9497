import numpy as np
np.random.seed(3)
print(np.random.rand(), np.random.rand(2, 2), np.random.randn(3), np.random.randint(5), np.random.randint(1, 7, size=(2, 3)), np.random.random((2,)), np.random.uniform(-1, 1, 3), np.random.uniform(size=2), np.random.normal(5, 2, 2).round(12), np.random.choice(5), np.random.choice([10, 20, 30], 2, replace=False), np.random.permutation(5), np.random.randint(0, 2, 5), np.random.standard_normal(2).round(12), np.random.random_sample(), np.random.choice(3, 4, p=[0.1, 0.2, 0.7]), np.random.randint(10, size=3).dtype, np.random.rand(0), np.random.permutation([3, 1, 2]), np.random.exponential(size=2).round(12))
x = np.arange(5); np.random.shuffle(x); print(x)
m = np.arange(6).reshape(3, 2); np.random.shuffle(m); print(m)
r = np.random.RandomState(7); print(r.rand(2), r.randint(9), r.randn(2).round(12))
