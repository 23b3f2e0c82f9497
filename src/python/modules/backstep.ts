/** @file The module backstep: the notebook's tensors, at full speed. */
import {
	requireScalar,
	collect,
	opOfMethod,
	reverseAutodiff,
	runBack,
	sortFrontier,
	Tensor,
	unbroadcast
} from '#autodiff';
import { copy, onesLike, zerosLike } from '#tensor';
import {
	asArray,
	bind,
	CLASSES,
	define,
	makeTensor,
	NativeFunction,
	PyList,
	PyTuple,
	raise,
	table,
	tensorOp,
	typeName,
	unwrap,
	type Session,
	type Value
} from '../runtime/index.ts';
import type { ModuleSpec } from './module.ts';

function tensor(v: Value): Tensor {
	if (v instanceof Tensor) return v;
	return raise('TypeError', `expected a tensor, got ${typeName(v)}`, 'Make one of it: Tensor(value).');
}

/** `Tensor(value, depends_on=[], back=null_backward)`. */
CLASSES.Tensor.set('__name__', 'CS4787Tensor');
Object.assign(CLASSES.Tensor, {
	make: (args: readonly Value[], kwargs: ReadonlyMap<string, Value> | null, session: Session) => {
		const bound = bind('CS4787Tensor.__init__', ['value', 'depends_on', 'back'], args, kwargs);
		const made = makeTensor(bound.need('value'), session);
		made.origin = session.origin();
		const operands = bound.get('depends_on');
		if (operands instanceof PyList || operands instanceof PyTuple)
			made.depends_on = operands.items.map(tensor);
		const back = bound.get('back');
		if (back !== undefined && back !== nullBackward) made.customBack = back;
		return made;
	}
});

const nullBackward = define('null_backward(tensor)', () => null);

/** `t.back` of a tensor that an op made. */
export const nativeBack = define('_native_back(t)', (args) => {
	const t = tensor(args.need('t'));
	if (t.op) runBack(t, t.op);
	return null;
});

/** What the pass in Python uses, where a `back` was written by the learner. */
export const zeroTensor = define('_zero(t)', (args) => {
	const t = tensor(args.need('t'));
	t.dhdx = zerosLike(t.value, 'float64');
	return null;
});
export const seedTensor = define('_seed(h)', (args) => {
	const h = tensor(args.need('h'));
	h.dhdx = onesLike(h.value, 'float64');
	return null;
});

const reverse = (builtins: ReadonlyMap<string, Value>): NativeFunction =>
	define('reverse_autodiff(h)', (args, session) => {
		const h = tensor(args.need('h'));
		requireScalar(h);
		session.beginPass();
		const frontier = collect(h);
		if (frontier.some((t) => t.customBack !== null)) {
			session.callNow(builtins.get('_custom_pass')!, [new PyList(sortFrontier(frontier)), h]);
		} else reverseAutodiff(h, session.observer?.recording ? session.observer : null);
		session.endPass();
		return null;
	});

const relu = new NativeFunction('ReLU', (args, _kwargs, session) =>
	tensorOp(opOfMethod.get('ReLU')!, [tensor(args[0] ?? null)], session)
);

const backstep: ModuleSpec = {
	name: 'backstep',
	names: (builtins) => {
		const names = table([
			reverse(builtins),
			relu,
			nullBackward,
			define('unbroadcast(x, like)', (args) =>
				// Python code may go on to change the result in place; it must be an array of its own.
				unwrap(copy(unbroadcast(asArray(args.need('x')), asArray(args.need('like')).shape)))
			)
		]);
		names.set('Tensor', CLASSES.Tensor);
		names.set('CS4787Tensor', CLASSES.Tensor);
		return names;
	}
};
export default backstep;
