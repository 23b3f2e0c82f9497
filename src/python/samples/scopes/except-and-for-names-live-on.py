for i in range(3):
    pass
print(i)
for j in []:
    pass
try:
    print(j)
except NameError as e:
    print(e)
for k, (l, *m) in [(1, (2, 3, 4))]:
    pass
print(k, l, m)
with_name = None
class M:
    def __enter__(self): return "in"
    def __exit__(self, *a): return False
with M() as with_name:
    pass
print(with_name)
