/** @file Products of numpy, and comparisons of whole arrays. */
import * as np from '#tensor';
import {
	asArray,
	bindTo,
	defineNumpy as define,
	intoOutput,
	isNumber,
	NativeFunction,
	operands,
	parseSignature,
	PyTuple,
	PyList,
	raise,
	toIndex,
	toShape,
	unwrap,
	type Arguments,
	type Session,
	type Value
} from '../runtime/index.ts';

const pair = (args: Arguments) => operands(args.need('a'), args.need('b'));

/** The axes that `tensordot` sums over. */
function summedAxes(v: Value | undefined): number | readonly [readonly number[], readonly number[]] {
	if (v === undefined) return 2;
	if (isNumber(v)) return toIndex(v);
	const parts = v instanceof PyTuple || v instanceof PyList ? v.items : [];
	const [first, second] = parts;
	if (first === undefined || second === undefined)
		return raise('TypeError', 'axes must be a number, or the axes of both arrays: ([1], [0])');
	return [toShape(first), toShape(second)];
}

function einsum(args: readonly Value[], session: Session): np.NDArray {
	const [text, ...rest] = args;
	if (typeof text !== 'string')
		return raise(
			'NotImplementedError',
			'einsum takes its subscripts as a text in Backstep',
			"Write numpy.einsum('ij,jk->ik', a, b)."
		);
	if (rest.length === 0)
		raise('ValueError', 'must provide at least an operand and a subscripts list to einsum');
	const arrays = rest.map(asArray);
	const subscripts = np.readSubscripts(text, arrays);
	session.work(
		np.einsumWork(subscripts, np.labelSizes(subscripts, arrays)),
		() => `numpy.einsum('${text}') of ${arrays.map((a) => np.shapeText(a.shape)).join(', ')}`
	);
	return np.einsum(text, arrays);
}

/** Sums of products are refused where there are too many; those whose result has as many entries are bounded by that. */
const contracted = (name: string, a: np.NDArray, b: np.NDArray, shared: number, session: Session): void =>
	session.work(
		np.contractionWork(a, b, shared),
		() => `numpy.${name} of ${np.shapeText(a.shape)} and ${np.shapeText(b.shape)}`
	);

const EINSUM = parseSignature('einsum(*, out=, optimize=, dtype!, order!, casting!)');

const products = [
	define('outer(a, b, out=)', (args) => intoOutput(np.outer(...pair(args)), args, 'outer')),
	define('inner(a, b, /)', (args, session) => {
		const [a, b] = pair(args);
		contracted('inner', a, b, a.shape.at(-1) ?? 1, session);
		return unwrap(np.inner(a, b));
	}),
	define('vdot(a, b, /)', (args) => unwrap(np.vdot(...pair(args)))),
	define('kron(a, b)', (args) => unwrap(np.kron(...pair(args), np.multiply))),
	define('cross(a, b, axisa!, axisb!, axisc!, axis!)', (args) => unwrap(np.cross(...pair(args)))),
	define('tensordot(a, b, axes=)', (args, session) => {
		const [a, b] = pair(args);
		const axes = summedAxes(args.get('axes'));
		const shared =
			typeof axes === 'number'
				? np.sizeOf(b.shape.slice(0, axes))
				: np.sizeOf(axes[1].map((i) => b.shape.at(i) ?? 1));
		contracted('tensordot', a, b, shared, session);
		return np.tensordot(a, b, axes);
	}),
	new NativeFunction('einsum', (args, kwargs, session) =>
		intoOutput(einsum(args, session), bindTo(EINSUM, [], kwargs), 'einsum')
	)
];

const tolerance = (args: Arguments) => ({
	rtol: args.number('rtol', 1e-5),
	atol: args.number('atol', 1e-8),
	equalNaN: args.flag('equal_nan')
});

const isTrue = (a: np.NDArray): boolean => np.all(a).data[0] !== 0;

const comparisons = [
	define('isclose(a, b, rtol=, atol=, equal_nan=)', (args) =>
		unwrap(np.closeTo(...pair(args), tolerance(args)))
	),
	define('allclose(a, b, rtol=, atol=, equal_nan=)', (args) =>
		isTrue(np.closeTo(...pair(args), tolerance(args)))
	),
	define('array_equal(a1, a2, equal_nan=)', (args) => {
		const [a, b] = operands(args.need('a1'), args.need('a2'));
		if (!np.sameShape(a.shape, b.shape)) return false;
		return isTrue(np.closeTo(a, b, { rtol: 0, atol: 0, equalNaN: args.flag('equal_nan') }));
	}),
	define('array_equiv(a1, a2)', (args) => {
		const [a, b] = operands(args.need('a1'), args.need('a2'));
		try {
			return isTrue(np.apply2(np.BINARY.equal, a, b));
		} catch (error) {
			if (error instanceof np.NumpyError) return false;
			throw error;
		}
	}),
	...(['shares_memory', 'may_share_memory'] as const).map((name) =>
		define(`${name}(a, b, /)`, (args) => np.sharesMemory(asArray(args.need('a')), asArray(args.need('b'))))
	)
];

export const productsAndComparisons = [...products, ...comparisons];
