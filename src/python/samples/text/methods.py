s = "Hello, World"
print(s.upper(), s.lower(), s.title(), s.swapcase(), "abc".capitalize(), s.replace("l", "L"), s.replace("l", "L", 1), s.count("l"), s.count("lo"))
print(s.find("o"), s.find("o", 5), s.find("zz"), s.rfind("o"), s.index("W"), s.startswith("Hell"), s.endswith(("x", "ld")), s.startswith("World", 7))
print("  a b ".strip() + "|", "xxaxx".strip("x"), "xxaxx".lstrip("x"), "xxaxx".rstrip("x"), "a,b,,c".split(","), " a  b ".split(), "a b c".split(" ", 1), "a-b-c".rsplit("-", 1))
print("-".join(["a", "b"]), "".join("xyz"), "ab\ncd\n".splitlines(), "a=b=c".partition("="), "a=b=c".rpartition("="), "abc".partition("z"))
print("12".isdigit(), "1.2".isdigit(), "ab".isalpha(), "a1".isalnum(), " ".isspace(), "Ab".isupper(), "AB".isupper(), "ab".islower(), "".isdigit())
print("7".zfill(3), "-7".zfill(4), "a".ljust(3, "."), "a".rjust(3), "a".center(4, "*"), "ab".center(5, "-"), "a\tb".expandtabs(4), "prefix-x".removeprefix("prefix-"), "x.py".removesuffix(".py"))
print("abc" < "abd", "a" * 3, "ab" in "cabd", "" in "a", len("héllo"), "ß".upper(), ord("a"), chr(955), "a" "b", "abc"[::-1], list("ab"), sorted("cab"))
print("a%sb" % 1, "x" == 'x', "it's", 'say "hi"', 'both \' and "', repr("it's"), repr('a\n\t\\'), repr("\x00é"), str(3) + "a", "tab\there", r"raw\n", """two
lines""")
print("%s" % (1,), "Straße".casefold(), "hello world".title(), "they're".title(), "aXbX".split("X"), "a,b".split(",", 0))
