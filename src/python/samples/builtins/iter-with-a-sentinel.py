xs = [1, 2, 3, 0, 4]
print(list(iter(lambda: xs.pop(0), 0)), xs)
n = iter(int, 1)
print(next(n), next(n))
calls = []
def ask():
    calls.append(len(calls))
    return calls[-1]
for x in iter(ask, 3):
    print("got", x)
print(calls, iter([1, 2].pop, 1).__next__())
