import { typeName } from '../classes.ts';
import { raise } from '../exceptions.ts';
import { getEntry, setEntry } from '../dicts.ts';
import { isIterable, iterableItems } from '../iterate.ts';
import { checkLength } from '../lengths.ts';
import { define, table } from '../native.ts';
import type { Arguments } from '../signature.ts';
import { formatTemplate } from '../template.ts';
import { Descriptor, NativeFunction, PyDict, PyList, PyTuple, type Value } from '../values.ts';
import * as letters from './letters.ts';
import { cut, lines, partition, splitLeft, splitRight } from './splitting.ts';

const self = (args: Arguments): string => args.need('self') as string;

const needText = (v: Value): string =>
	typeof v === 'string' ? v : raise('TypeError', `must be str, not ${typeName(v)}`);

const text = (args: Arguments, name: string): string => needText(args.need(name));

/** A text argument that may be left out or None. */
function optionalText(args: Arguments, name: string): string | null {
	const v = args.get(name);
	if (v === undefined || v === null || typeof v === 'string') return v ?? null;
	return raise('TypeError', `must be str or None, not ${typeName(v)}`);
}

/** The part `s[start:stop]` of the text, and where it begins; -1 where it is empty because `stop` comes first. */
function part(args: Arguments): { readonly within: string; readonly from: number } {
	const s = self(args);
	const characters = PAIRS.test(s) ? [...s] : null;
	const [from, to] = bounds(args, characters?.length ?? s.length);
	if (to < from) return { within: '', from: -1 };
	return { within: characters ? characters.slice(from, to).join('') : s.slice(from, to), from };
}

/** Characters that JavaScript counts twice. */
const PAIRS = /[\ud800-\udfff]/;

const counted = (s: string): number => (PAIRS.test(s) ? [...s].length : s.length);

/** Where `s[start:stop]` begins and ends. */
function bounds(args: Arguments, length: number): [from: number, to: number] {
	const clamp = (i: number) => Math.min(Math.max(i < 0 ? i + length : i, 0), length);
	return [clamp(args.index('start', 0)), clamp(args.index('stop', length))];
}

/** Position of a text within bounds, counted from the start, or -1. */
const search = (name: string, find: (within: string, sub: string) => number, required: boolean) =>
	define(`str.${name}(self, sub, start=, stop=, /)`, (args) => {
		const { within, from } = part(args);
		const at = from < 0 ? -1 : find(within, text(args, 'sub'));
		if (at < 0 && required) raise('ValueError', 'substring not found');
		return at < 0 ? -1 : counted(within.slice(0, at)) + from;
	});

const edge = (name: string, test: (s: string, part: string) => boolean) =>
	define(`str.${name}(self, prefix, start=, stop=, /)`, (args) => {
		const { within, from } = part(args);
		const prefix = args.need('prefix');
		const prefixes = prefix instanceof PyTuple ? prefix.items : [prefix];
		return prefixes.some((each) =>
			typeof each === 'string'
				? from >= 0 && test(within, each)
				: raise('TypeError', `${name} first arg must be str or a tuple of str, not ${typeName(each)}`)
		);
	});

/** Makes a text of a width by filling. */
const pad = (name: string, make: (s: string, missing: number, fill: string, width: number) => string) =>
	define(`str.${name}(self, width, fillchar=, /)`, (args) => {
		const fill = optionalText(args, 'fillchar') ?? ' ';
		if ([...fill].length !== 1) raise('TypeError', 'The fill character must be exactly one character long');
		const width = checkLength(args.index('width'));
		const missing = width - [...self(args)].length;
		return missing <= 0 ? self(args) : make(self(args), missing, fill, width);
	});

/** CPython puts the odd blank on the left where the width is odd. */
const centered = (s: string, missing: number, fill: string, width: number): string => {
	const left = Math.floor(missing / 2) + (missing & width & 1);
	return fill.repeat(left) + s + fill.repeat(missing - left);
};

const test = (name: string, holds: (s: string) => boolean) =>
	define(`str.${name}(self, /)`, (args) => holds(self(args)));
const change = (name: string, f: (s: string) => string) =>
	define(`str.${name}(self, /)`, (args) => f(self(args)));

function replace(s: string, old: string, by: string, most: number): string {
	const parts = s.split(old);
	const pieces = old === '' ? ['', ...s, ''] : parts;
	const count = most < 0 ? pieces.length - 1 : Math.min(most, pieces.length - 1);
	checkLength(s.length + count * Math.max(0, by.length - old.length));
	return pieces.slice(0, count).join(by) + (count > 0 ? by : '') + pieces.slice(count).join(old);
}

function join(separator: string, items: readonly Value[]): string {
	const words = items.map((item, i) =>
		typeof item === 'string'
			? item
			: raise(
					'TypeError',
					`sequence item ${i}: expected str instance, ${typeName(item)} found`,
					'Make text of each item first: str(item).'
				)
	);
	checkLength(words.reduce((sum, word) => sum + word.length + separator.length, 0));
	return words.join(separator);
}

/** What a character becomes: itself where the table has nothing for it. */
function translated(c: string, by: Value | undefined): string {
	if (by === undefined) return c;
	if (by === null) return '';
	return typeof by === 'number' ? String.fromCodePoint(by) : needText(by);
}

/** `str.maketrans`: code points, and what takes their place. */
const makeTable = define('maketrans(x, y=, z=, /)', (args, session) => {
	const table = new PyDict();
	const given = args.need('x');
	const code = (c: Value) => (typeof c === 'string' ? c.codePointAt(0)! : c);
	if (given instanceof PyDict) {
		for (const [key, v] of given.entries.values()) setEntry(table, code(key), v, session);
		return table;
	}
	const [from, to] = [[...text(args, 'x')], [...text(args, 'y')]];
	if (from.length !== to.length)
		raise('ValueError', 'the first two maketrans arguments must have equal length');
	from.forEach((c, i) => setEntry(table, code(c), code(to[i]!), session));
	for (const c of optionalText(args, 'z') ?? '') setEntry(table, code(c), null, session);
	return table;
});

const strips = (['strip', 'lstrip', 'rstrip'] as const).map((name) =>
	define(`str.${name}(self, chars=, /)`, (args) =>
		cut(self(args), optionalText(args, 'chars'), name !== 'rstrip', name !== 'lstrip')
	)
);

const cases = [
	change('upper', (s) => s.toUpperCase()),
	change('lower', (s) => s.toLowerCase()),
	change('casefold', (s) => s.replaceAll('ß', 'ss').toLowerCase()),
	change('capitalize', letters.capitalize),
	change('title', letters.title),
	change('swapcase', letters.swapCase),
	test('isdigit', letters.isDigit),
	test('isdecimal', letters.isDigit),
	test('isnumeric', letters.isNumeric),
	test('isalpha', letters.isAlpha),
	test('isalnum', letters.isAlphanumeric),
	test('isspace', letters.isSpace),
	test('isupper', letters.isUpper),
	test('islower', letters.isLower),
	test('istitle', letters.isTitle),
	test('isascii', letters.isAscii),
	test('isidentifier', letters.isIdentifier)
];

const splits = [
	define(
		'str.split(self, sep=, maxsplit=)',
		(args) => new PyList(splitLeft(self(args), optionalText(args, 'sep'), args.index('maxsplit', -1)))
	),
	define(
		'str.rsplit(self, sep=, maxsplit=)',
		(args) => new PyList(splitRight(self(args), optionalText(args, 'sep'), args.index('maxsplit', -1)))
	),
	define('str.splitlines(self, keepends=)', (args) => new PyList(lines(self(args), args.flag('keepends')))),
	define(
		'str.partition(self, sep, /)',
		(args) => new PyTuple(partition(self(args), text(args, 'sep'), false))
	),
	define(
		'str.rpartition(self, sep, /)',
		(args) => new PyTuple(partition(self(args), text(args, 'sep'), true))
	)
];

const searches = [
	search('find', (s, sub) => s.indexOf(sub), false),
	search('rfind', (s, sub) => s.lastIndexOf(sub), false),
	search('index', (s, sub) => s.indexOf(sub), true),
	search('rindex', (s, sub) => s.lastIndexOf(sub), true),
	define('str.count(self, sub, start=, stop=, /)', (args) => {
		const { within, from } = part(args);
		const sub = text(args, 'sub');
		if (from < 0) return 0;
		return sub === '' ? [...within].length + 1 : within.split(sub).length - 1;
	}),
	edge('startswith', (s, part) => s.startsWith(part)),
	edge('endswith', (s, part) => s.endsWith(part))
];

export const strMethods = table([
	...cases,
	...strips,
	...splits,
	...searches,
	define('str.join(self, iterable, /)', (args, session) =>
		isIterable(args.need('iterable'))
			? join(self(args), iterableItems(args.need('iterable'), session))
			: raise('TypeError', 'can only join an iterable')
	),
	define('str.replace(self, old, new, count=, /)', (args) =>
		replace(self(args), text(args, 'old'), text(args, 'new'), args.index('count', -1))
	),
	define('str.removeprefix(self, prefix, /)', (args) => {
		const prefix = text(args, 'prefix');
		return self(args).startsWith(prefix) ? self(args).slice(prefix.length) : self(args);
	}),
	define('str.removesuffix(self, suffix, /)', (args) => {
		const suffix = text(args, 'suffix');
		return suffix !== '' && self(args).endsWith(suffix) ? self(args).slice(0, -suffix.length) : self(args);
	}),
	define('str.zfill(self, width, /)', (args) => {
		const [, sign = '', digits = ''] = /^([-+]?)([\s\S]*)$/.exec(self(args))!;
		const missing = checkLength(args.index('width')) - counted(sign + digits);
		return sign + '0'.repeat(Math.max(0, missing)) + digits;
	}),
	define('str.expandtabs(self, tabsize=)', (args) =>
		letters.expandTabs(self(args), args.index('tabsize', 8))
	),
	pad('ljust', (s, missing, fill) => s + fill.repeat(missing)),
	pad('rjust', (s, missing, fill) => fill.repeat(missing) + s),
	pad('center', centered),
	define('str.translate(self, table, /)', (args, session) => {
		const table = args.need('table');
		if (!(table instanceof PyDict))
			return raise('TypeError', 'Backstep translates by a dict only', 'str.maketrans makes one.');
		return [...self(args)].map((c) => translated(c, getEntry(table, c.codePointAt(0)!, session))).join('');
	}),
	define('str.format_map(self, mapping, /)', (args, session) => {
		const mapping = args.need('mapping');
		if (!(mapping instanceof PyDict))
			return raise('TypeError', 'Backstep takes a dict here', 'Make one: dict(...).');
		const names = [...mapping.entries.values()].map(([key, v]) => [String(key), v] as const);
		return formatTemplate(self(args), [], new Map(names), session);
	}),
	new NativeFunction('format', (args, kwargs, session) =>
		formatTemplate(args[0] as string, args.slice(1), kwargs, session)
	)
]).set('maketrans', new Descriptor('staticmethod', makeTable));
