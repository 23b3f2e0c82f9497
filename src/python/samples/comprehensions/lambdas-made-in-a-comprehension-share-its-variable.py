fs = [lambda: i for i in range(3)]
print([f() for f in fs])
gs = [lambda i=i: i for i in range(3)]
print([g() for g in gs])
hs = {k: (lambda x: x + k) for k in range(3)}
print([hs[k](10) for k in hs])
lazy = (lambda: i for i in range(3))
print([f() for f in lazy])
print([f() for f in list(lambda: i for i in range(3))])
