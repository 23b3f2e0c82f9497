def f():
    try:
        return "try"
    finally:
        return "finally"
print(f())
def g():
    for i in range(5):
        try:
            if i == 1: continue
            if i == 3: break
            print("body", i)
        finally:
            print("finally", i)
    return i
print(g())
def h():
    while True:
        try:
            raise ValueError
        finally:
            break
    return "swallowed"
print(h())
def k():
    x = 1
    try:
        return x
    finally:
        x = 2
print(k())
def m():
    try:
        try:
            return 1
        finally:
            1 / 0
    except ZeroDivisionError:
        return 2
print(m())
def n():
    for i in range(3):
        try:
            return i
        finally:
            continue
    return "end"
print(n())
