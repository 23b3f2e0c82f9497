class C:
    def __contains__(self, x): return x > 3
class I:
    def __iter__(self): print("iter"); return iter([1, 2, 3])
class G:
    def __getitem__(self, i): print("item", i); return [5, 6][i]
print(4 in C(), 2 in C(), 2 in I(), 9 not in I(), 6 in G(), 7 in G())
class E:
    def __eq__(self, o): print("eq"); return True
print(E() in [1], 1 in [E()])
nan = float("nan")
print(nan in [nan], [nan] == [nan], nan == nan, float("nan") in [float("nan")])
try:
    1 in 3
except TypeError as e:
    print(e)
try:
    1 in "123"
except TypeError as e:
    print(e)
