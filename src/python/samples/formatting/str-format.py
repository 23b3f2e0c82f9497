print("{} {}".format(1, "a"), "{0} {1} {0}".format("x", "y"), "{a} {b:.2f}".format(a=1, b=2), "{:>5}|{:<5}|{:^5}".format("a", "b", "c"))
class T:
    x = 5

print("{0[1]} {1.x} {d[k]}".format([1, 2], T(), d={"k": "v"}), "{!r} {!s}".format("a", "b"), "{{}} {:{}}".format(3, 5), "{:,}".format(1234567), "{:05.1f}".format(2.25))
print(format(3.14159, ".2f"), format(42, "b"), format("a", ">3"), format(5), format(1e9, ","), format(True), format(-5, "+"))
