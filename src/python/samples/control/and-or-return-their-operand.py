def say(x):
    print("say", x, end="; ")
    return x

print(0 and say(1), 1 and 2, "" or "b", None or 0, [] or {} or "last", not [], not "x")
print(say(0) or say(2) or say(3))
print(say(1) and say(0) and say(3))
print(1 if 0 else 2 if [] else 3, (lambda: 5)() if True else 1 / 0)
print(not not 3, not 1 == 2, not True and False or True)
