for v in (42, -42, 3.14159, "text", True):
    for spec in ("", "8", "<8", ">8", "^8", "*^9"):
        print("[" + format(v, spec) + "]", end="")
    print()
for v in (7, -7, 0, 2.5, -0.0):
    print([format(v, s) for s in ("+", "-", " ", "+6", "=6", "06", "+06", "0=6", "x<6", "<06", "+.2f", " .1f", "06.1f")])
print(f"{'ab':<5}|{'ab':>5}|{'ab':^5}|{'ab':-^7}|{'abc':.2}|{'abc':5.1}|{'':3}|{'日本':^6}|")
for v, s in (("a", "="), ("a", "+"), ("a", "d"), (1, "s"), (1.5, "d"), (1, ".2"), ([], "5"), (None, ">5"), ("a", "05"), (1, "q"), (1.0, "10.2z"), ({}, "d")):
    try:
        print(repr(format(v, s)))
    except (ValueError, TypeError) as e:
        print(type(e).__name__, e)
