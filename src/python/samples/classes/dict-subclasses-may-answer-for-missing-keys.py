class D(dict):
    def __missing__(self, k):
        print("missing", k)
        return k * 2
d = D(a=1)
print(d["a"], d["b"], len(d), d.get("c"), "b" in d)
class Count(dict):
    def __missing__(self, k):
        self[k] = []
        return self[k]
c = Count()
c["x"].append(1)
c["x"].append(2)
print(c)
