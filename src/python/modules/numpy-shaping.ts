/** @file Functions of numpy that give arrays another shape, or turn, move and pad them. */
import * as np from '#tensor';
import { copy, type Margins, type NDArray, type PadMode } from '#tensor';
import {
	asArray,
	checkOrder,
	defineNumpy as define,
	firstArray as first,
	isNumber,
	oneAxis,
	PyTuple,
	raise,
	toAxis,
	toIndex,
	toShape,
	type Arguments,
	type Value
} from '../runtime/index.ts';

const axesOf = (v: Value): number[] => (isNumber(v) ? [toIndex(v)] : toShape(v));

const several = (v: Value | undefined): number[] | null => {
	const axis = toAxis(v);
	return axis === null ? null : typeof axis === 'number' ? [axis] : axis;
};

const axes = [
	define('reshape(a, shape, order=, *, copy!)', (args) => {
		checkOrder(args);
		return np.reshape(first(args), toShape(args.need('shape')));
	}),
	define('transpose(a, axes=)', (args) => {
		const order = args.given('axes');
		return np.transpose(first(args), order === undefined ? undefined : toShape(order));
	}),
	define('matrix_transpose(x, /)', (args) => np.swapLastAxes(asArray(args.need('x')))),
	define('expand_dims(a, axis)', (args) => {
		const axis = args.need('axis');
		return np.expandDims(first(args), isNumber(axis) ? toIndex(axis) : toShape(axis));
	}),
	define('moveaxis(a, source, destination)', (args) =>
		np.moveaxis(first(args), axesOf(args.need('source')), axesOf(args.need('destination')))
	),
	define('rollaxis(a, axis, start=)', (args) => {
		const a = first(args);
		const axis = np.normalizeAxis(args.index('axis'), a.ndim);
		const start = args.index('start', 0);
		return np.moveaxis(a, [axis], [start > axis ? start - 1 : start]);
	}),
	define('copy(a, order!, subok!)', (args) => copy(first(args))),
	define('broadcast_to(array, shape, subok!)', (args) =>
		np.readOnlyBroadcast(asArray(args.need('array')), toShape(args.need('shape')))
	),
	...([1, 2, 3] as const).map((ndim) =>
		define(`atleast_${ndim}d(ary, /)`, (args) => np.atLeast(asArray(args.need('ary')), ndim))
	)
];

const turning = [
	define('flip(m, axis=)', (args) => np.flip(asArray(args.need('m')), several(args.get('axis')))),
	define('fliplr(m)', (args) => flipped(args, 1)),
	define('flipud(m)', (args) => flipped(args, 0)),
	define('rot90(m, k=, axes=)', (args) =>
		np.rot90(asArray(args.need('m')), args.index('k', 1), several(args.get('axes')) ?? [0, 1])
	),
	define('roll(a, shift, axis=)', (args) => {
		const [shift, axis] = [args.need('shift'), args.get('axis')];
		if (isNumber(shift) && !(axis instanceof PyTuple))
			return np.roll(first(args), toIndex(shift), oneAxis(args));
		const along =
			several(axis) ?? raise('NotImplementedError', 'roll with several shifts needs as many axes');
		const shifts = isNumber(shift) ? along.map(() => toIndex(shift)) : toShape(shift);
		return along.reduce((a, one, i) => np.roll(a, shifts[i]!, one), first(args));
	})
];

function flipped(args: Arguments, axis: 0 | 1): NDArray {
	const a = asArray(args.need('m'));
	if (a.ndim <= axis) raise('ValueError', `Input must be >= ${axis + 1}-d.`);
	return np.flip(a, [axis]);
}

/** `pad_width`: one number, one pair, or a pair for each axis. */
function margins(v: Value, ndim: number): Margins {
	const width = asArray(v);
	if (width.dtype !== 'int64') raise('TypeError', '`pad_width` must be of integral type.');
	const pairs = np.broadcastTo(width.ndim === 1 && width.size === 1 ? np.reshape(width, []) : width, [
		ndim,
		2
	]);
	const x = np.contents(pairs);
	return Array.from({ length: ndim }, (_, i) => [x[2 * i]!, x[2 * i + 1]!] as const);
}

const isMode = (mode: Value): mode is PadMode => (np.PAD_MODES as readonly Value[]).includes(mode);

const padding = define('pad(array, pad_width, mode=, *, constant_values=)', (args) => {
	const a = asArray(args.need('array'));
	const mode = args.given('mode') ?? 'constant';
	if (!isMode(mode))
		return raise(
			'ValueError',
			`mode '${typeof mode === 'string' ? mode : '?'}' is not supported`,
			`Backstep has the modes ${np.PAD_MODES.join(', ')}.`
		);
	const values = args.given('constant_values');
	if (values !== undefined && !isNumber(values))
		raise('NotImplementedError', 'numpy.pad takes one constant value in Backstep');
	return np.pad(a, margins(args.need('pad_width'), a.ndim), mode, args.number('constant_values', 0));
});

const together = define('broadcast_arrays(a, b, /)', (args) => {
	const arrays = [asArray(args.need('a')), asArray(args.need('b'))];
	const shape = np.iteratedShape(
		arrays.map((a) => a.shape),
		np.shapeText
	);
	return new PyTuple(arrays.map((a) => np.readOnlyBroadcast(a, shape)));
});

const shapes = define(
	'broadcast_shapes(a, b, /)',
	(args) => new PyTuple(np.broadcastShapes(toShape(args.need('a')), toShape(args.need('b'))))
);

const resize = define('resize(a, new_shape)', (args) => {
	const a = np.ravel(first(args));
	const shape = toShape(args.need('new_shape'));
	const out = np.zeros(shape, a.dtype);
	const x = np.contents(a);
	if (a.size > 0) for (let k = 0; k < out.size; k++) out.data[k] = x[k % a.size]!;
	return out;
});

export const shaping = [...axes, ...turning, padding, together, shapes, resize];
