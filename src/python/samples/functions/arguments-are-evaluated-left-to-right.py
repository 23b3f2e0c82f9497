def t(x):
    print("t", x)
    return x
def f(*args, **kw):
    return args, kw
print(f(t(1), *[t(2)], t(3), k=t(4), **{"z": t(5)}))
t(1) + t(2) * t(3)
[t("a"), t("b")][t(0)]
{t("k"): t("v")}
t(1) if t(0) else t(2)
d = {}
d[t("key")] = t("value")
t(1) < t(3) < t(2) < t(9)
print(t(0) and t(1), t(0) or t(2))
x = [0, 0]
i = 0
i, x[i] = 1, 9
print(i, x)
