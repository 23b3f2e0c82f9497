import random

random.seed(7)
print([f"{random.gauss(0, 1):.12g}" for _ in range(5)])
print([f"{random.normalvariate(1, 2):.12g}" for _ in range(5)])
print([f"{random.gauss(mu=3, sigma=0.1):.12g}" for _ in range(2)])
print(f"{random.expovariate(2):.12g} {random.triangular(0, 1, 0.3):.12g} {random.lognormvariate(0, 1):.12g}")
print(f"{random.betavariate(2, 3):.12g} {random.gammavariate(0.5, 1):.12g} {random.gammavariate(1, 2):.12g}")
print(f"{random.paretovariate(3):.12g} {random.weibullvariate(1, 2):.12g} {random.triangular():.12g}")
random.seed(7)
random.gauss(0, 1)
random.seed(7)
print(f"{random.gauss(0, 1):.12g}")
