import numpy as np
t = np.testing
for f in (
    lambda: t.assert_allclose([1.0, 2.0], [1.0, 2.5]),
    lambda: t.assert_allclose(1.0, 1.1),
    lambda: t.assert_allclose([1.0, 2], [1, 2, 3]),
    lambda: t.assert_allclose(np.zeros((2, 2)), np.ones((2, 2)), atol=0.5),
    lambda: t.assert_allclose([np.nan, 1], [1, 1]),
    lambda: t.assert_allclose([1, 2], [1, 3], err_msg='grad of w'),
    lambda: t.assert_allclose([1, 2], [1, 3], rtol=0.1, atol=0.2),
    lambda: t.assert_array_equal([1, 2], [1, 3]),
    lambda: t.assert_array_equal([1, 2], [1, 2, 3]),
    lambda: t.assert_array_almost_equal([1.0, 2.0], [1.0, 2.1]),
    lambda: t.assert_almost_equal(1.0, 1.5),
    lambda: t.assert_equal(1, 2),
    lambda: t.assert_equal([1, 2], [1, 3]),
    lambda: t.assert_allclose([np.inf], [1.0]),
    lambda: t.assert_allclose(np.arange(20.0), np.arange(20.0) + 1),
    lambda: t.assert_allclose([1, 2], [1, 2], verbose=False),
):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
