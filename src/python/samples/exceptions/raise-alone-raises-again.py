def f():
    try:
        {}["k"]
    except KeyError as e:
        print("seen", e)
        raise

try:
    f()
except KeyError as e:
    print("again", e, e.args)

def helper():
    raise

try:
    try:
        1 / 0
    except ZeroDivisionError:
        helper()
except ZeroDivisionError as e:
    print("helper", e)
try:
    raise
except RuntimeError as e:
    print(e)
