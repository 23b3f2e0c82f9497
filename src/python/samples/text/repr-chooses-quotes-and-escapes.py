for s in ("plain", "it's", 'say "hi"', "both ' and \"", "tab\tnew\nline\r", "back\\slash", "\x00\x1f\x7f", "é日本😀", "\u200b\xa0", "", "\a\b\f\v"):
    print(repr(s), len(s), ascii(s))
print('\x41\u0042\U00000043\101\
 continued', r"raw\n", "a" 'b' """c""", '\'', "\"")
print("日本"[1], "😀x"[0], "😀x"[1], len("😀"), ord("😀"), chr(128512), "😀x"[::-1], sorted("éaz😀"), "a😀b".find("b"), "😀".center(5, "-"), f"{'😀':>4}|")
