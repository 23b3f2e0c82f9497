import { ops } from '#autodiff';
import { table } from '../native.ts';
import { opMethod } from '../op-calls.ts';

/** Every method that the ops name and that is not an operator. */
export const tensorMethods = table(
	[...ops.values()].flatMap((op) =>
		op.methods.filter((method) => !method.startsWith('__')).map((method) => opMethod(op, method))
	)
);
