for i in range(5):
    try:
        if i == 1:
            continue
        if i == 3:
            break
        print("body", i)
    finally:
        print("finally", i)

def nested():
    for i in range(3):
        try:
            for j in range(3):
                try:
                    if j == 1:
                        return (i, j)
                finally:
                    print("inner", i, j)
        finally:
            print("outer", i)

print(nested())

def wins():
    try:
        return "try"
    finally:
        return "finally"

print(wins())

def swallowed():
    while True:
        try:
            raise KeyError("lost")
        finally:
            break
    return "no exception"

print(swallowed())
