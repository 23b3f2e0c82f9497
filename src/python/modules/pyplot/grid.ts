/** @file Axes in rows and columns, as `plt.subplots` gives them: indexed, cut and looped over as NumPy does. */
import { arange, index, type NDArray, ravel, reshape, toFlat, transpose } from '#tensor';
import {
	define,
	Descriptor,
	getItem,
	isNumber,
	NativeFunction,
	PyIterator,
	PyObject,
	PyTuple,
	repr,
	toNumber,
	toShape,
	type Arguments,
	type Session,
	type Value
} from '../../runtime/index.ts';
import { classOf } from './objects.ts';

/** What is an array of objects in NumPy. */
const GRID = classOf('numpy.ndarray');
const ALL = ' all';
const INDICES = ' indices';

function gridOf(all: Value, indices: NDArray): PyObject {
	const grid = new PyObject(GRID);
	grid.attributes.set(ALL, all);
	grid.attributes.set(INDICES, indices);
	grid.attributes.set('shape', new PyTuple([...indices.shape]));
	grid.attributes.set('ndim', indices.ndim);
	grid.attributes.set('size', indices.size);
	return grid;
}

/** A grid of that shape; the axes stand row by row. */
export const makeGrid = (axes: readonly PyObject[], shape: readonly number[]): PyObject =>
	gridOf(new PyTuple(axes), reshape(arange(0, axes.length, 1, 'int64'), [...shape]));

const self = (args: Arguments): PyObject => args.need('self') as PyObject;
const indicesOf = (grid: PyObject): NDArray => grid.attributes.get(INDICES) as NDArray;
const axesIn = (grid: PyObject): readonly Value[] => (grid.attributes.get(ALL) as PyTuple).items;

/** The same axes in another order or shape. */
const like = (grid: PyObject, indices: NDArray): PyObject => gridOf(grid.attributes.get(ALL)!, indices);

/** What an index gives: axes, or a smaller grid. */
const picked = (grid: PyObject, found: Value): Value =>
	isNumber(found) ? axesIn(grid)[toNumber(found)]! : like(grid, found as NDArray);

function rows(grid: PyObject): PyTuple {
	const indices = indicesOf(grid);
	const items = Array.from({ length: indices.shape[0]! }, (_, value) => {
		const part = index(indices, [{ kind: 'int', value }]);
		return part.ndim === 0 ? axesIn(grid)[toFlat(part)[0]!]! : like(grid, part);
	});
	return new PyTuple(items);
}

const flat = (grid: PyObject): PyTuple =>
	new PyTuple(Array.from(toFlat(indicesOf(grid)), (i) => axesIn(grid)[i]!));

const over = (items: PyTuple): PyIterator => new PyIterator({ kind: 'list', of: items });

function text(grid: PyObject, session: Session): string {
	const lines = (items: readonly Value[], indent: number): string => {
		const nested = items.some((item) => item instanceof PyObject && item.cls === GRID);
		const parts = items.map((item) =>
			nested ? lines(rows(item as PyObject).items, indent + 1) : repr(item, session)
		);
		return `[${parts.join(nested ? `\n${' '.repeat(indent + 1)}` : ' ')}]`;
	};
	return lines(rows(grid).items, 0);
}

const methods = [
	define('__getitem__(self, key, /)', (args, session) =>
		picked(self(args), getItem(indicesOf(self(args)), args.need('key'), session))
	),
	define('__len__(self, /)', (args) => indicesOf(self(args)).shape[0]!),
	define('__iter__(self, /)', (args) => over(rows(self(args)))),
	define('__repr__(self, /)', (args, session) => {
		const [first, ...others] = text(self(args), session).split('\n');
		return `array(${[first!, ...others.map((line) => ' '.repeat(6) + line)].join('\n').replaceAll('> <', '>, <').replaceAll(']\n', '],\n')}, dtype=object)`;
	}),
	define('__str__(self, /)', (args, session) => text(self(args), session)),
	define('flatten(self)', (args) => like(self(args), ravel(indicesOf(self(args))))),
	define('ravel(self)', (args) => like(self(args), ravel(indicesOf(self(args))))),
	define('tolist(self)', (args) => flat(self(args))),
	new NativeFunction('reshape', ([grid, ...shape]) =>
		like(
			grid as PyObject,
			reshape(
				indicesOf(grid as PyObject),
				shape.length === 1 ? toShape(shape[0]!) : toShape(new PyTuple(shape))
			)
		)
	)
];
for (const method of methods) GRID.set(method.name, method);

const property = (name: string, of: (grid: PyObject) => Value): void =>
	GRID.set(name, new Descriptor('property', new NativeFunction(name, ([grid]) => of(grid as PyObject))));
property('flat', (grid) => over(flat(grid)));
property('T', (grid) => like(grid, transpose(indicesOf(grid))));
