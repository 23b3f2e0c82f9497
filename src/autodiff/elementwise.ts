/** @file Ops of one operand that compute each entry from the entry in its place. */
import { multiply, type NDArray, type Shape } from '#tensor';
import { inPlace } from './dependence/index.ts';
import { defineOp, type ErrorSample, type Kink, type Op, type Options, type Sample } from './op.ts';
import { singles } from './samples.ts';
import { unbroadcast } from './unbroadcast.ts';

/** What such an op is made of; the chain rule is always dhdx times the slope, entry by entry. */
export interface ElementwiseParts extends Pick<Op, 'name' | 'symbol' | 'doc' | 'options' | 'nearKink'> {
	/** The name, unless it has options: `clip(self, min=None, max=None)`. */
	readonly signature?: string;
	/** The name, and operators such as `__abs__`. */
	readonly methods?: readonly string[];
	/** How a learner writes it: `a.exp()` unless told. */
	readonly call?: string;
	readonly python: { readonly forward: string; readonly slope: string };
	forward(a: NDArray, options: Options): NDArray;
	/** The derivative of each entry of the result by the entry of the operand. */
	slope(a: NDArray, out: NDArray, options: Options): NDArray;
	readonly tex: {
		forward(a: string, options: Options): string;
		slope(a: string, options: Options): string;
	};
	readonly kinks?: readonly Kink[];
	readonly samples?: readonly Sample[];
	readonly errors?: readonly ErrorSample[];
}

/** A delta of the operand's own shape: the tensor class makes an array of shape (1,) of a number. */
export const fitted = (wide: NDArray, shape: Shape): NDArray => unbroadcast(wide, shape);

/** The op of such parts. */
export function defineElementwise(parts: ElementwiseParts): Op {
	const { name, python, tex, forward, slope } = parts;
	return defineOp({
		...parts,
		signature: parts.signature ?? `${name}(self)`,
		methods: parts.methods ?? [name],
		python: {
			call: parts.call ?? `a.${name}()`,
			forward: python.forward,
			back: `self.dhdx += unbroadcast(t.dhdx * ${python.slope}, self.dhdx)`
		},
		forward: ([a], options) => forward(a!, options),
		back: ({ dhdx, out, operands: [a], options }) => {
			const wide = multiply(dhdx, slope(a!, out, options));
			return [{ operand: 0, sign: 1, wide, delta: fitted(wide, a!.shape), fresh: true }];
		},
		depends: inPlace,
		tex: {
			forward: ({ operands: [a] }, options) => tex.forward(a!, options),
			back: (g, { operands: [a], times = '\\odot' }, options) => [`${g} ${times} ${tex.slope(a!, options)}`],
			local: ({ operands: [a] }, options) => [tex.slope(a!, options)]
		},
		kinks: parts.kinks ?? [],
		samples: parts.samples ?? singles,
		errors: parts.errors ?? []
	});
}
