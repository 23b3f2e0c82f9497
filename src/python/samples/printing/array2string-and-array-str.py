import numpy as np
a = np.array([1.23456789, -2.0, 1e-9])
print(np.array2string(a, precision=2), np.array2string(a, separator=", "), np.array_str(a, precision=3), np.array_repr(a), np.array2string(a, suppress_small=True, precision=3), np.format_float_positional(0.1), np.array2string(np.arange(4).reshape(2, 2), separator=","))
print(np.array2string(np.arange(3), prefix="data: "), np.array2string(a, formatter={"float_kind": lambda x: f"{x:.1f}"}) if False else "", np.format_float_positional(3.14159, precision=2))
