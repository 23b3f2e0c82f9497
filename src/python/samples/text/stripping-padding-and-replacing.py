s = "  xx text xx  "
print([s.strip(), s.lstrip(), s.rstrip(), s.strip(" x"), "abcba".strip("ab"), "www.x.com".lstrip("w."), "a".center(5, "*"), "ab".center(5, "-"), "a".ljust(3) + "|", "a".rjust(3), "42".zfill(5), "-42".zfill(5), "+4".zfill(4), "abc".zfill(2)])
print("aaa".replace("a", "b", 2), "abc".replace("", "-"), "abc".replace("x", "y"), "prefix_x".removeprefix("prefix_"), "x.py".removesuffix(".py"), "a\tb".expandtabs(4), "abc".translate(str.maketrans("ab", "xy")), "abc".translate(str.maketrans({"a": None, "b": "BB"})))
for f in (lambda: "a".center(5, "ab"), lambda: "a".zfill("x"), lambda: "a".replace("a"), lambda: "a".ljust(), lambda: "a" + 1, lambda: 1 + "a", lambda: "a" - "b", lambda: "a" * "b", lambda: "a" * 1.5):
    try:
        f()
    except TypeError as e:
        print(e)
