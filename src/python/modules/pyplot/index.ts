/** @file `matplotlib.pyplot`: calls are recorded as plain data, and the page draws them. */
import {
	define,
	NativeFunction,
	nearestHint,
	type PyClass,
	PyModule,
	PyObject,
	raise,
	repr,
	table,
	type Arguments,
	type Value
} from '../../runtime/index.ts';
import type { ModuleSpec } from '../module.ts';
import { BARS } from './bars.ts';
import { Call } from './call.ts';
import { MAP_NAMES } from './colour-maps.ts';
import { FIGURE_FUNCTIONS, FIGURE_METHODS, PLAIN_FUNCTIONS, type FigureFunction } from './figures.ts';
import { IMAGES } from './images.ts';
import { LINES } from './lines.ts';
import { ARTIST, AXES, axesOf, classOf, currentAxes, currentFigure, FIGURE, labelOf } from './objects.ts';
import { POINTS } from './points.ts';
import { AXES_SETTINGS, PLAIN_SETTINGS } from './settings.ts';
import { axesFunction, Target, type AxesFunction } from './target.ts';

const clear = (name: string): AxesFunction =>
	axesFunction(name, '', (target) => {
		target.clear();
		return null;
	});

const DRAWN: readonly AxesFunction[] = [...LINES, ...POINTS, ...BARS, ...IMAGES];
const METHODS: readonly AxesFunction[] = [...DRAWN, ...AXES_SETTINGS, clear('cla'), clear('clear')];

/** As a function of pyplot: it draws into the current axes. */
const plainAxes = ({ name, names, run }: AxesFunction): NativeFunction =>
	new NativeFunction(name, (args, kwargs, session) => {
		const call = new Call(name, names, args, kwargs, session);
		const result = run(new Target(currentAxes(currentFigure(session), session), call), call);
		call.finish();
		return result;
	});

const axesMethod = ({ name, names, run }: AxesFunction): NativeFunction =>
	new NativeFunction(name, ([axes, ...args], kwargs, session) => {
		const call = new Call(name, names, args, kwargs, session);
		const result = run(new Target(axes as PyObject, call), call);
		call.finish();
		return result;
	});

const figureMethod = ({ name, names, run }: FigureFunction): NativeFunction =>
	new NativeFunction(name, ([figure, ...args], kwargs, session) => {
		const call = new Call(name, names, args, kwargs, session);
		const result = run(figure as PyObject, call);
		call.finish();
		return result;
	});

const plainFigure = ({ name, names, run }: FigureFunction): NativeFunction =>
	new NativeFunction(name, (args, kwargs, session) => {
		const call = new Call(name, names, args, kwargs, session);
		const result = run(currentFigure(session), call);
		call.finish();
		return result;
	});

const self = (args: Arguments): PyObject => args.need('self') as PyObject;

const methods = (cls: PyClass, natives: readonly NativeFunction[]): void => {
	for (const native of natives) cls.set(native.name, native);
};

methods(AXES, [...METHODS.map(axesMethod), define('__repr__(self, /)', () => '<Axes: >')]);
methods(FIGURE, [
	...[...FIGURE_FUNCTIONS, ...FIGURE_METHODS].map(figureMethod),
	define('__repr__(self, /)', (args) => `<Figure with ${axesOf(self(args)).items.length} Axes>`)
]);
methods(ARTIST, [
	define('get_label(self, /)', (args) => labelOf(self(args))),
	define('__repr__(self, /)', () => '<Artist>')
]);

/** `plt.style`, `plt.rcParams`: a chart here has the page's own look. */
const STYLE = classOf('Style');
const IGNORED_STYLE = 'Styles and rcParams change nothing here: charts have the look of the page.';
methods(STYLE, [
	define('use(self, style)', (_, session) => (session.plot({ kind: 'note', text: IGNORED_STYLE }), null)),
	define(
		'update(self, settings)',
		(_, session) => (session.plot({ kind: 'note', text: IGNORED_STYLE }), null)
	),
	define(
		'__setitem__(self, key, value, /)',
		(_, session) => (session.plot({ kind: 'note', text: IGNORED_STYLE }), null)
	)
]);

/** `plt.cm.viridis` is the name of the map. */
const maps = (): PyModule =>
	new PyModule(
		'matplotlib.cm',
		new Map(MAP_NAMES.flatMap((name) => [name, `${name}_r`]).map((name) => [name, name]))
	);

const getMap = define('get_cmap(name=, lut=)', (args, session): Value => {
	const name = args.given('name') ?? 'viridis';
	if (typeof name === 'string' && MAP_NAMES.includes(name.replace(/_r$/, ''))) return name;
	return raise(
		'ValueError',
		`${repr(name, session)} is not a valid value for cmap.`,
		typeof name === 'string' ? nearestHint(name, MAP_NAMES) : ''
	);
});

const names = (): Map<string, Value> => {
	const plain = PLAIN_FUNCTIONS.map(
		({ name, names, run }) =>
			new NativeFunction(name, (args, kwargs, session) => {
				const call = new Call(name, names.split(' ').filter(Boolean), args, kwargs, session);
				const result = run(call);
				call.finish();
				return result;
			})
	);
	const made = table([
		...[...DRAWN, ...PLAIN_SETTINGS, clear('cla')].map(plainAxes),
		...FIGURE_FUNCTIONS.map(plainFigure),
		...plain,
		getMap
	]);
	made.set('style', new PyObject(STYLE));
	made.set('rcParams', new PyObject(STYLE));
	made.set('cm', maps());
	made.set('Figure', FIGURE);
	made.set('Axes', AXES);
	return made;
};

const pyplot: ModuleSpec = { name: 'matplotlib.pyplot', names };
export default pyplot;
