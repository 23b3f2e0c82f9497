for v in (0, 5, -5, 255, 1234567, 2**70):
    print([format(v, s) for s in ("d", "b", "o", "x", "X", "#b", "#o", "#x", "#X", ",", "_", "_b", "_x", "n", "c" if 0 < v < 1000 else "d", "#010x", "010b", "+,", "e", ".1f", "g", "%", "08,")])
print(f"{True:d} {True} {True:5} {False:x} {65:c}|{97:>4c}|{10:#06b}|{-10:#06x}|{12345678:>15,}|{12345678:<15_}|{1234:010,}")
for v, s in ((5, ",b"), (5, ".2d"), (5, "_n"), (-5, "c"), (3, "5 d")):
    try:
        print(format(v, s))
    except (ValueError, OverflowError) as e:
        print(type(e).__name__, e)
