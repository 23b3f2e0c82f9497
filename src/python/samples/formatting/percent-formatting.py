print("%d %i %u|%5d|%-5d|%05d|%+d|% d|%x %X %#x %o %#o|%c%c" % (42, 42.9, 7, 42, 42, 42, 42, 42, 255, 255, 255, 8, 8, 65, "z"))
print("%f %.2f %10.3f|%-10.1f|%+.1f|%010.2f|%e %.2E %g %G %.3g|%#.0f" % (3.14159, 2.675, 3.14159, 2.5, 2.5, -2.5, 12345.678, 0.00012, 1e-10, 1e20, 1234.5, 2.0))
print("%s %r %a|%10s|%-10s|%.2s|%5.1s|" % ("text", "it's", "é", "right", "left", "truncate", "abc"))
print("%(name)s is %(age)d, %(name)r, %(pi).2f%%" % {"name": "Ann", "age": 30, "pi": 3.14159})
print("%*d|%-*d|%.*f|%*.*f" % (5, 42, 5, 42, 2, 3.14159, 8, 1, 2.55))
print("100%%" % (), "%s" % (1,), "%s" % [1, 2], "%s and %s" % ("a", (1, 2)), "%s" % None, "%d" % True, "%s" % {"a": 1}, "%d" % 2**70, "%x" % -255)
for f, v in (("%d", "a"), ("%d %d", (1,)), ("%d", (1, 2)), ("%q", 1), ("%", 1), ("%(a)s", {}), ("%(a)s", 3), ("%c", "ab"), ("%d", None), ("%x", 1.5), ("%f", "a"), ("abc", 1), ("abc", [1]), ("abc", {}), ("%c", -1), ("%d", float("nan"))):
    try:
        print(f % v)
    except (TypeError, ValueError, KeyError, OverflowError) as e:
        print(type(e).__name__, e)
