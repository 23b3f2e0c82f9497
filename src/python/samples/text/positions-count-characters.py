s = "a😀b😀c"
print(len(s), s.find("b"), s.rfind("😀"), s.index("c"), s.find("😀", 2), s.count("😀", 2), s.startswith("b", 2), s.endswith("😀", 0, 4), s[2], s[1:4], s.split("😀"), s.replace("😀", "-"), s.center(9, "*"), s.find("x"), s.find("", 3), s.partition("b"), s.upper(), list(s), s[::-1], f"{s:>7}|{s:.2}", "%.3s" % s, sorted(s), s.rindex("b"), s.find("c", -1), s * 2, s.zfill(7), max(s))
