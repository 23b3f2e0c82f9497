/** @file A node of the computation graph, and how an op makes one. */
import { reshape, type NDArray } from '#tensor';
import type { Op, Options } from './op.ts';

/** A tensor of the native engine. `dhdx` is null until a pass has set it. */
export class Tensor {
	dhdx: NDArray | null = null;
	/** A `back` that the learner wrote, which only the interpreter can call; null where the op's own runs. */
	customBack: unknown = null;
	/** The learner's name for it: the first variable it was assigned to. */
	name = '';
	/** The pass that has collected it last. */
	mark: object | null = null;
	/** Where it was made; the interpreter's own record. */
	origin: unknown = null;
	/** Further attributes that the learner sets, once there is one. */
	attributes: Map<string, unknown> | null = null;

	constructor(
		public value: NDArray,
		public order: number,
		public depends_on: Tensor[] = [],
		readonly op: Op | null = null,
		readonly options: Options = {}
	) {}
}

/** Runs the op's forward kernel on the operands' values and remembers them. */
export function applyOp(op: Op, operands: Tensor[], options: Options, order: number): Tensor {
	const values = operands.map((operand) => operand.value);
	const result = op.forward(values, options);
	const value = result.ndim === 0 && !op.makesView ? reshape(result, [1]) : result;
	return new Tensor(value, order, operands, op, options);
}
