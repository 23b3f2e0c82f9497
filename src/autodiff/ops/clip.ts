import {
	BINARY,
	apply2,
	contents,
	copy,
	fromFlat,
	greaterEqual,
	multiply,
	scalar,
	type NDArray
} from '#tensor';
import { defineElementwise } from '../elementwise.ts';
import type { Options } from '../op.ts';
import { sampleOf } from '../samples.ts';

/** The bounds that are given, as arrays of shape (). */
function bounds({ min, max }: Options): { low: NDArray | null; high: NDArray | null } {
	const bound = (x: unknown) => (typeof x === 'number' ? scalar(x) : null);
	return { low: bound(min), high: bound(max) };
}

/** 1 where an entry lies within the bounds, 0 elsewhere. */
function inside(a: NDArray, options: Options): NDArray {
	const { low, high } = bounds(options);
	const above = low ? greaterEqual(a, low) : apply2(BINARY.equal, a, a);
	return high ? multiply(above, greaterEqual(high, a)) : above;
}

const bound = (x: unknown, infinite: string) => (typeof x === 'number' ? String(x) : infinite);
const range = ({ min, max }: Options) => [bound(min, '-\\infty'), bound(max, '\\infty')] as const;

export default defineElementwise({
	name: 'clip',
	signature: 'clip(self, min=None, max=None)',
	options: { min: 'number', max: 'number' },
	symbol: 'clip',
	doc: 'Moves entries outside of the bounds to the nearest bound. Its back lets dhdx through where the entry was kept.',
	call: 'a.clip(min, max)',
	python: {
		forward: 'numpy.clip(self.value, min, max)',
		slope:
			'((self.value >= (-numpy.inf if min is None else min)) & (self.value <= (numpy.inf if max is None else max)))'
	},
	forward: (a, options) => {
		const { low, high } = bounds(options);
		const raised = low ? apply2(BINARY.maximum, a, low) : copy(a);
		return high ? apply2(BINARY.minimum, raised, high) : raised;
	},
	slope: (a, _, options) => inside(a, options),
	tex: {
		forward: (a, options) => `\\operatorname{clip}\\left(${[a, ...range(options)].join(',\\, ')}\\right)`,
		slope: (a, options) => `\\left[${range(options).join(` \\le ${a} \\le `)}\\right]`
	},
	kinks: [{ here: 'At exactly a bound the slope is taken to be 1.', torch: 'the same' }],
	nearKink: ([a]) => contents(a!).some((x) => [-1, 0, 1].some((bound) => Math.abs(x - bound) < 1e-4)),
	samples: [
		{ operands: [sampleOf([2, 3])], options: { min: -1, max: 1 } },
		{ operands: [sampleOf([3])], options: { min: 0, max: null } },
		{ operands: [sampleOf([2, 1, 3])], options: { min: null, max: 1 } },
		{ operands: [sampleOf([])], options: { min: -1, max: 1 } },
		{ operands: [fromFlat([-1, 1, 0.5], [3])], options: { min: -1, max: 1 } }
	]
});
