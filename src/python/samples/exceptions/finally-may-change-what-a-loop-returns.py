def f(n):
    for i in range(n):
        for j in range(n):
            try:
                if j == 1: return (i, j)
            finally:
                if i < 2: break
    return "end"
print(f(1), f(2), f(3), f(4))
def g():
    while True:
        try:
            return "first"
        finally:
            try:
                return "second"
            finally:
                break
    return "third"
print(g())
def h():
    with_result = []
    for x in "abc":
        try:
            with_result.append(x)
            return with_result
        finally:
            if x != "c": continue
    return None
print(h())
