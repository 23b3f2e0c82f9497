/** @file Central differences beside `back`. */
import { elementary, NDArray, sum, toFlat, item } from '#tensor';
import type { Op, Options } from './op.ts';
import { reverseAutodiff } from './reverse.ts';
import { applyOp, Tensor } from './tensor.ts';

export interface GradientError {
	/** The operand's index. */
	readonly operand: number;
	/** The entry, in row-major order, with the largest error. */
	readonly entry: number;
	readonly byBack: number;
	readonly byDifference: number;
	/** |byBack - byDifference| / max(1, |byDifference|). */
	readonly error: number;
}

/**
 * The worst entry of each operand's dhdx for h = Σ weights ⊙ op(operands), against (h(x + ε) - h(x - ε)) / 2ε.
 * The weights differ from entry to entry, so that errors cannot cancel.
 */
export function checkGradient(
	op: Op,
	operands: readonly NDArray[],
	options: Options = {},
	step = 1e-6
): GradientError[] {
	const leaves = operands.map((value, order) => new Tensor(value, order));
	const out = applyOp(op, leaves, options, leaves.length);
	const weights = Float64Array.from({ length: out.value.size }, (_, i) => elementary.cos(1 + 0.7 * i));
	const h = weighted(out, weights);
	reverseAutodiff(h);
	const valueAt = (operand: number, entry: number, by: number): number => {
		const moved = operands.map((value, k) => (k === operand ? nudge(value, entry, by) : value));
		const result = toFlat(op.forward(moved, options));
		return result.reduce((total, x, i) => total + x * weights[i]!, 0);
	};
	return leaves.map((leaf, operand) => {
		const dhdx = toFlat(leaf.dhdx!);
		let worst: GradientError = { operand, entry: 0, byBack: 0, byDifference: 0, error: 0 };
		dhdx.forEach((byBack, entry) => {
			const byDifference = (valueAt(operand, entry, step) - valueAt(operand, entry, -step)) / (2 * step);
			const error = Math.abs(byBack - byDifference) / Math.max(1, Math.abs(byDifference));
			if (!(error <= worst.error)) worst = { operand, entry, byBack, byDifference, error };
		});
		return worst;
	});
}

function nudge(a: NDArray, entry: number, by: number): NDArray {
	const data = toFlat(a);
	data[entry]! += by;
	return new NDArray(data, a.shape, a.dtype);
}

/** Σ weights ⊙ t as one tensor, with an op of its own that only this check uses. */
function weighted(t: Tensor, weights: Float64Array): Tensor {
	const factor = new NDArray(weights, t.value.shape);
	const op: Op = {
		...(t.op as Op),
		forward: ([x]) => {
			const products = toFlat(x!).map((value, i) => value * weights[i]!);
			return sum(new NDArray(products, x!.shape));
		},
		back: ({ dhdx }) => {
			const scale = item(dhdx);
			const delta = new NDArray(
				factor.data.map((w) => w * scale),
				factor.shape
			);
			return [{ operand: 0, sign: 1, wide: delta, delta }];
		}
	};
	return applyOp(op, [t], {}, t.order + 1);
}
