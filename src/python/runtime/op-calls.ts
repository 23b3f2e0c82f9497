/** @file How a call in Python becomes an op: arguments that are tensors, and options beside them. */
import { parametersOf, Tensor, type Op, type OptionKind, type Options, type Parameter } from '#autodiff';
import { copy, elsewhere, type Index } from '#tensor';
import { asArray, toAxis, toShape } from './arrays.ts';
import { typeName } from './classes.ts';
import { raise } from './exceptions.ts';
import { indexItems } from './indices.ts';
import { iterableItems } from './iterate.ts';
import { optionalNames } from './native.ts';
import { bindTo } from './signature.ts';
import { isNumber, toIndex, toNumber } from './numbers.ts';
import { tensorOp } from './operators.ts';
import type { Session } from './session.ts';
import { NativeFunction, PyList, PyTuple, type Kwargs, type Value } from './values.ts';

/** A pad width as NumPy takes it: a number, or sequences of them. */
function widths(v: Value): unknown {
	return v instanceof PyTuple || v instanceof PyList ? v.items.map(widths) : toIndex(v);
}

/** The items of an index; an array among them is copied, since the program may go on to change it. */
const indexOf = (v: Value): Index[] =>
	indexItems(v).map((item) => (item.kind === 'array' ? { ...item, array: copy(item.array) } : item));

const OPTIONS: Readonly<Record<OptionKind, (v: Value) => unknown>> = {
	axis: toAxis,
	shape: toShape,
	number: (v) => (isNumber(v) ? toNumber(v) : raise('TypeError', `must be real number, not ${typeName(v)}`)),
	integer: toIndex,
	flag: (v) => v !== false && v !== 0 && v !== null,
	array: (v) => copy(asArray(v)),
	index: indexOf,
	widths
};

/** An option of the op; None stands for a default that is None. */
function optionOf({ kind, otherwise }: Parameter, v: Value | undefined): unknown {
	if (v === undefined || (v === null && otherwise === null && kind !== 'index')) return otherwise;
	// Copies of a run share the options of its tensors.
	return elsewhere(() => OPTIONS[kind as OptionKind](v));
}

const missing = (of: string, name: string): never =>
	raise('TypeError', `${of}() missing 1 required positional argument: '${name}'`);

/** An operand: a tensor, or a number or an array, which becomes one. */
function operand(of: string, name: string, v: Value | undefined): Value {
	if (v === undefined) return missing(of, name);
	return v;
}

/** Calls an op with its arguments in the order of its parameters. */
export function callOp(op: Op, given: readonly (Value | undefined)[], session: Session): Tensor {
	const operands: Value[] = [];
	const options: Record<string, unknown> = {};
	parametersOf(op).forEach((parameter, i) => {
		const { name, kind, otherwise } = parameter;
		const value = given[i];
		if (kind === 'operand') operands.push(operand(op.name, name, value));
		else if (kind === 'operands') operands.push(...iterableItems(value ?? missing(op.name, name), session));
		else if (value === undefined && otherwise === undefined) missing(op.name, name);
		else options[name] = optionOf(parameter, value);
	});
	if (!operands.some((v) => v instanceof Tensor))
		raise(
			'TypeError',
			`expected a tensor, got ${operands.length === 0 ? 'nothing' : typeName(operands[0]!)}`,
			'Make one of it: Tensor(value).'
		);
	return tensorOp(op, operands, session, options as Options);
}

/** Where a shape comes last, `x.reshape(2, 3)` means `x.reshape((2, 3))`. */
function gathered(parameters: readonly Parameter[], args: readonly Value[]): readonly Value[] {
	const last = parameters.length - 1;
	if (args.length <= parameters.length || parameters[last]?.kind !== 'shape') return args;
	return [...args.slice(0, last), new PyTuple(args.slice(last))];
}

/** Binds the arguments of a call to parameters, in their order. */
function binder(name: string, parameters: readonly Parameter[]) {
	const signature = optionalNames(
		name,
		parameters.map((parameter) => parameter.name)
	);
	return (args: readonly Value[], kwargs: Kwargs): readonly (Value | undefined)[] =>
		bindTo(signature, gathered(parameters, args), kwargs).inOrder;
}

/** The free function of an op: `exp(x)`, `concatenate([x, y], axis=1)`. */
export function opFunction(op: Op): NativeFunction {
	const bound = binder(op.name, parametersOf(op));
	return new NativeFunction(op.name, (args, kwargs, session) => callOp(op, bound(args, kwargs), session));
}

/** A method of tensors: what stands before the point is the first operand, or the first of the list. */
export function opMethod(op: Op, name: string): NativeFunction {
	const parameters = parametersOf(op);
	const first = parameters.findIndex(({ kind }) => kind === 'operand' || kind === 'operands');
	const isList = parameters[first]!.kind === 'operands';
	const rest = isList ? parameters : parameters.filter((_, i) => i !== first);
	const bound = binder(name, rest);
	return new NativeFunction(name, ([self, ...args], kwargs, session) => {
		if (!(self instanceof Tensor))
			return raise(
				'TypeError',
				`${name}() needs a tensor, not ${self === undefined ? 'nothing' : typeName(self)}`
			);
		const values = bound(args, kwargs);
		if (!isList) return callOp(op, values.toSpliced(first, 0, self), session);
		const others = values[first];
		const items = others === undefined ? [] : iterableItems(others, session);
		return callOp(op, values.with(first, new PyList([self, ...items])), session);
	});
}
