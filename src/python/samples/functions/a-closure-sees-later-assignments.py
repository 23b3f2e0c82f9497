def outer():
    x = 1
    def show():
        return x
    x = 2
    return show

print(outer()())

made = [lambda: i for i in range(3)]
print([f() for f in made])
kept = [lambda i=i: i for i in range(3)]
print([f() for f in kept])
