import { transpose } from '#tensor';
import { copied } from '../dependence/index.ts';
import { defineOp, indicesOf } from '../op.ts';
import { singles } from '../samples.ts';

export default defineOp({
	name: 'transpose',
	signature: 'transpose(self)',
	symbol: 'ᵀ',
	doc: 'Reverses the axes. Its back reverses them again.',
	methods: ['transpose'],
	python: {
		call: 'a.transpose()',
		forward: 'self.value.transpose()',
		back: 'self.dhdx += t.dhdx.transpose()'
	},
	forward: ([a]) => transpose(a!),
	back: ({ dhdx }) => {
		const delta = transpose(dhdx);
		return [{ operand: 0, sign: 1, wide: delta, delta }];
	},
	depends: copied,
	linearIn: 'all',
	tex: {
		forward: ({ operands: [a] }) => `{${a}}^{\\top}`,
		back: (g) => [`{${g}}^{\\top}`],
		local: () => ['1'],
		entries: ([shape]) => {
			const indices = indicesOf(shape!);
			return { out: [...indices].reverse().join(','), operands: [indices.join(',')] };
		}
	},
	makesView: true,
	kinks: [],
	samples: singles,
	errors: []
});
