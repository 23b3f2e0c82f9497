import { assignIndex, broadcastTo, fromFlat, index, toFlat, zeros, type Index, type NDArray } from '#tensor';
import { copied } from '../dependence/index.ts';
import { defineOp, type Options } from '../op.ts';
import { sampleOf } from '../samples.ts';

/** How many zeros come before and after along each axis; NumPy broadcasts what is given to such pairs. */
function widthsOf(a: NDArray, { pad_width }: Options): (readonly [number, number])[] {
	const rows = [pad_width].flat(2) as number[];
	const nested = Array.isArray(pad_width)
		? Array.isArray(pad_width[0])
			? [pad_width.length, pad_width[0].length]
			: [pad_width.length]
		: [];
	const flat = toFlat(broadcastTo(fromFlat(rows, nested), [a.ndim, 2]));
	return a.shape.map((_, axis) => [flat[2 * axis]!, flat[2 * axis + 1]!] as const);
}

/** Where the operand stands in the result. */
const middle = (a: NDArray, options: Options): Index[] =>
	widthsOf(a, options).map(([before], axis) => ({
		kind: 'slice',
		start: before,
		stop: before + a.shape[axis]!,
		step: null
	}));

function padded(a: NDArray, options: Options): NDArray {
	const out = zeros(a.shape.map((n, axis) => n + widthsOf(a, options)[axis]!.reduce((x, y) => x + y)));
	assignIndex(out, middle(a, options), a);
	return out;
}

export default defineOp({
	name: 'pad',
	signature: 'pad(self, pad_width)',
	options: { pad_width: 'widths' },
	symbol: 'pad',
	doc: 'Puts zeros around the entries: one number for all sides, or (before, after) for each axis. Its back takes the middle of dhdx.',
	methods: ['pad'],
	python: {
		call: 'a.pad(pad_width)',
		forward: 'numpy.pad(self.value, pad_width)',
		back: [
			'before = numpy.broadcast_to(pad_width, (self.value.ndim, 2))[:, 0]',
			'middle = tuple(slice(b, b + n) for b, n in zip(before, self.value.shape))',
			'self.dhdx += t.dhdx[middle]'
		].join('\n')
	},
	forward: ([a], options) => padded(a!, options),
	back: ({ dhdx, operands: [a], options }) => {
		const delta = index(dhdx, middle(a!, options));
		return [{ operand: 0, sign: 1, wide: delta, delta }];
	},
	depends: copied,
	linearIn: 'all',
	tex: {
		forward: ({ operands: [a] }) => `\\operatorname{pad}\\left(${a}\\right)`,
		back: (g) => [`\\operatorname{middle}\\left(${g}\\right)`],
		local: () => ['1'],
		entries: () => ({ out: 'k', operands: ['k'] })
	},
	kinks: [],
	samples: [
		{ operands: [sampleOf([2, 3])], options: { pad_width: 1 } },
		{ operands: [sampleOf([3])], options: { pad_width: [2, 1] } },
		{
			operands: [sampleOf([2, 3])],
			options: {
				pad_width: [
					[1, 0],
					[0, 2]
				]
			}
		}
	],
	errors: [
		{
			operands: [sampleOf([2, 3])],
			options: { pad_width: [1, 2, 3] },
			message: 'could not be broadcast'
		}
	]
});
