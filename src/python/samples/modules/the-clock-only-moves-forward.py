import time
a = time.time()
b = time.time()
t = time.perf_counter()
time.sleep(0)
print(b >= a, time.perf_counter() >= t, isinstance(a, float))
