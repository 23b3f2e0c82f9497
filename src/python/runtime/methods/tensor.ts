import { ops, Tensor } from '#autodiff';
import { toAxis, toShape } from '../arrays.ts';
import { typeName } from '../classes.ts';
import { raise } from '../exceptions.ts';
import { tensorOp } from '../operators.ts';
import { bind, table } from '../native.ts';
import { NativeFunction, PyTuple, type Value } from '../values.ts';

/** How the arguments of a method become the options of its op, by the names in the op's Python text. */
const OPTIONS: Readonly<Record<string, (value: Value | undefined) => unknown>> = {
	axis: toAxis,
	newshape: (value) => toShape(value ?? new PyTuple([]))
};

/** The parameters of a method, read from `a.sum(axis=axis)`. */
function parametersOf(call: string): string[] {
	const inside = /\w+\((.*)\)$/.exec(call)?.[1] ?? '';
	return inside
		.split(',')
		.map((each) => each.split('=').pop()!.trim())
		.filter((each) => each in OPTIONS);
}

/** Every method that the ops name and that is not an operator. */
export const tensorMethods = table(
	[...ops.values()].flatMap((op) =>
		op.methods
			.filter((method) => !method.startsWith('__'))
			.map((method) => {
				const names = parametersOf(op.python.call);
				return new NativeFunction(method, (args, kwargs, session) => {
					const [self, ...rest] = args;
					if (!(self instanceof Tensor))
						return raise(
							'TypeError',
							`${method}() needs a tensor, not ${self === undefined ? 'nothing' : typeName(self)}`
						);
					// `x.reshape(2, 3)` means `x.reshape((2, 3))`.
					const given = names[0] === 'newshape' && rest.length > 1 ? [new PyTuple(rest)] : rest;
					const bound = bind(method, names, given, kwargs);
					const options = Object.fromEntries(names.map((name) => [name, OPTIONS[name]!(bound.get(name))]));
					return tensorOp(op, [self], session, options);
				});
			})
	)
);
