/** @file The ufuncs of numpy, with `out=`, `where=`, `dtype=` and their methods. */
import * as np from '#tensor';
import { isFloating, apply1, apply2, BINARY, copy, NDArray, UNARY, type BinaryFunction } from '#tensor';
import {
	asArray,
	defineNumpy as define,
	indexItems,
	intoOutput,
	type NativeFunction,
	operands,
	PyTuple,
	raise,
	toAxis,
	toDType,
	Ufunc,
	unwrap,
	withDType,
	type Arguments,
	type Value
} from '../runtime/index.ts';

const table = (list: readonly { readonly name: string }[]) =>
	new Map(list.map((each) => [each.name, each as Value]));

/** A ufunc with so many inputs, which counts its arguments in words of its own. */
function ufunc(
	name: string,
	inputs: number,
	{ call }: NativeFunction,
	methods: ReadonlyMap<string, Value> = new Map()
): Ufunc {
	const counted: NativeFunction['call'] = (args, kwargs, session) => {
		if (args.length < inputs || args.length > inputs + 1)
			raise(
				'TypeError',
				`${name}() takes from ${inputs} to ${inputs + 1} positional arguments but ${args.length} ${args.length === 1 ? 'was' : 'were'} given`
			);
		return call(args, kwargs, session);
	};
	return new Ufunc(name, counted, methods);
}

function unary(name: string, compute: (a: NDArray) => NDArray): Ufunc {
	const native = define(`${name}(x, /, out=, *, where=, dtype=, casting!, subok!)`, (args) => {
		checkLoop(name, args.given('dtype'));
		return intoOutput(compute(withDType(asArray(args.need('x')), args.get('dtype'))), args, name);
	});
	return ufunc(name, 1, native);
}

const unaries = (Object.keys(UNARY) as (keyof typeof UNARY)[]).map((name) =>
	unary(name, (a) => apply1(name, a))
);

/** Reductions that start from something where there is nothing to reduce. */
const WHOLE: Readonly<Partial<Record<string, (a: NDArray, options: np.ReduceOptions) => NDArray>>> = {
	add: np.sum,
	multiply: np.prod,
	maximum: np.max,
	minimum: np.min,
	logical_and: np.all,
	logical_or: np.any
};

function reduce(f: BinaryFunction, args: Arguments): NDArray {
	const a = withDType(asArray(args.need('array')), args.get('dtype'));
	const axis = args.get('axis') === undefined ? 0 : toAxis(args.get('axis'));
	const keepdims = args.flag('keepdims');
	const whole = WHOLE[f.name];
	if (whole) return whole(a, { axis, keepdims });
	if (keepdims || Array.isArray(axis))
		raise('NotImplementedError', `${f.name}.reduce takes one axis in Backstep, without keepdims`);
	return axis === null ? np.reduceBy(f, np.ravel(a), 0) : np.reduceBy(f, a, axis as number);
}

/** `f.at(a, indices, b)`: in place, and a position that occurs twice is changed twice. */
function at(f: BinaryFunction, args: Arguments): null {
	const a = asArray(args.need('a'));
	const given = operands(a, args.need('b'))[1];
	// A number beside booleans is taken for one of them here, as nowhere else.
	const values = a.dtype === 'bool' && given.dtype === 'int64' ? copy(given, 'bool') : given;
	if (!a.writeable) raise('ValueError', 'operand array with iterator write flag set is read-only');
	// The positions are found by indexing an array of positions.
	const places = new NDArray(
		Float64Array.from({ length: a.size }, (_, k) => k),
		[...a.shape],
		'int64'
	);
	const chosen = np.index(places, indexItems(args.need('indices')));
	const dtype = f.result(a.dtype, values.dtype);
	np.checkCast(f.name, dtype, a.dtype);
	const flat = np.toFlat(a);
	const x = np.contents(np.broadcastTo(values, chosen.shape));
	np.contents(chosen).forEach((place, k) => (flat[place] = f.loops.one(flat[place]!, x[k]!)));
	np.store(a, copy(new NDArray(flat, [...a.shape]), a.dtype));
	return null;
}

const methodsOf = (f: BinaryFunction) =>
	table([
		define('reduce(array, axis=, dtype=, out=, keepdims=, initial!, where!)', (args) =>
			intoOutput(reduce(f, args), args, f.name)
		),
		define('accumulate(array, axis=, dtype=, out=)', (args) => {
			const a = withDType(asArray(args.need('array')), args.get('dtype'));
			return intoOutput(np.accumulate(f, a, args.index('axis', 0)), args, f.name);
		}),
		define('outer(A, B, /)', (args) => {
			const [a, b] = operands(args.need('A'), args.need('B'));
			const column = np.reshape(a, [...a.shape, ...new Array<number>(b.ndim).fill(1)]);
			return unwrap(apply2(f, column, b));
		}),
		define('at(a, indices, b, /)', (args) => at(f, args))
	]);

/** What gives booleans or whole numbers computes in no type of floats. */
const LOGICAL =
	/^(equal|not_equal|less|less_equal|greater|greater_equal|logical_(and|or|xor|not)|bitwise_(and|or|xor)|left_shift|right_shift|invert|signbit|is(nan|inf|finite))$/;

function checkLoop(name: string, dtype: Exclude<Value, null> | undefined): void {
	if (dtype !== undefined && LOGICAL.test(name) && isFloating(toDType(dtype)))
		raise(
			'TypeError',
			`No loop matching the specified signature and casting was found for ufunc ${name}`,
			`${name} computes in another type; .astype(...) makes floats of its result.`
		);
}

function inputs(args: Arguments, name: string): [NDArray, NDArray] {
	const [a, b] = operands(args.need('x1'), args.need('x2'));
	const dtype = args.given('dtype');
	checkLoop(name, dtype);
	return dtype === undefined ? [a, b] : [copy(a, toDType(dtype)), copy(b, toDType(dtype))];
}

const binaries = Object.values(BINARY).map((f) => {
	const native = define(`${f.name}(x1, x2, /, out=, *, where=, dtype=, casting!, subok!)`, (args) => {
		const pair = inputs(args, f.name);
		return intoOutput(apply2(f, ...pair), args, f.name, pair);
	});
	return ufunc(f.name, 2, native, methodsOf(f));
});

/** Quotient and remainder at once. */
const divmod = define('divmod(x1, x2, /)', (args) => {
	const [a, b] = operands(args.need('x1'), args.need('x2'));
	const { floor_divide, remainder } = BINARY;
	return new PyTuple([unwrap(apply2(floor_divide, a, b)), unwrap(apply2(remainder, a, b))]);
});

const matmul = define('matmul(x1, x2, /, out=, *, dtype!)', (args, session) => {
	const [a, b] = operands(args.need('x1'), args.need('x2'));
	session.work(
		np.matmulWork(a, b),
		() => `numpy.matmul of ${np.shapeText(a.shape)} and ${np.shapeText(b.shape)}`
	);
	return intoOutput(np.matmul(a, b), args, 'matmul');
});

export const ufuncs = [
	...unaries,
	unary('invert', np.invert),
	...binaries,
	ufunc('matmul', 2, matmul),
	divmod,
	define('fix(x, out=)', (args) => intoOutput(apply1('trunc', asArray(args.need('x'))), args, 'fix'))
];

/** Second names of ufuncs, and of other functions. */
export const ALIASES: readonly (readonly [alias: string, name: string])[] = [
	['abs', 'absolute'],
	['bitwise_not', 'invert'],
	['mod', 'remainder'],
	['true_divide', 'divide'],
	['pow', 'power'],
	['asin', 'arcsin'],
	['acos', 'arccos'],
	['atan', 'arctan'],
	['atan2', 'arctan2'],
	['asinh', 'arcsinh'],
	['acosh', 'arccosh'],
	['atanh', 'arctanh'],
	['amax', 'max'],
	['amin', 'min'],
	['around', 'round'],
	['concat', 'concatenate'],
	['permute_dims', 'transpose'],
	['row_stack', 'vstack'],
	['absolute', 'absolute']
];
