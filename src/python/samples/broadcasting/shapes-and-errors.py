import numpy as np
for s, t in (((3,), (1,)), ((2, 3), (3,)), ((2, 1), (1, 3)), ((4, 1, 3), (2, 1)), ((), (2,)), ((0,), (1,)), ((2, 0), (1, 1)), ((1,), (0, 3))):
    if s == (1,) and t == (0, 3): pass
    print((np.zeros(s) + np.ones(t)).shape, np.broadcast_shapes(s, t))
x = np.broadcast_to(np.arange(3), (2, 3)); print(x, x.base is not None, np.broadcast_arrays(np.arange(2)[:, None], np.arange(3))[0])
