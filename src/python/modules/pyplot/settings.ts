/** @file What is said about axes: title, names, limits, ticks, grid, legend. */
import { contents } from '#tensor';
import {
	asArray,
	isNumber,
	PyFloat,
	PyList,
	PyTuple,
	raise,
	str,
	toNumber,
	type Axis,
	type Value
} from '../../runtime/index.ts';
import type { Call } from './call.ts';
import { dataOf } from './data.ts';
import { makeArtist } from './objects.ts';
import { axesFunction, type AxesFunction, type Target } from './target.ts';

/** How a text is set; it is drawn in the page's own type. */
const TYPE = [
	'fontsize',
	'size',
	'fontweight',
	'weight',
	'color',
	'loc',
	'pad',
	'labelpad',
	'y',
	'rotation',
	'ha'
];

const skip = (call: Call, names: readonly string[]): void => {
	for (const name of names) call.take(name);
};

function title(target: Target, call: Call): Value {
	const text = call.text('label');
	skip(call, TYPE);
	target.set({ kind: 'title', text });
	return makeArtist(text);
}

function axisName(axis: Axis) {
	return (target: Target, call: Call): Value => {
		const text = call.text(`${axis}label`);
		skip(call, TYPE);
		target.set({ kind: 'name', axis, text });
		return makeArtist(text);
	};
}

const ENDS = { x: ['left', 'right'], y: ['bottom', 'top'] } as const;

function limits(axis: Axis) {
	return (target: Target, call: Call): Value => {
		const [first, second] = ENDS[axis];
		const pair = call.take(first);
		const both = pair instanceof PyTuple || pair instanceof PyList ? dataOf(pair, call).flat : null;
		const end = (v: Value | undefined) => (v !== undefined && isNumber(v) ? toNumber(v) : null);
		const low = both ? both[0]! : (end(pair) ?? call.number(`${axis}min`));
		const high = both ? both[1]! : (call.number(second) ?? call.number(`${axis}max`));
		if (low === null && high === null)
			return raise(
				'NotImplementedError',
				`${call.name}() without limits is not known in Backstep`,
				'The page chooses the limits when it draws. Compute them from your data, with min() and max().'
			);
		target.set({ kind: 'limits', axis, low, high });
		return new PyTuple([low === null ? null : new PyFloat(low), high === null ? null : new PyFloat(high)]);
	};
}

function ticks(axis: Axis) {
	return (target: Target, call: Call): Value => {
		const at = call.take('ticks');
		const texts = call.texts('labels');
		skip(call, TYPE);
		const places = at === undefined ? null : dataOf(at, call).flat;
		if (places && texts && places.length !== texts.length)
			raise(
				'ValueError',
				`The number of FixedLocator locations (${places.length}), usually from a call to set_ticks, does not match the number of labels (${texts.length}).`
			);
		if (places || texts) target.set({ kind: 'ticks', axis, at: places, texts });
		return new PyTuple([at ?? null, new PyList([])]);
	};
}

function scale(axis: Axis) {
	return (target: Target, call: Call): Value => {
		const kind = call.text('value');
		if (kind !== 'linear' && kind !== 'log') {
			if (!['symlog', 'logit', 'asinh'].includes(kind))
				raise('ValueError', `'${kind}' is not a valid value for scale.`);
			call.note(`The scale ${kind} is drawn as linear here.`);
		}
		target.set({ kind: 'scale', axis, log: kind === 'log' });
		return null;
	};
}

function grid(target: Target, call: Call): Value {
	const visible = call.take('visible');
	const on = visible === undefined ? null : visible !== false && visible !== 0;
	for (const name of ['which', 'axis', 'alpha', 'color', 'c', 'linestyle', 'ls', 'linewidth', 'lw', 'zorder'])
		call.take(name);
	target.set({ kind: 'grid', on });
	return null;
}

function legend(target: Target, call: Call): Value {
	const handles = call.take('handles');
	// A single positional argument is the list of labels.
	const lone = handles !== undefined && dataItems(handles).every((each) => typeof each === 'string');
	const labels = call.take('labels') ?? (lone ? handles : undefined);
	const place = call.text('loc', 'best');
	skip(call, [
		'fontsize',
		'frameon',
		'ncol',
		'ncols',
		'title',
		'bbox_to_anchor',
		'shadow',
		'framealpha',
		'prop'
	]);
	const titles = labels === undefined ? null : dataItems(labels).map((each) => str(each, call.session));
	target.set({ kind: 'legend', titles, place });
	return makeArtist('');
}

const dataItems = (v: Value): readonly Value[] =>
	v instanceof PyList || v instanceof PyTuple ? v.items : [];

/** `axis('equal')`, `axis('off')`, `axis([0, 1, 0, 1])`. */
function axis(target: Target, call: Call): Value {
	const given = call.take('arg');
	switch (given) {
		case undefined:
			return null;
		case 'off':
		case 'on':
		case false:
		case true:
			target.set({ kind: 'frame', on: given === 'on' || given === true });
			return null;
		case 'equal':
		case 'scaled':
		case 'square':
		case 'image':
		case 'auto':
		case 'tight':
			target.set({ kind: 'aspect', equal: given !== 'auto' && given !== 'tight' });
			return null;
	}
	if (typeof given === 'string')
		raise('ValueError', `Unrecognized string '${given}' to axis; try 'on' or 'off'`);
	const ends = Array.from(contents(asArray(given)));
	if (ends.length !== 4)
		raise(
			'TypeError',
			'the first argument to axis() must be an iterable of the form [xmin, xmax, ymin, ymax]'
		);
	target.set(
		{ kind: 'limits', axis: 'x', low: ends[0]!, high: ends[1]! },
		{ kind: 'limits', axis: 'y', low: ends[2]!, high: ends[3]! }
	);
	return null;
}

function aspect(target: Target, call: Call): Value {
	const given = call.take('aspect');
	skip(call, ['adjustable', 'anchor', 'share']);
	target.set({ kind: 'aspect', equal: given !== 'auto' });
	return null;
}

interface Named {
	readonly plain: string;
	readonly method: string;
	readonly names: string;
	readonly run: AxesFunction['run'];
}

/** `plt.title` is `axes.set_title`, and so on. */
const NAMED: readonly Named[] = [
	{ plain: 'title', method: 'set_title', names: 'label', run: title },
	{ plain: 'xlabel', method: 'set_xlabel', names: 'xlabel', run: axisName('x') },
	{ plain: 'ylabel', method: 'set_ylabel', names: 'ylabel', run: axisName('y') },
	{ plain: 'xlim', method: 'set_xlim', names: 'left right', run: limits('x') },
	{ plain: 'ylim', method: 'set_ylim', names: 'bottom top', run: limits('y') },
	{ plain: 'xticks', method: 'set_xticks', names: 'ticks labels', run: ticks('x') },
	{ plain: 'yticks', method: 'set_yticks', names: 'ticks labels', run: ticks('y') },
	{ plain: 'xscale', method: 'set_xscale', names: 'value', run: scale('x') },
	{ plain: 'yscale', method: 'set_yscale', names: 'value', run: scale('y') }
];

const SAME = [
	axesFunction('grid', 'visible which axis', grid),
	axesFunction('legend', 'handles labels', legend),
	axesFunction('axis', 'arg', axis)
];

export const PLAIN_SETTINGS: readonly AxesFunction[] = [
	...NAMED.map(({ plain, names, run }) => axesFunction(plain, names, run)),
	...SAME
];

const invert = (which: Axis) =>
	axesFunction(`invert_${which}axis`, '', (target) => {
		target.set({ kind: 'invert', axis: which });
		return null;
	});

const METHODS_OF_NAMED = NAMED.map(({ method, names, run }) => axesFunction(method, names, run));

/** `axes.set(title='…', xlabel='…')`: each keyword is a method of its own. */
const setAll = axesFunction('set', '', (target, call) => {
	for (const method of [...METHODS_OF_NAMED, axesFunction('set_aspect', 'aspect', aspect)]) {
		const value = call.take(method.name.slice('set_'.length));
		if (value !== undefined) method.run(target, call.of(method, [value]));
	}
	return null;
});

export const AXES_SETTINGS: readonly AxesFunction[] = [
	...METHODS_OF_NAMED,
	...SAME,
	axesFunction('set_xticklabels', 'labels', ticks('x')),
	axesFunction('set_yticklabels', 'labels', ticks('y')),
	axesFunction('set_aspect', 'aspect', aspect),
	axesFunction('set_axis_off', '', (target) => {
		target.set({ kind: 'frame', on: false });
		return null;
	}),
	axesFunction('tick_params', 'axis', (_, call) => {
		call.skip();
		return null;
	}),
	invert('x'),
	invert('y'),
	setAll
];
