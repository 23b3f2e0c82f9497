/** @file Figures and the axes in them: figure, subplot, subplots, show, and the methods of a figure. */
import {
	isInt,
	isNumber,
	PyDict,
	PyObject,
	PyTuple,
	raise,
	repr,
	toIndex,
	toNumber,
	type GridCell,
	type Session,
	type Value
} from '../../runtime/index.ts';
import type { Call } from './call.ts';
import { dataOf } from './data.ts';
import { makeGrid } from './grid.ts';
import {
	activate,
	axesAt,
	clearFigure,
	closeFigures,
	currentAxes,
	currentFigure,
	makeArtist,
	makeAxes,
	makeFigure,
	numberOf,
	setCurrentAxes
} from './objects.ts';

/** A function of a figure: both `plt.suptitle` and `figure.suptitle`. */
export interface FigureFunction {
	readonly name: string;
	readonly names: readonly string[];
	readonly run: (figure: PyObject, call: Call) => Value;
}

const figureFunction = (name: string, names: string, run: FigureFunction['run']): FigureFunction => ({
	name,
	names: names.split(' ').filter(Boolean),
	run
});

function takeSize(call: Call): number[] | undefined {
	const size = call.take('figsize');
	const inches = size === undefined ? undefined : [...dataOf(size, call).flat];
	if (inches && (inches.length !== 2 || !inches.every((n) => n > 0 && n < 100)))
		raise('ValueError', 'figsize must be two positive numbers: width and height in inches');
	return inches;
}

/** `plt.figure(…)`: a new figure, or one that is open already. */
export function figure(call: Call): PyObject {
	const name = call.take('num');
	const size = takeSize(call);
	for (const ignored of ['dpi', 'layout', 'tight_layout', 'constrained_layout']) call.take(ignored);
	if (name instanceof PyObject) {
		activate(name, call.session);
		return name;
	}
	const open = call.session.drawing.open.find(
		(each) => name !== undefined && each.attributes.get('number') === name
	);
	if (!open) return makeFigure(call.session, size, name);
	activate(open, call.session);
	return open;
}

/** The cell with a number of a grid: 1 is the first; a pair is the first and the last. */
function cellAt(rows: number, columns: number, which: Value, session: Session): GridCell {
	const pair = which instanceof PyTuple ? which.items : [which, which];
	const numbers = pair.map((each) => (isNumber(each) ? toNumber(each) : NaN));
	const [first, last] = [numbers[0]! - 1, numbers[1]! - 1];
	const most = rows * columns;
	if (![first, last].every((n) => Number.isInteger(n) && n >= 0 && n < most))
		raise('ValueError', `num must be an integer with 1 <= num <= ${most}, not ${repr(which, session)}`);
	return {
		rows,
		columns,
		row: Math.floor(first / columns),
		column: first % columns,
		rowEnd: Math.floor(last / columns) + 1,
		columnEnd: (last % columns) + 1
	};
}

function size(what: string, v: Value, session: Session): number {
	if (isInt(v) && toNumber(v) > 0 && toNumber(v) <= 20) return toNumber(v);
	if (isInt(v) && toNumber(v) > 20) raise('ValueError', `Number of ${what} is at most 20 in Backstep`);
	return raise('ValueError', `Number of ${what} must be a positive integer, not ${repr(v, session)}`);
}

function takeCell(call: Call): GridCell {
	const args = call.others();
	const { session } = call;
	if (args.length === 0) return cellAt(1, 1, 1, session);
	if (args.length === 1 && isInt(args[0]!)) {
		const code = toIndex(args[0]!);
		if (code < 100 || code > 999)
			raise('ValueError', `Integer subplot specification must be a three-digit number, not ${code}`);
		return cellAt(Math.floor(code / 100), Math.floor(code / 10) % 10, code % 10, session);
	}
	if (args.length !== 3)
		raise('TypeError', `subplot() takes 1 or 3 positional arguments but ${args.length} were given`);
	return cellAt(size('rows', args[0]!, session), size('columns', args[1]!, session), args[2]!, session);
}

/** What each of several axes may be told as it is made. */
function shared(call: Call): void {
	for (const name of ['sharex', 'sharey', 'constrained_layout', 'layout', 'dpi', 'tight_layout'])
		call.take(name);
	const gridspec = call.take('gridspec_kw');
	if (gridspec instanceof PyDict) call.note(`${call.name}() ignores gridspec_kw here.`);
}

export function subplots(figure: PyObject, call: Call): Value {
	const rows = size('rows', call.take('nrows') ?? 1, call.session);
	const columns = size('columns', call.take('ncols') ?? 1, call.session);
	const squeeze = call.flag('squeeze', true);
	shared(call);
	const all = Array.from({ length: rows * columns }, (_, i) =>
		makeAxes(figure, cellAt(rows, columns, i + 1, call.session), call.session)
	);
	if (!squeeze) return makeGrid(all, [rows, columns]);
	if (all.length === 1) return all[0]!;
	return makeGrid(all, rows === 1 || columns === 1 ? [all.length] : [rows, columns]);
}

/** Does nothing where the page draws. */
const nothing = (name: string): FigureFunction =>
	figureFunction(name, '', (_, call) => {
		call.skip();
		return null;
	});

/** What a figure can do, and pyplot with the current one. */
export const FIGURE_FUNCTIONS: readonly FigureFunction[] = [
	figureFunction('suptitle', 't', (figure, call) => {
		const text = call.text('t');
		for (const name of ['fontsize', 'size', 'fontweight', 'weight', 'y', 'x']) call.take(name);
		call.session.plot({ kind: 'suptitle', figure: numberOf(figure), text });
		return makeArtist(text);
	}),
	figureFunction('savefig', 'fname', (_, call) => {
		call.skip();
		call.note('savefig() writes no file here: the buttons under a chart save it.');
		return null;
	}),
	figureFunction('colorbar', 'mappable', (figure, call) => {
		call.take('mappable');
		const ax = call.take('ax');
		const axes =
			ax instanceof PyObject && ax.attributes.has('figure') ? ax : currentAxes(figure, call.session);
		for (const name of ['shrink', 'fraction', 'pad', 'aspect', 'cax', 'orientation']) call.take(name);
		const text = call.text('label');
		call.session.plot({
			kind: 'set',
			figure: numberOf(figure),
			axes: numberOf(axes),
			setting: { kind: 'colorbar', text }
		});
		return makeArtist(text);
	}),
	figureFunction('gca', '', (figure, call) => currentAxes(figure, call.session)),
	figureFunction('clf', '', (figure, call) => {
		clearFigure(figure, call.session);
		return null;
	}),
	...['tight_layout', 'subplots_adjust', 'draw'].map(nothing)
];

export const FIGURE_METHODS: readonly FigureFunction[] = [
	figureFunction('add_subplot', '', (figure, call) => {
		shared(call);
		const cell = takeCell(call);
		return makeAxes(figure, cell, call.session);
	}),
	figureFunction('subplots', 'nrows ncols', subplots),
	figureFunction('clear', '', (figure, call) => {
		clearFigure(figure, call.session);
		return null;
	}),
	figureFunction('show', '', (figure, call) => {
		call.skip();
		closeFigures(call.session, figure);
		return null;
	}),
	nothing('set_size_inches'),
	nothing('set_tight_layout'),
	nothing('autofmt_xdate')
];

export interface PlainFunction {
	readonly name: string;
	readonly names: string;
	readonly run: (call: Call) => Value;
}

const quiet = (name: string): PlainFunction => ({
	name,
	names: '',
	run: (call) => {
		call.skip();
		return null;
	}
});

/** What only pyplot can do. */
export const PLAIN_FUNCTIONS: readonly PlainFunction[] = [
	{ name: 'figure', names: 'num figsize', run: figure },
	{
		name: 'subplots',
		names: 'nrows ncols',
		run: (call) => {
			const made = makeFigure(call.session, takeSize(call));
			return new PyTuple([made, subplots(made, call)]);
		}
	},
	{
		name: 'subplot',
		names: '',
		run: (call) => {
			shared(call);
			const figure = currentFigure(call.session);
			return axesAt(figure, takeCell(call), call.session);
		}
	},
	{ name: 'gcf', names: '', run: (call) => currentFigure(call.session) },
	{
		name: 'sca',
		names: 'ax',
		run: (call) => {
			const axes = call.need('ax');
			if (axes instanceof PyObject) setCurrentAxes(axes, call.session);
			return null;
		}
	},
	{
		name: 'show',
		names: 'block',
		run: (call) => {
			call.skip();
			closeFigures(call.session);
			return null;
		}
	},
	{
		name: 'close',
		names: 'fig',
		run: (call) => {
			const which = call.take('fig');
			const { open } = call.session.drawing;
			const figure = open.find((each) => each === which || each.attributes.get('number') === which);
			if (which === 'all') closeFigures(call.session);
			else if (which === undefined) closeFigures(call.session, open.at(-1) ?? null);
			else if (figure) closeFigures(call.session, figure);
			return null;
		}
	},
	...['pause', 'ion', 'ioff', 'rc', 'switch_backend'].map(quiet)
];
