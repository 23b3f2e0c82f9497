xs = [1]
xs.append(xs)
print(xs)
d = {}
d["me"] = d
print(d, (xs, d))
