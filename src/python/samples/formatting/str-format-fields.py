print("{} {} {0}".replace(" {0}", "").format(1, 2), "{1} {0} {1}".format("a", "b"), "{x}-{y!r:>5}".format(x=1, y="q"), "{0[1]} {0[2]}".format([1, 2, 3]), "{d[k]}".format(d={"k": "v"}), "{:>{w}}".format("r", w=4))
class P:
    x = 3
    def __format__(self, s): return f"P<{s}>"
print("{0.x} {0:abc} {p.x:03d}".format(P(), p=P()), "{{}}".format(), "{:,} {:.1%} {:e}".format(12345, 0.256, 12.5))
for f, a in (("{}", ()), ("{1}", (0,)), ("{a}", ()), ("{", ()), ("}", ()), ("{0} {}", (1, 2)), ("{:d}", ("x",)), ("{!x}", (1,)), ("{0.nope}", (1,)), ("{0[5]}", ([1],))):
    try:
        print(f.format(*a))
    except (IndexError, KeyError, ValueError, AttributeError) as e:
        print(type(e).__name__, e)
print("{a} {b}".format_map({"a": 1, "b": 2}))
