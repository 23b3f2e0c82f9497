from collections import deque

d = deque([1, 2, 3])
d.append(4)
d.appendleft(0)
print(d, d.pop(), d.popleft(), len(d), d[0], d[-1], 2 in d, list(d))
d.extend([5, 6])
d.extendleft([8, 9])
print(d)
d.rotate(2)
print(d)
d.rotate(-3)
print(d, d.index(5), d.count(1))
last = deque(maxlen=3)
for i in range(6):
    last.append(i)
print(last, last.maxlen, sum(last), last == deque([3, 4, 5]), deque() == deque(), bool(deque()))
last.appendleft(9)
print(last, list(reversed(last)), sorted(last), [x * 2 for x in last], deque("abc"), last.copy())
last[0] = 7
last.remove(3)
print(last, deque([1]) + deque([2]), deque([1, 2]) * 2)
queue = deque(["a"])
seen = []
graph = {"a": "bc", "b": "d", "c": "d", "d": ""}
while queue:
    node = queue.popleft()
    if node not in seen:
        seen.append(node)
        queue.extend(graph[node])
print(seen)
for bad in (lambda: deque().pop(), lambda: deque().popleft(), lambda: deque([1])[3], lambda: deque([1]).remove(2), lambda: deque([], -1)):
    try:
        bad()
    except Exception as e:
        print(type(e).__name__, e)
try:
    for x in d:
        d.append(x)
except RuntimeError as e:
    print(e)
