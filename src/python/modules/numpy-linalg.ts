/** @file The module numpy.linalg. */
import * as np from '#tensor';
import { copy, type NDArray, type NormOrder } from '#tensor';
import {
	asArray,
	defineNumpy as define,
	EXCEPTIONS,
	firstArray as first,
	isNumber,
	iterableItems,
	PyTuple,
	raise,
	table,
	toAxis,
	toNumber,
	unwrap,
	type Arguments,
	type Session,
	type Value
} from '../runtime/index.ts';
import type { ModuleSpec } from './module.ts';

function orderOf(v: Value | undefined): NormOrder {
	if (v === undefined || v === null) return null;
	if (v === 'fro' || v === 'nuc') return v;
	if (isNumber(v)) return toNumber(v);
	return raise('ValueError', `Invalid norm order '${typeof v === 'string' ? v : '?'}' for vectors`);
}

/** How many times as long as one product of matrices of that size they take, about. */
const COST: Readonly<Partial<Record<string, number>>> = {
	solve: 3,
	inv: 5,
	qr: 10,
	eigh: 40,
	eigvalsh: 40,
	svd: 40,
	norm: 40,
	pinv: 40,
	cond: 40,
	matrix_rank: 40,
	lstsq: 120
};

/** Work that grows with the cube of a matrix's size. */
function cubic(a: NDArray, name: string, session: Session, times = 1): NDArray {
	session.work(
		a.size * (a.shape[a.ndim - 1] ?? 1) * (COST[name] ?? 1) * times,
		() => `numpy.linalg.${name} of ${np.shapeText(a.shape)}`
	);
	return a;
}

/** The array of a norm; one that is made of singular values costs as much as they do. */
function normed(args: Arguments, session: Session): NDArray {
	const [a, order, axis] = [asArray(args.need('x')), orderOf(args.get('ord')), args.given('axis')];
	const isMatrix = axis === undefined ? a.ndim === 2 : axis instanceof PyTuple;
	return isMatrix && (order === 'nuc' || order === 2 || order === -2) ? cubic(a, 'norm', session) : a;
}

const matrix = (args: Arguments, name: string, session: Session) => cubic(first(args), name, session);

function rank(a: NDArray): number {
	const { s } = np.svd(a);
	const least = np.contents(s)[0]! * Math.max(...a.shape) * Number.EPSILON;
	return np.contents(s).filter((x) => x > least).length;
}

/** The pseudoinverse, from the singular values that are not nearly 0. */
function pinv(a: NDArray): NDArray {
	const { u, s, vt } = np.svd(a);
	const largest = np.contents(s)[0] ?? 0;
	const inverse = copy(s);
	inverse.data.forEach((x, i) => (inverse.data[i] = x > 1e-15 * Math.max(...a.shape) * largest ? 1 / x : 0));
	return np.matmul(np.multiply(np.transpose(vt), inverse), np.transpose(u));
}

/** The least squares solution, its residuals where they are told, the rank and the singular values. */
function leastSquares(a: NDArray, b: NDArray): PyTuple {
	if (a.ndim !== 2) raise('LinAlgError', `${a.ndim}-dimensional array given. Array must be two-dimensional`);
	if (a.shape[0] !== b.shape[0]) raise('LinAlgError', 'Incompatible dimensions');
	const x = np.matmul(pinv(a), b);
	const own = rank(a);
	const left = np.subtract(b, np.matmul(a, x));
	const full = own === a.shape[1] && a.shape[0]! > own;
	const squares = np.sum(np.multiply(left, left), { axis: 0 });
	const residuals = full ? np.reshape(squares, [squares.size]) : np.zeros([0]);
	return new PyTuple([x, residuals, unwrap(np.scalar(own, 'int64')), np.svd(a).s]);
}

const numpyLinalg: ModuleSpec = {
	name: 'numpy.linalg',
	names: () => {
		const names = table([
			define('norm(x, ord=, axis=, keepdims=)', (args, session) =>
				unwrap(
					np.norm(normed(args, session), {
						order: orderOf(args.get('ord')),
						axis: toAxis(args.get('axis')),
						keepdims: args.flag('keepdims')
					})
				)
			),
			define('solve(a, b)', (args, session) =>
				np.solve(matrix(args, 'solve', session), asArray(args.need('b')))
			),
			define('inv(a)', (args, session) => np.inv(matrix(args, 'inv', session))),
			define('pinv(a)', (args, session) => pinv(matrix(args, 'pinv', session))),
			define('det(a)', (args, session) => unwrap(np.det(matrix(args, 'det', session)))),
			define('lstsq(a, b, rcond=)', (args, session) => {
				const a = matrix(args, 'lstsq', session);
				return leastSquares(a, asArray(args.need('b')));
			}),
			define('cond(x, p!)', (args, session) => {
				const s = np.contents(np.svd(cubic(asArray(args.need('x')), 'cond', session)).s);
				return unwrap(np.scalar(s[0]! / s.at(-1)!));
			}),
			define('slogdet(a)', (args, session) => {
				const det = np.det(matrix(args, 'slogdet', session));
				const size = np.apply1('log', np.apply1('absolute', det));
				return new PyTuple([unwrap(np.apply1('sign', det)), unwrap(size)]);
			}),
			define('multi_dot(arrays)', (args, session) => {
				const arrays = iterableItems(args.need('arrays'), session).map(asArray);
				if (arrays.length < 2) raise('ValueError', 'Expecting at least two arrays.');
				for (const a of arrays) cubic(a, 'multi_dot', session);
				return unwrap(arrays.reduce((product, a) => np.dot(product, a)));
			}),
			define('matrix_power(a, n)', (args, session) => {
				const [a, n] = [first(args), args.index('n')];
				const products = 2 * np.elementary.log2(Math.abs(n) + 2);
				return np.matrixPower(cubic(a, 'matrix_power', session, products), n);
			}),
			define('matrix_rank(A)', (args, session) =>
				unwrap(np.scalar(rank(cubic(asArray(args.need('A')), 'matrix_rank', session)), 'int64'))
			),
			define('cholesky(a, /)', (args, session) => np.cholesky(matrix(args, 'cholesky', session))),
			define('qr(a, mode=)', (args, session) => {
				const { q, r } = np.qr(matrix(args, 'qr', session));
				const mode = args.given('mode') ?? 'reduced';
				if (mode === 'r') return r;
				if (mode !== 'reduced')
					raise('NotImplementedError', "qr has the modes 'reduced' and 'r' in Backstep");
				return new PyTuple([q, r]);
			}),
			define('eigh(a, UPLO!)', (args, session) => {
				const { values, vectors } = np.eigh(matrix(args, 'eigh', session));
				return new PyTuple([values, vectors]);
			}),
			define('eigvalsh(a, UPLO!)', (args, session) => np.eigh(matrix(args, 'eigvalsh', session)).values),
			define('svd(a, full_matrices=, compute_uv=)', (args, session) => {
				const a = matrix(args, 'svd', session);
				const { u, s, vt } = np.svd(a);
				if (args.get('compute_uv') === false) return s;
				if (args.get('full_matrices') !== false && a.shape[0] !== a.shape[1])
					raise(
						'NotImplementedError',
						'svd gives the reduced matrices only in Backstep',
						'Write numpy.linalg.svd(a, full_matrices=False).'
					);
				return new PyTuple([u, s, vt]);
			})
		]);
		names.set('LinAlgError', EXCEPTIONS.LinAlgError);
		return names;
	}
};
export default numpyLinalg;
