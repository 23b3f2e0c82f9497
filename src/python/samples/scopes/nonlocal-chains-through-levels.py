def a():
    x = "a"
    def b():
        def c():
            nonlocal x
            x += "c"
            def d():
                nonlocal x
                x += "d"
            d()
        c()
        return x
    return b(), x
print(a())

def counter():
    n = 0
    def up(by=1):
        nonlocal n
        n += by
        return n
    def down(by=1):
        nonlocal n
        n -= by
        return n
    return up, down
up, down = counter()
up2, _ = counter()
print(up(), up(5), down(2), up2())
