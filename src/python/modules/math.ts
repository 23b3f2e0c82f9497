/** @file The module math. */
import { elementary } from '#tensor';
import {
	define,
	isFloat,
	isNumber,
	NativeFunction,
	noneHint,
	normalize,
	PyFloat,
	PyObject,
	PyTuple,
	raise,
	table,
	TailCall,
	toIndex,
	toNumber,
	typeName,
	type Deferred,
	type Value
} from '../runtime/index.ts';
import type { ModuleSpec } from './module.ts';

const realNumber = (v: Value): number =>
	isNumber(v) ? toNumber(v) : raise('TypeError', `must be real number, not ${typeName(v)}`, noneHint(v));

const FUNCTIONS: Readonly<Record<string, (x: number) => number>> = {
	exp: elementary.exp,
	sin: elementary.sin,
	cos: elementary.cos,
	tan: elementary.tan,
	asin: elementary.arcsin,
	acos: elementary.arccos,
	atan: elementary.arctan,
	sinh: elementary.sinh,
	cosh: elementary.cosh,
	tanh: elementary.tanh,
	sqrt: Math.sqrt,
	log1p: elementary.log1p,
	expm1: elementary.expm1,
	cbrt: elementary.cbrt,
	asinh: elementary.arcsinh,
	acosh: elementary.arccosh,
	atanh: elementary.arctanh,
	fabs: Math.abs
};

/** Python raises where C would give NaN or infinity. */
function checked(result: number, ...given: readonly number[]): Value {
	if (Number.isNaN(result) && !given.some(Number.isNaN))
		raise('ValueError', 'math domain error', 'The function has no real value there.');
	if (!Number.isFinite(result) && !Number.isNaN(result) && given.every(Number.isFinite))
		raise('OverflowError', 'math range error');
	return new PyFloat(result);
}

/** log 0 is no number in Python, though it is minus infinity in C. */
function logarithm(x: number, f: (x: number) => number): Value {
	if (x <= 0) raise('ValueError', 'math domain error', 'A logarithm needs a positive number.');
	return new PyFloat(f(x));
}

function whole(name: 'floor' | 'ceil' | 'trunc', v: Value): Value | Deferred {
	const method = v instanceof PyObject ? v.cls.lookup(`__${name}__`) : undefined;
	if (method !== undefined) return new TailCall(method, [v]);
	if (!isNumber(v)) return raise('TypeError', `must be real number, not ${typeName(v)}`, noneHint(v));
	if (!isFloat(v)) return typeof v === 'bigint' ? v : toNumber(v);
	const x = toNumber(v);
	if (!Number.isFinite(x))
		raise(
			x !== x ? 'ValueError' : 'OverflowError',
			`cannot convert float ${x !== x ? 'NaN' : 'infinity'} to integer`
		);
	return normalize(BigInt(Math[name](x)));
}

const integer = (v: Value): bigint => (typeof v === 'bigint' ? v : BigInt(toIndex(v)));

function commonDivisor(a: bigint, b: bigint): bigint {
	while (b !== 0n) [a, b] = [b, a % b];
	return a < 0n ? -a : a;
}

/** n (n - 1) … (n - k + 1). */
function falling(n: bigint, k: bigint): bigint {
	let product = 1n;
	for (let i = 0n; i < k; i++) product *= n - i;
	return product;
}

/** Largest argument of a factorial, a permutation or a combination. */
const MAX_FACTORIAL = 5000n;

function counted(name: string, n: bigint): bigint {
	if (n > MAX_FACTORIAL)
		raise('OverflowError', `${name}() argument should not exceed ${MAX_FACTORIAL} in Backstep`);
	return n;
}

function squareRoot(n: bigint): bigint {
	if (n < 0n) raise('ValueError', 'isqrt() argument must be nonnegative');
	if (n < 2n) return n;
	let root = 1n << BigInt(Math.ceil(n.toString(2).length / 2));
	for (;;) {
		const next = (root + n / root) >> 1n;
		if (next >= root) return root;
		root = next;
	}
}

const ofIntegers = [
	new NativeFunction('gcd', (args, kwargs) => {
		if (kwargs) raise('TypeError', 'math.gcd() takes no keyword arguments');
		return normalize(args.map(integer).reduce(commonDivisor, 0n));
	}),
	define('factorial(n, /)', (args) => {
		const n = integer(args.need('n'));
		if (n < 0n) raise('ValueError', 'factorial() not defined for negative values');
		return normalize(falling(counted('factorial', n), n));
	}),
	define('perm(n, k=, /)', (args) => {
		const n = integer(args.need('n'));
		const k = args.given('k') === undefined ? n : integer(args.need('k'));
		if (n < 0n || k < 0n) raise('ValueError', `${n < 0n ? 'n' : 'k'} must be a non-negative integer`);
		return k > n ? 0 : normalize(falling(n, counted('perm', k)));
	}),
	define('comb(n, k, /)', (args) => {
		const [n, k] = [integer(args.need('n')), integer(args.need('k'))];
		if (n < 0n || k < 0n) raise('ValueError', `${n < 0n ? 'n' : 'k'} must be a non-negative integer`);
		if (k > n) return 0;
		const fewer = counted('comb', k < n - k ? k : n - k);
		return normalize(falling(n, fewer) / falling(fewer, fewer));
	}),
	define('isqrt(n, /)', (args) => normalize(squareRoot(integer(args.need('n')))))
];

const ofFloats = [
	...Object.entries(FUNCTIONS).map(([name, f]) =>
		define(`${name}(x, /)`, (args) => checked(f(args.number('x')), args.number('x')))
	),
	define('log(x, base=, /)', (args) => {
		const numerator = logarithm(args.number('x'), elementary.log);
		if (args.get('base') === undefined) return numerator;
		const denominator = (logarithm(args.number('base'), elementary.log) as PyFloat).value;
		if (denominator === 0) raise('ZeroDivisionError', 'float division by zero');
		return new PyFloat((numerator as PyFloat).value / denominator);
	}),
	define('log2(x, /)', (args) => logarithm(args.number('x'), elementary.log2)),
	define('log10(x, /)', (args) => logarithm(args.number('x'), elementary.log10)),
	define('pow(x, y, /)', (args) => {
		const [x, y] = [args.number('x'), args.number('y')];
		if (x === 0 && y < 0) raise('ValueError', 'math domain error');
		return checked(elementary.pow(x, y), x, y);
	}),
	define('fmod(x, y, /)', (args) =>
		checked(args.number('x') % args.number('y'), args.number('x'), args.number('y'))
	),
	define('atan2(y, x, /)', (args) => new PyFloat(elementary.arctan2(args.number('y'), args.number('x')))),
	new NativeFunction('hypot', (args, kwargs) => {
		if (kwargs) raise('TypeError', 'hypot() takes no keyword arguments');
		return new PyFloat(elementary.length(args.map(realNumber)));
	}),
	define('copysign(x, y, /)', (args) => {
		const y = args.number('y');
		const negative = y < 0 || Object.is(y, -0);
		return new PyFloat(negative ? -Math.abs(args.number('x')) : Math.abs(args.number('x')));
	}),
	define('degrees(x, /)', (args) => new PyFloat(args.number('x') * (180 / Math.PI))),
	define('radians(x, /)', (args) => new PyFloat(args.number('x') * (Math.PI / 180))),
	define('modf(x, /)', (args) => {
		const x = args.number('x');
		const part = Number.isFinite(x) ? x % 1 : x !== x ? x : 0;
		return new PyTuple([new PyFloat(part), new PyFloat(Number.isFinite(x) ? Math.trunc(x) : x)]);
	})
];

const tests = [
	define('isnan(x, /)', (args) => Number.isNaN(args.number('x'))),
	define('isinf(x, /)', (args) => Math.abs(args.number('x')) === Infinity),
	define('isfinite(x, /)', (args) => Number.isFinite(args.number('x'))),
	define('isclose(a, b, *, rel_tol=, abs_tol=)', (args) => {
		const [a, b] = [args.number('a'), args.number('b')];
		if (a === b) return true;
		if (!Number.isFinite(a) || !Number.isFinite(b)) return false;
		const limit = Math.max(
			args.number('rel_tol', 1e-9) * Math.max(Math.abs(a), Math.abs(b)),
			args.number('abs_tol', 0)
		);
		return Math.abs(a - b) <= limit;
	})
];

const CONSTANTS = { pi: Math.PI, e: Math.E, tau: 2 * Math.PI, inf: Infinity, nan: NaN };

const math: ModuleSpec = {
	name: 'math',
	names: (prelude) => {
		const names = table([
			...ofFloats,
			...ofIntegers,
			...tests,
			...(['floor', 'ceil', 'trunc'] as const).map((name) =>
				define(`${name}(x, /)`, (args) => whole(name, args.need('x')))
			)
		]);
		for (const [name, value] of Object.entries(CONSTANTS)) names.set(name, new PyFloat(value));
		names.set('prod', prelude.get('_prod')!);
		return names;
	}
};
export default math;
