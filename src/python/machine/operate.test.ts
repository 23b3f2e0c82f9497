/** @file What NumPy leaves alone, it asks nothing in place: CPython's own words. */
import { expect, test } from 'vitest';
import { tryProgram } from '../trial.ts';

const HEAD = `import numpy
from backstep import Tensor
class V:
    __array_ufunc__ = None
    def __radd__(self, other): return 5
    def __rmatmul__(self, other): return 6
class Box: pass
box = Box()
a = numpy.ones((2, 2))
box.a = a
v = V()
`;

test.each(['a += v', 'a @= v', 'a **= v', 'a |= v', 'box.a -= v', 'box.a += v', 'a[0] += v'])(
	'%s',
	(text) => {
		const { type, message } = tryProgram(HEAD + text).error!;
		expect([type, message]).toEqual([
			'TypeError',
			"operand 'V' does not support ufuncs (__array_ufunc__=None)"
		]);
	}
);

test('a tensor is left alone as well', () => {
	expect(tryProgram(`${HEAD}a += Tensor(a)`).error!.message).toBe(
		"operand 'CS4787Tensor' does not support ufuncs (__array_ufunc__=None)"
	);
});

test('where nothing is changed in place the class answers', () => {
	expect(tryProgram(`${HEAD}print(a + v, a @ v)`).stdout).toBe('5 6\n');
});
