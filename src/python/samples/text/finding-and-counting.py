s = "banana"
print(s.find("an"), s.rfind("an"), s.find("x"), s.find("an", 2), s.find("an", 2, 4), s.index("na"), s.rindex("na"), s.count("an"), s.count("a", 2), s.count(""), "aaaa".count("aa"))
print(s.startswith("ba"), s.startswith(("x", "b")), s.endswith("na", 0, 4), s.startswith("a", 1), "" in s, s.find(""), "".find(""), s.endswith(()))
for f in (lambda: s.index("x"), lambda: s.rindex("x"), lambda: s.startswith(3), lambda: s.find(1)):
    try:
        f()
    except (ValueError, TypeError) as e:
        print(type(e).__name__, e)
