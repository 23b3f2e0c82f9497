/** @file An error inside of the learner's own tensor class also names the line outside that called it. */
import { expect, test } from 'vitest';
import { Run } from './index.ts';

const tried = (text: string) => new Run([{ id: 'program.py', text }]).finish();

const CLASS = `import numpy as np
class CS4787Tensor:
    def __init__(self, value, depends_on=()):
        self.value = np.array(value, dtype=float)
        self.depends_on = list(depends_on)
        self.dhdx = None
        self.back = None
    def __add__(self, other):
        return T(self.value + other.value, [self, other])
    def __matmul__(self, other):
        return T(self.check(self.value @ other.value), [self, other])
    def check(self, value):
        assert value.ndim == 2
        return value
T = CS4787Tensor
`;

test.each([
	['y = T([1, 2]) + T([1, 2, 3])', 9, 'ValueError'],
	['x = T([[1, 2]])\ny = x @ x', 11, 'ValueError'],
	['y = T([1, 2]) @ T([1, 2])', 13, 'AssertionError'],
	['def layer(a):\n    return a + T([1, 2, 3])\nlayer(T([1, 2]))', 9, 'ValueError']
])('%s', (text, line, type) => {
	const { error } = tried(CLASS + text);
	expect(error).toMatchObject({ type, place: { line } });
	const lines = (CLASS + text).split('\n');
	const { place, sentence } = error!.caller!;
	expect(lines[place.line - 1]).toMatch(/ [+@] /);
	expect(place.line).toBeGreaterThan(14);
	expect(sentence).toBe(`Called from line ${place.line}: ${lines[place.line - 1]!.trim()}`);
});

test('an error outside of the class has one place', () => {
	expect(tried(`${CLASS}y = T(1).valeu`).error!.caller).toBeNull();
	expect(tried('def f():\n    return 1 / 0\nf()').error!.caller).toBeNull();
});
