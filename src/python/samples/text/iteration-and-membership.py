for i, c in enumerate("héß"):
    print(i, c, ord(c), end=" ")
print()
print("".join(reversed("abc")), "b" in "abc", [c for c in "ab"], "abc".index("c"), max("hello"), min("hello"))
text = "one two  three"
print({w: len(w) for w in text.split()}, text.split("  "), " ".join(text.split()))
print("\u03b1 \U0001f600", "line1\
line2", len("\n\\n"), "\101\x41")
print("smile 😀"[6:], len("😀"), "😀".upper(), "a😀b"[1], "a😀b"[::-1])
