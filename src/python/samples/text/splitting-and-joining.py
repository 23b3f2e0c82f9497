s = "a,b,,c"
print(s.split(","), s.split(",", 1), s.rsplit(",", 1), s.partition(","), s.rpartition(","), "abc".partition("x"), "abc".rpartition("x"), " a  b \n".split(), "".split(), "".split(","), "a b c".split(None, 1), " x y ".rsplit(None, 1))
print("l1\nl2\r\nl3\n".splitlines(), "a\nb".splitlines(True), ", ".join(["x"]), "".join("abc"), "-".join({"k": 1}), "ab".join(["1", "2", "3"]))
for f in (lambda: "a".split(""), lambda: ",".join([1, 2]), lambda: ",".join(3), lambda: "a".partition(""), lambda: "a".split(1)):
    try:
        f()
    except (ValueError, TypeError) as e:
        print(type(e).__name__, e)
