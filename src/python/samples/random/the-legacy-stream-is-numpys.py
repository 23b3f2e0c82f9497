import numpy as np
for seed in [0, 1, 42, 4787, 2 ** 32 - 1]:
    np.random.seed(seed)
    print(np.random.rand(), np.random.rand(3), np.random.rand(2, 2).tolist(), np.random.random(2), np.random.random((1, 2)), np.random.random_sample(2))
    print(np.random.randint(10), np.random.randint(5, 10), np.random.randint(0, 100, 5), np.random.randint(0, 2 ** 40, size=(2, 2)), np.random.randint(3, size=4))
    print(np.random.uniform(), np.random.uniform(-1, 1), np.random.uniform(0, 10, 3), np.random.uniform(low=2, high=3, size=(1, 2)))
    print(np.random.choice(10), np.random.choice(5, 3), np.random.choice(256, size=8, replace=False), np.random.choice([10, 20, 30], 2), np.random.choice(4, 5, p=[0.1, 0.2, 0.3, 0.4]), np.random.choice([1.5, 2.5]), np.random.choice(3, (2, 2)))
    print(np.random.permutation(8), np.random.permutation([3, 1, 2]), np.random.permutation(np.arange(6).reshape(3, 2)))
    x = np.arange(7)
    np.random.shuffle(x)
    y = np.arange(8).reshape(4, 2)
    np.random.shuffle(y)
    z = [1, 2, 3, 4]
    np.random.shuffle(z)
    print(x, y.tolist(), z, np.random.rand())
