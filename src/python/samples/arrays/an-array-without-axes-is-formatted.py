# An array without axes is formatted as its number.
import numpy as np

s = np.asarray(0.5)
print(f"{s:.4f}", f"{s:>8}|", f"{s:.2%}", "%.2f" % s, "{:+.1e}".format(s), f"{np.array(7):04d}", format(s, ".1f"))
