/** @file The module backstep: the notebook's tensors, at full speed. */
import {
	collect,
	ops,
	preparePass,
	requireScalar,
	reverseAutodiff,
	runBack,
	Tensor,
	unbroadcast
} from '#autodiff';
import { copy, NDArray } from '#tensor';
import {
	asArray,
	bind,
	CLASSES,
	define,
	makeTensor,
	NO_SECOND_DERIVATIVES,
	opFunction,
	PyList,
	PyTuple,
	raise,
	table,
	typeName,
	unwrap,
	type NativeFunction,
	type Session,
	type Value
} from '../runtime/index.ts';
import { builtins } from './builtins.ts';
import type { ModuleSpec } from './module.ts';

function tensor(v: Value): Tensor {
	if (v instanceof Tensor) return v;
	return raise('TypeError', `expected a tensor, got ${typeName(v)}`, 'Make one of it: Tensor(value).');
}

/** The tensor that a pass begins at; an array may be a dhdx, of which no tensor would make a second derivative. */
function root(v: Value): Tensor {
	if (v instanceof NDArray)
		return raise('TypeError', `expected a tensor, got ${typeName(v)}`, NO_SECOND_DERIVATIVES);
	return tensor(v);
}

/** `Tensor(value, depends_on=[], back=null_backward)`. */
CLASSES.Tensor.set('__name__', 'CS4787Tensor');
Object.assign(CLASSES.Tensor, {
	make: (args: readonly Value[], kwargs: ReadonlyMap<string, Value> | null, session: Session) => {
		const bound = bind('CS4787Tensor.__init__', ['value', 'depends_on', 'back'], args, kwargs);
		const made = makeTensor(bound.need('value'), session);
		session.made(made);
		const operands = bound.get('depends_on');
		if (operands instanceof PyList || operands instanceof PyTuple)
			made.depends_on = operands.items.map(tensor);
		const back = bound.get('back');
		if (back !== undefined && back !== nullBackward) made.customBack = back;
		return made;
	}
});

const nullBackward = define('null_backward(tensor)', () => null);

/** Entries that the `back` of a tensor computes, about: beside them it costs a call; a product takes less of them. */
function effort({ op, customBack, value, depends_on, options }: Tensor): number {
	const own = 3 * value.size + 100;
	if (!op?.work || customBack !== null) return own;
	const operands = depends_on.map((operand) => operand.value);
	return own + op.work(operands, options) / 8;
}

const recording = (session: Session) => (session.observer?.recording ? session.observer : null);

/** `t.back` of a tensor that an op made. */
const nativeBack = define('_native_back(t)', (args, session) => {
	const t = tensor(args.need('t'));
	if (t.op) {
		session.spend(effort(t));
		runBack(t, t.op, recording(session), session.onWrite);
	}
	return null;
});

/**
 * Begins `reverse_autodiff(h)`. Where every `back` is an op's own, makes the whole pass and returns None; otherwise
 * the prelude calls each `back` of the list, since one that the learner wrote needs a frame.
 */
const beginPass = define('_begin_pass(h)', (args, session) => {
	const h = root(args.need('h'));
	requireScalar(h);
	session.beginPass(h);
	const observer = recording(session);
	const frontier = collect(h);
	session.spend(frontier.reduce((sum, t) => sum + effort(t), 0));
	if (frontier.some((t) => t.customBack !== null)) {
		const sorted = preparePass(h, observer, frontier);
		session.onWrite?.(h);
		return new PyList(sorted);
	}
	try {
		reverseAutodiff(h, observer, frontier, session.onWrite);
	} finally {
		session.endPass();
	}
	return null;
});

/** What the prelude's `reverse_autodiff` is made of. */
export const passParts: readonly NativeFunction[] = [
	nativeBack,
	beginPass,
	define('_enter_back(t)', (args, session) => {
		recording(session)?.enter(tensor(args.need('t')));
		return null;
	}),
	define('_leave_back(t)', (args, session) => {
		recording(session)?.leave(tensor(args.need('t')));
		return null;
	}),
	define('_end_pass()', (_, session) => {
		recording(session)?.end();
		session.endPass();
		return null;
	})
];

const backstep: ModuleSpec = {
	name: 'backstep',
	names: (prelude) => {
		const names = table([
			...[...ops.values()].map(opFunction),
			nullBackward,
			define('unbroadcast(x, like)', (args) =>
				// Python code may go on to change the result in place; it must be an array of its own.
				unwrap(copy(unbroadcast(asArray(args.need('x')), asArray(args.need('like')).shape)))
			)
		]);
		names.set('reverse_autodiff', prelude.get('_reverse_autodiff')!);
		names.set('Tensor', CLASSES.Tensor);
		names.set('CS4787Tensor', CLASSES.Tensor);
		// `from backstep import *` leaves Python's own functions alone.
		const hidden = new Set([...builtins().keys(), ...prelude.keys()]);
		names.set('__all__', new PyList([...names.keys()].filter((name) => !hidden.has(name))));
		return names;
	}
};
export default backstep;
