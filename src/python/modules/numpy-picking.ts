/** @file Functions of numpy that pick elements, put them, or say where they stand. */
import * as np from '#tensor';
import { copy, NDArray, type DType } from '#tensor';
import {
	asArray,
	clip,
	defineNumpy as define,
	firstArray as first,
	intoOutput,
	countNonzero,
	iterableItems,
	nonzeroTuple,
	oneAxis,
	operands,
	PyTuple,
	raise,
	toDType,
	toShape,
	unwrap,
	type Arguments,
	type Value
} from '../runtime/index.ts';

const choosing = [
	define('where(condition, x=, y=, /)', (args) => {
		const condition = asArray(args.need('condition'));
		const [x, y] = [args.get('x'), args.get('y')];
		if (x === undefined) return nonzeroTuple(condition);
		if (y === undefined) raise('ValueError', 'either both or neither of x and y should be given');
		return np.where(condition, ...operands(x, y!));
	}),
	define('select(condlist, choicelist, default=)', (args, session) => {
		const conditions = iterableItems(args.need('condlist'), session).map(asArray);
		const choices = iterableItems(args.need('choicelist'), session);
		if (conditions.length !== choices.length)
			raise('ValueError', 'list of cases must be same length as list of conditions');
		return choices.reduceRight<Value>(
			(rest, choice, i) => {
				const [x, y] = operands(choice, rest);
				return np.where(conditions[i]!, x, y);
			},
			args.get('default') ?? 0
		);
	}),
	define('clip(a, a_min=, a_max=, out=, *, min=, max=, dtype!)', (args) =>
		intoOutput(
			clip(first(args), args.get('a_min') ?? args.get('min'), args.get('a_max') ?? args.get('max')),
			args,
			'clip'
		)
	),
	define('choose(a, choices)', (args, session) => {
		const a = first(args);
		const choices = iterableItems(args.need('choices'), session).map(asArray);
		const shape = np.broadcastShapes(a.shape, ...choices.map((each) => each.shape));
		const out = choices.reduce<NDArray | null>((rest, each, i) => {
			const chosen = np.apply2(np.BINARY.equal, a, np.scalar(i, 'int64'));
			return rest === null ? np.broadcastTo(each, shape) : np.where(chosen, each, rest);
		}, null);
		return out === null ? raise('ValueError', 'need at least one array to choose from') : unwrap(copy(out));
	})
];

const finding = [
	define('argwhere(a)', (args) => {
		const a = first(args);
		const columns = np.nonzero(a);
		const count = a.ndim === 0 ? Number(np.item(a) !== 0) : columns[0]!.size;
		return np.rowsOf(columns, count);
	}),
	define('flatnonzero(a)', (args) => np.nonzero(np.ravel(first(args)))[0]!),
	define('count_nonzero(a, axis=, *, keepdims=)', (args) => countNonzero(first(args), args)),
	define('extract(condition, arr)', (args) => {
		const mask = copy(np.ravel(asArray(args.need('condition'))), 'bool');
		return np.index(np.ravel(asArray(args.need('arr'))), [{ kind: 'array', array: mask }]);
	}),
	define('compress(condition, a, axis=, out!)', (args) => {
		const places = np.nonzero(asArray(args.need('condition')))[0]!;
		return picked(first(args), places, oneAxis(args));
	}),
	define('take_along_axis(arr, indices, axis=)', (args) => {
		const a = asArray(args.need('arr'));
		const axis = args.get('axis') === undefined ? -1 : oneAxis(args);
		const places = asArray(args.need('indices'));
		return axis === null ? np.takeAlongAxis(np.ravel(a), places, 0) : np.takeAlongAxis(a, places, axis);
	}),
	define('put_along_axis(arr, indices, values, axis)', (args) => {
		const axis = oneAxis(args);
		const a = asArray(args.need('arr'));
		const of = axis === null ? np.ravel(a) : a;
		np.assignAlongAxis(of, asArray(args.need('indices')), asArray(args.need('values')), axis ?? 0);
		return null;
	}),
	define('put(a, ind, v, mode!)', (args) => {
		const a = first(args);
		const flat = np.ravel(a);
		const places = np.ravel(asArray(args.need('ind')));
		const values = np.ravel(asArray(args.need('v')));
		const x = np.contents(values);
		const repeated = Float64Array.from({ length: places.size }, (_, k) => x[k % values.size]!);
		np.assignIndex(
			flat,
			[{ kind: 'array', array: places }],
			np.fromFlat(repeated, [places.size], values.dtype)
		);
		if (flat.data !== a.data) np.store(a, np.reshape(flat, a.shape));
		return null;
	}),
	define('copyto(dst, src, casting!, where=)', (args) => {
		const a = asArray(args.need('dst'));
		const source = operands(a, args.need('src'))[1];
		if (!np.castable(source.dtype, a.dtype))
			raise(
				'TypeError',
				`Cannot cast ${source.ndim === 0 ? 'scalar' : 'array data'} from dtype('${source.dtype}') to dtype('${a.dtype}') according to the rule 'same_kind'`
			);
		const mask = args.given('where');
		if (mask === undefined || mask === true) np.assign(a, source);
		else np.assign(a, np.where(copy(np.broadcastTo(asArray(mask), a.shape), 'bool'), source, a));
		return null;
	}),
	define('fill_diagonal(a, val, wrap!)', (args) => {
		const a = first(args);
		if (a.ndim < 2) raise('ValueError', 'array must be at least 2-d');
		if (a.ndim > 2 && a.shape.some((n) => n !== a.shape[0]))
			raise('ValueError', 'All dimensions of input must be of equal length');
		const step = a.strides.reduce((sum, own) => sum + own, 0);
		np.assign(np.viewOf(a, [Math.min(...a.shape)], [step]), asArray(args.need('val')));
		return null;
	})
];

function picked(a: NDArray, places: NDArray, axis: number | null): NDArray {
	const of = axis === null ? np.ravel(a) : a;
	const along = axis === null ? 0 : np.normalizeAxis(axis, a.ndim);
	const all = new Array<np.Index>(along).fill({ kind: 'slice', start: null, stop: null, step: null });
	return np.index(of, [...all, { kind: 'array', array: places }]);
}

const dtypeOr = (args: Arguments, otherwise: DType): DType => {
	const given = args.given('dtype');
	return given === undefined ? otherwise : toDType(given);
};

const half = (name: 'tril' | 'triu') =>
	define(`${name}(m, k=)`, (args) =>
		np.triangle(asArray(args.need('m')), args.index('k', 0), name === 'tril' ? 'lower' : 'upper')
	);

/** The positions of a triangle, as indices for both axes. */
const halfIndices = (name: 'tril_indices' | 'triu_indices') =>
	define(`${name}(n, k=, m=)`, (args) => {
		const rows = args.index('n');
		const side = name === 'tril_indices' ? 'lower' : 'upper';
		const whole = np.ones([rows, args.index('m', rows)], 'bool');
		return new PyTuple(np.nonzero(np.triangle(whole, args.index('k', 0), side)));
	});

const matrices = [
	half('tril'),
	half('triu'),
	halfIndices('tril_indices'),
	halfIndices('triu_indices'),
	define('tri(N, M=, k=, dtype=)', (args) =>
		np.tri(args.index('N'), args.index('M', args.index('N')), args.index('k', 0), dtypeOr(args, 'float64'))
	),
	define('diag(v, k=)', (args) => np.diag(asArray(args.need('v')), args.index('k', 0))),
	define('diagflat(v, k=)', (args) => np.diag(np.ravel(asArray(args.need('v'))), args.index('k', 0))),
	define('vander(x, N=, increasing=)', (args) => {
		const x = asArray(args.need('x'));
		const n = args.index('N', x.size);
		const powers = np.arange(0, n, 1, 'int64');
		const order = args.flag('increasing') ? powers : np.flip(powers, null);
		return np.power(np.reshape(x, [x.size, 1]), order);
	}),
	define('indices(dimensions, dtype!, sparse!)', (args) => np.indices(toShape(args.need('dimensions'))))
];

/** One flat position for the positions of several axes, and back. */
const flattening = [
	define('ravel_multi_index(multi_index, dims, mode!, order!)', (args, session) => {
		const parts = iterableItems(args.need('multi_index'), session).map(asArray);
		const shape = toShape(args.need('dims'));
		checkInside(parts, shape);
		const flat = parts.reduce((sum, part, i) =>
			np.add(np.multiply(sum, np.scalar(shape[i]!, 'int64')), part)
		);
		return unwrap(flat);
	}),
	define('unravel_index(indices, shape, order!)', (args) => unravel(args))
];

function checkInside(parts: readonly NDArray[], shape: readonly number[]): void {
	parts.forEach((part, i) => {
		if (np.contents(part).some((x) => x < 0 || x >= shape[i]!))
			raise('ValueError', 'invalid entry in coordinates array');
	});
}

function unravel(args: Arguments): PyTuple {
	const places = asArray(args.need('indices'));
	const shape = toShape(args.need('shape'));
	const size = np.sizeOf(shape);
	const wrong = np.contents(places).find((x) => x < 0 || x >= size);
	if (wrong !== undefined) raise('ValueError', `index ${wrong} is out of bounds for array with size ${size}`);
	let step = size;
	return new PyTuple(
		shape.map((n) => {
			step /= n;
			const own = step;
			return unwrap(
				new NDArray(
					np.toFlat(places).map((x) => Math.floor(x / own) % n),
					[...places.shape],
					'int64'
				)
			);
		})
	);
}

const open = (vectors: readonly NDArray[]): PyTuple => new PyTuple(np.meshgrid(vectors, 'ij', true));
const grids = [
	define('ix_(a, b=, c=, /)', (args) =>
		open(
			['a', 'b', 'c'].flatMap((name) => {
				const v = args.get(name);
				if (v === undefined) return [];
				const a = asArray(v);
				return [a.dtype === 'bool' ? np.nonzero(a)[0]! : a];
			})
		)
	)
];

/** `meshgrid(x, y, …, indexing='xy')`: as many vectors as one likes. */
export function meshgrid(vectors: readonly Value[], args: Arguments): PyTuple {
	const indexing = args.given('indexing') ?? 'xy';
	if (indexing !== 'xy' && indexing !== 'ij')
		return raise('ValueError', "Valid values for `indexing` are 'xy' and 'ij'.");
	const arrays = vectors.map((v) => np.ravel(asArray(v)));
	return new PyTuple(np.meshgrid(arrays, indexing, args.flag('sparse')));
}

export const picking = [...choosing, ...finding, ...matrices, ...flattening, ...grids];
