import numpy as np
t = np.testing
t.assert_allclose([1, 2], [1, 2 + 1e-9]); t.assert_array_equal([1, 2], [1, 2]); t.assert_almost_equal(1.0, 1.00000001); t.assert_equal(3, 3)
