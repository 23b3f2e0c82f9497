def average():
    total, n = 0, 0
    mean = None
    while True:
        x = yield mean
        total += x
        n += 1
        mean = total / n

a = average()
next(a)
print(a.send(10), a.send(20), a.send(3))
a.close()
try:
    a.send(1)
except StopIteration:
    print("closed")

def echo():
    while True:
        try:
            got = yield
            print("got", got)
        except ValueError as e:
            print("thrown", e)

e = echo()
next(e)
e.send("x")
e.throw(ValueError("v"))
e.send("y")
