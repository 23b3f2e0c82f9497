print(1 << 100, (1 << 100) >> 98, -5 >> 1, -1 >> 100, 5 << 0, -3 << 2, 0 << 1000)
print(5 & 3, 5 | 3, 5 ^ 3, ~5, ~-1, -5 & 3, -5 | 3, -5 ^ 3, -1 & 2**70 - 1, ~(2**65), (2**70) ^ -1, (2**70 | 1) & 3)
print((255).bit_length(), (-256).bit_length(), (0).bit_length(), (2**100).bit_length(), (255).bit_count())
print(True & False, True | 2, True ^ True, ~True, True << 3, True + True, -True, True * 3, True / 2)
print(hex(255), bin(-5), oct(8), hex(2**70), bin(0), hex(-2**65))
for f in (lambda: 1 << -1, lambda: 1 >> -1, lambda: 1.0 << 1, lambda: 1 & 1.0, lambda: ~1.0):
    try:
        f()
    except (ValueError, TypeError) as e:
        print(type(e).__name__, e)
