def counter(start):
    n = start
    def up(by=1):
        nonlocal n
        n += by
        return n
    def look():
        return n
    return up, look

up, look = counter(10)
other, _ = counter(0)
up()
up(5)
other()
print(look(), up(), other())
