f = lambda x: "a" if x == 1 else "b" if x == 2 else "c"
print(f(1), f(2), f(3), (1 if False else 2) + 1, [1, 2][0 if True else 1], 1 if 0 else 2 if 0 else 3, not 1 if 0 else 2)
x = 5
print("big" if x > 3 and not x > 10 else "small", (x > 3) + (x > 4), x if x else 0, None or "d", 0 or [] or "last", 1 and 2 and 3, 1 and 0 and 3, not "", not not 3, 1 or 1 / 0, 0 and 1 / 0)
if x: print("one line"); print("two")
if not x: pass
elif x == 5: print("elif")
else: print("else")
