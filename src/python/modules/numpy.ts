/** @file The module numpy. */
import {
	asArray,
	CLASSES,
	defineNumpy as define,
	EXCEPTIONS,
	NativeFunction,
	NumpyScalar,
	PLACES,
	parseSignature,
	bindTo,
	PyFloat,
	PyTuple,
	REARRANGING,
	REDUCTIONS,
	SPREAD,
	table,
	type Value
} from '../runtime/index.ts';
import type { ModuleSpec } from './module.ts';
import { creation } from './numpy-creation.ts';
import { joiningFunctions } from './numpy-joining.ts';
import { meshgrid, picking } from './numpy-picking.ts';
import { contexts, printing } from './numpy-printing.ts';
import { productsAndComparisons } from './numpy-products.ts';
import { shaping } from './numpy-shaping.ts';
import { sortingFunctions } from './numpy-sorting.ts';
import { statistics } from './numpy-statistics.ts';
import { kinds, types } from './numpy-types.ts';
import { ALIASES, ufuncs } from './numpy-ufuncs.ts';

const MESHGRID = parseSignature('meshgrid(*, indexing=, sparse=, copy!)');

const asked = [
	define('shape(a)', (args) => new PyTuple([...asArray(args.need('a')).shape])),
	define('size(a, axis=)', (args) => {
		const a = asArray(args.need('a'));
		return args.given('axis') === undefined ? a.size : a.shape.at(args.index('axis'))!;
	}),
	define('ndim(a)', (args) => asArray(args.need('a')).ndim),
	new NativeFunction('meshgrid', (args, kwargs) => meshgrid(args, bindTo(MESHGRID, [], kwargs)))
];

const NUMBERS = [
	['pi', Math.PI],
	['e', Math.E],
	['euler_gamma', 0.5772156649015329],
	['inf', Infinity],
	['nan', NaN]
] as const;

const NAMED: readonly (readonly [string, Value])[] = [
	['ndarray', CLASSES.ndarray],
	['ufunc', CLASSES.ufunc],
	['float64', CLASSES.float64],
	['float32', CLASSES.float32],
	['double', CLASSES.float64],
	['single', CLASSES.float32],
	['int64', CLASSES.int64],
	['int_', CLASSES.int64],
	['intp', CLASSES.int64],
	['bool_', CLASSES.bool_],
	['bool', CLASSES.bool_],
	['newaxis', null],
	['True_', new NumpyScalar(1, 'bool')],
	['False_', new NumpyScalar(0, 'bool')],
	...contexts,
	...kinds,
	...NUMBERS.map(([name, x]) => [name, new PyFloat(x)] as const)
];

const numpy: ModuleSpec = {
	name: 'numpy',
	names: () => {
		const names = table([
			...creation,
			...ufuncs,
			...REDUCTIONS,
			...SPREAD,
			...PLACES,
			...REARRANGING,
			...shaping,
			...joiningFunctions,
			...picking,
			...sortingFunctions,
			...statistics,
			...productsAndComparisons,
			...types,
			...printing,
			...asked
		]);
		for (const [alias, name] of ALIASES) names.set(alias, names.get(name)!);
		for (const [name, v] of NAMED) names.set(name, v);
		return names;
	}
};
export default numpy;

/** The module numpy.exceptions. */
export const numpyExceptions: ModuleSpec = {
	name: 'numpy.exceptions',
	names: () => new Map<string, Value>([['AxisError', EXCEPTIONS.AxisError]])
};
