print("a" < "b", "Z" < "a", "abc" < "abd", "ab" < "abc", "" < "a", "10" < "9", "a" == "a", "é" > "z", "😀" > "\uffff", max("hello"), min("hello"), sorted("bDaC"), sorted(["b", "B", "a"], key=str.lower))
print("abc" * 0, 3 * "ab", "a" "b" * 2, "x" in "xyz", "xz" in "xyz", "" in "", hash("a") == hash("a"), "a" is "a")
for c in "aé":
    print(c, ord(c), chr(ord(c) + 1))
for f in (lambda: ord("ab"), lambda: chr(-1), lambda: chr(0x110000), lambda: ord(3), lambda: chr("a"), lambda: "a" < 1):
    try:
        f()
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)
