import { add, apply1, divide, mean, multiply, scalar, subtract, toFlat, type NDArray } from '#tensor';
import { Repeats, type Link, type Links, type Values } from '../dependence/index.ts';
import { defineOp, type Options } from '../op.ts';
import { sampleOf } from '../samples.ts';
import { unbroadcast } from '../unbroadcast.ts';

const LAST = { axis: -1, keepdims: true } as const;

/** Each row less its mean, divided by the root of its variance plus eps; and one over that root. */
function normalize(a: NDArray, { eps }: Options): { normal: NDArray; scale: NDArray } {
	const centred = subtract(a, mean(a, LAST));
	const variance = mean(multiply(centred, centred), LAST);
	const scale = divide(scalar(1), apply1('sqrt', add(variance, scalar((eps ?? 1e-5) as number))));
	return { normal: multiply(centred, scale), scale };
}

/** An entry depends on its whole row, and on the weight and the bias in its place. */
function dependsOnRow({ out, operands, options }: Values): Links {
	const [a, weight] = operands as [NDArray, NDArray];
	const [n, { normal, scale }] = [a.shape.at(-1)!, normalize(a, options)];
	const [normals, scales, weights] = [toFlat(normal), toFlat(scale), toFlat(weight)];
	const [inRow, inWeight, inBias] = operands.map(({ shape }) => new Repeats(out.shape, shape)) as [
		Repeats,
		Repeats,
		Repeats
	];
	const row = (entry: number) => Math.floor(entry / n);
	const members = (entry: number) => Array.from({ length: n }, (_, i) => row(entry) * n + i);
	const toRow = (entry: number, to: number): Link => {
		const self = inRow.at(to);
		const spread = 1 / n + (normals[self]! * normals[entry]!) / n;
		const slope = scales[row(entry)]! * ((self === entry ? 1 : 0) - spread);
		return { operand: 0, entry, out: to, factor: weights[inWeight.at(to)]! * slope };
	};
	const toWeight = (entry: number, to: number): Link => ({
		operand: 1,
		entry,
		out: to,
		factor: normals[inRow.at(to)]!
	});
	const toBias = (entry: number, to: number): Link => ({ operand: 2, entry, out: to, factor: 1 });
	return {
		into: (to) => [
			...members(inRow.at(to)).map((entry) => toRow(entry, to)),
			toWeight(inWeight.at(to), to),
			toBias(inBias.at(to), to)
		],
		from(operand, entry) {
			if (operand === 1) return inWeight.of(entry).map((to) => toWeight(entry, to));
			if (operand === 2) return inBias.of(entry).map((to) => toBias(entry, to));
			return members(entry).flatMap((self) => inRow.of(self).map((to) => toRow(entry, to)));
		}
	};
}

export default defineOp({
	name: 'layer_norm',
	signature: 'layer_norm(self, weight, bias, eps=1e-05)',
	options: { eps: 'number' },
	symbol: 'norm',
	doc: 'Brings each row, along the last axis, to mean 0 and variance 1, then multiplies by the weight and adds the bias. Its back takes out of dhdx what would only change the mean or the size of the row.',
	methods: ['layer_norm'],
	python: {
		call: 'a.layer_norm(b, c, eps=eps)',
		forward: [
			'centred = self.value - self.value.mean(axis=-1, keepdims=True)',
			'scale = 1 / numpy.sqrt((centred * centred).mean(axis=-1, keepdims=True) + eps)',
			'normal = centred * scale',
			'normal * weight.value + bias.value'
		].join('\n'),
		back: [
			'g = t.dhdx * weight.value',
			'along = (g * normal).mean(axis=-1, keepdims=True)',
			'self.dhdx += scale * (g - g.mean(axis=-1, keepdims=True) - normal * along)',
			'weight.dhdx += unbroadcast(t.dhdx * normal, weight.dhdx)',
			'bias.dhdx += unbroadcast(t.dhdx, bias.dhdx)'
		].join('\n')
	},
	forward: ([a, weight, bias], options) => add(multiply(normalize(a!, options).normal, weight!), bias!),
	back: ({ dhdx, operands: [a, weight, bias], options }) => {
		const { normal, scale } = normalize(a!, options);
		const g = multiply(dhdx, weight!);
		const along = multiply(normal, mean(multiply(g, normal), LAST));
		const toRow = multiply(scale, subtract(subtract(g, mean(g, LAST)), along));
		const toWeight = multiply(dhdx, normal);
		return [
			{ operand: 0, sign: 1, wide: toRow, delta: unbroadcast(toRow, a!.shape) },
			{ operand: 1, sign: 1, wide: toWeight, delta: unbroadcast(toWeight, weight!.shape) },
			{ operand: 2, sign: 1, wide: dhdx, delta: unbroadcast(dhdx, bias!.shape) }
		];
	},
	depends: (_, values) => dependsOnRow(values),
	tex: {
		forward: ({ operands: [a, weight, bias], times = '\\odot' }) =>
			`\\operatorname{norm}\\left(${a}\\right) ${times} ${weight} + ${bias}`,
		back: (g, { operands: [a, weight], times = '\\odot' }) => [
			`\\operatorname{norm\\_back}\\left(${g} ${times} ${weight}\\right)`,
			`${g} ${times} \\operatorname{norm}\\left(${a}\\right)`,
			g
		],
		local: ({ operands: [a, weight] }) => [
			`${weight} \\cdot \\text{slope of the row}`,
			`\\operatorname{norm}\\left(${a}\\right)`,
			'1'
		],
		entries: ([shape]) => {
			const row = shape!.map((_, i) => 'ijkl'[i] ?? 'm');
			return { out: row.join(','), operands: [row.join(','), row.at(-1)!, row.at(-1)!] };
		}
	},
	kinks: [],
	samples: [
		{ operands: [sampleOf([2, 3]), sampleOf([3], 1), sampleOf([3], 2)] },
		{ operands: [sampleOf([2, 2, 4]), sampleOf([4], 1), sampleOf([4], 2)], options: { eps: 0.01 } },
		{ operands: [sampleOf([4]), sampleOf([4], 1), sampleOf([1], 2)] }
	],
	errors: [
		{
			operands: [sampleOf([2, 3]), sampleOf([2]), sampleOf([3])],
			message: 'operands could not be broadcast together'
		}
	]
});
