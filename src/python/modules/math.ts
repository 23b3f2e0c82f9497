import { define, normalize, PyFloat, raise, table, type Value } from '../runtime/index.ts';
import type { ModuleSpec } from './module.ts';

const FUNCTIONS: Readonly<Record<string, (x: number) => number>> = {
	exp: Math.exp,
	sin: Math.sin,
	cos: Math.cos,
	tan: Math.tan,
	asin: Math.asin,
	acos: Math.acos,
	atan: Math.atan,
	sinh: Math.sinh,
	cosh: Math.cosh,
	tanh: Math.tanh,
	sqrt: Math.sqrt,
	log2: Math.log2,
	log10: Math.log10,
	log1p: Math.log1p,
	expm1: Math.expm1,
	fabs: Math.abs
};

/** Python raises where C would give NaN or infinity. */
function checked(x: number, result: number): Value {
	if (Number.isNaN(result) && !Number.isNaN(x)) raise('ValueError', 'math domain error');
	if (!Number.isFinite(result) && Number.isFinite(x)) raise('OverflowError', 'math range error');
	return new PyFloat(result);
}

function logarithm(x: number, base: number | undefined): Value {
	if (x <= 0) raise('ValueError', 'math domain error', 'A logarithm needs a positive number.');
	return new PyFloat(base === undefined ? Math.log(x) : Math.log(x) / Math.log(base));
}

const math: ModuleSpec = {
	name: 'math',
	names: () => {
		const names = table([
			...Object.entries(FUNCTIONS).map(([name, f]) =>
				define(`${name}(x)`, (args) => checked(args.number('x'), f(args.number('x'))))
			),
			define('log(x, base)', (args) =>
				logarithm(args.number('x'), args.get('base') === undefined ? undefined : args.number('base'))
			),
			define('pow(x, y)', (args) => checked(args.number('x'), Math.pow(args.number('x'), args.number('y')))),
			define('atan2(y, x)', (args) => new PyFloat(Math.atan2(args.number('y'), args.number('x')))),
			define('hypot(x, y)', (args) => new PyFloat(Math.hypot(args.number('x'), args.number('y')))),
			...(['floor', 'ceil', 'trunc'] as const).map((name) =>
				define(`${name}(x)`, (args) => normalize(BigInt(Math[name](args.number('x')))))
			),
			define('isnan(x)', (args) => Number.isNaN(args.number('x'))),
			define('isinf(x)', (args) => Math.abs(args.number('x')) === Infinity),
			define('isfinite(x)', (args) => Number.isFinite(args.number('x'))),
			define('isclose(a, b, rel_tol, abs_tol)', (args) => {
				const [a, b] = [args.number('a'), args.number('b')];
				const limit = Math.max(
					args.number('rel_tol', 1e-9) * Math.max(Math.abs(a), Math.abs(b)),
					args.number('abs_tol', 0)
				);
				return a === b || Math.abs(a - b) <= limit;
			}),
			define('factorial(n)', (args) => {
				const n = args.index('n');
				if (n < 0) raise('ValueError', 'factorial() not defined for negative values');
				if (n > 5000) raise('OverflowError', 'factorial() argument should not exceed 5000');
				let product = 1n;
				for (let i = 2n; i <= n; i++) product *= i;
				return normalize(product);
			})
		]);
		for (const [name, value] of [
			['pi', Math.PI],
			['e', Math.E],
			['tau', 2 * Math.PI],
			['inf', Infinity],
			['nan', NaN]
		] as const)
			names.set(name, new PyFloat(value));
		return names;
	}
};
export default math;
