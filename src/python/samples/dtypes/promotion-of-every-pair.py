import numpy as np
kinds = {"bool": np.array([True, False]), "int": np.array([1, 2]), "float32": np.array([1.5, 2], dtype=np.float32), "float": np.array([0.5, 2.5])}
for a, x in kinds.items():
    for b, y in kinds.items():
        print(a, b, (x + y).dtype, (x * y).dtype, (x / y if b != "bool" else x + 1.0).dtype, np.maximum(x, y).dtype, np.where(True, x, y).dtype, np.concatenate([x, y]).dtype)
