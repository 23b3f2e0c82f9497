import { typeName } from '../classes.ts';
import { raise } from '../exceptions.ts';
import { format } from '../format.ts';
import { iterableItems } from '../iterate.ts';
import { define, table, type Arguments } from '../native.ts';
import { NativeFunction, PyList, type Value } from '../values.ts';

const self = (args: Arguments): string => args.need('self') as string;

function text(args: Arguments, name: string, otherwise?: string): string {
	const value = args.get(name);
	if (value === undefined || value === null)
		return otherwise ?? raise('TypeError', `missing argument '${name}'`);
	if (typeof value !== 'string') return raise('TypeError', `must be str, not ${typeName(value)}`);
	return value;
}

/** Cuts characters of a set from the ends. */
function strip(s: string, characters: string | null, left: boolean, right: boolean): string {
	const cut = (c: string) => (characters === null ? /\s/.test(c) : characters.includes(c));
	let from = 0;
	let to = s.length;
	while (left && from < to && cut(s[from]!)) from++;
	while (right && to > from && cut(s[to - 1]!)) to--;
	return s.slice(from, to);
}

function split(s: string, separator: string | null, most: number): string[] {
	if (separator === '') raise('ValueError', 'empty separator');
	const parts =
		separator === null
			? s
					.trim()
					.split(/\s+/)
					.filter((part) => part !== '')
			: s.split(separator);
	if (most < 0 || parts.length <= most + 1) return parts;
	return [...parts.slice(0, most), parts.slice(most).join(separator ?? ' ')];
}

const pad = (name: string, make: (s: string, missing: number, fill: string) => string) =>
	define(`${name}(self, width, fillchar)`, (args) => {
		const missing = args.index('width') - [...self(args)].length;
		return missing <= 0 ? self(args) : make(self(args), missing, text(args, 'fillchar', ' '));
	});

const test = (name: string, pattern: RegExp) => define(`${name}(self)`, (args) => pattern.test(self(args)));
const change = (name: string, f: (s: string) => string) => define(`${name}(self)`, (args) => f(self(args)));

const capitalize = (s: string) => s.charAt(0).toUpperCase() + s.slice(1).toLowerCase();

export const strMethods = table([
	change('upper', (s) => s.toUpperCase()),
	change('lower', (s) => s.toLowerCase()),
	change('capitalize', capitalize),
	change('title', (s) => s.replace(/\p{L}+/gu, capitalize)),
	test('isdigit', /^\d+$/),
	test('isalpha', /^\p{L}+$/u),
	test('isalnum', /^[\p{L}\p{N}]+$/u),
	test('isspace', /^\s+$/),
	test('isupper', /^[^\p{Ll}]*\p{Lu}[^\p{Ll}]*$/u),
	test('islower', /^[^\p{Lu}]*\p{Ll}[^\p{Lu}]*$/u),
	...(['strip', 'lstrip', 'rstrip'] as const).map((name) =>
		define(`${name}(self, chars)`, (args) =>
			strip(
				self(args),
				(args.get('chars') as string | null | undefined) ?? null,
				name !== 'rstrip',
				name !== 'lstrip'
			)
		)
	),
	define(
		'split(self, sep, maxsplit)',
		(args) =>
			new PyList(
				split(self(args), (args.get('sep') as string | null | undefined) ?? null, args.index('maxsplit', -1))
			)
	),
	define('splitlines(self)', (args) => new PyList(self(args).replace(/\n$/, '').split('\n'))),
	define('join(self, iterable)', (args, session) =>
		iterableItems(args.need('iterable'), session)
			.map((item, i) =>
				typeof item === 'string'
					? item
					: raise(
							'TypeError',
							`sequence item ${i}: expected str instance, ${typeName(item)} found`,
							'Make text of each item first: str(item).'
						)
			)
			.join(self(args))
	),
	define('replace(self, old, new)', (args) =>
		self(args).replaceAll(text(args, 'old'), () => text(args, 'new'))
	),
	define('find(self, sub)', (args) => self(args).indexOf(text(args, 'sub'))),
	define('count(self, sub)', (args) => self(args).split(text(args, 'sub')).length - 1),
	define('startswith(self, prefix)', (args) => self(args).startsWith(text(args, 'prefix'))),
	define('endswith(self, suffix)', (args) => self(args).endsWith(text(args, 'suffix'))),
	define('zfill(self, width)', (args) => self(args).padStart(args.index('width'), '0')),
	pad('ljust', (s, missing, fill) => s + fill.repeat(missing)),
	pad('rjust', (s, missing, fill) => fill.repeat(missing) + s),
	pad(
		'center',
		(s, missing, fill) => fill.repeat(Math.floor(missing / 2)) + s + fill.repeat(Math.ceil(missing / 2))
	),
	new NativeFunction('format', (args, kwargs, session) => {
		let used = 1;
		return (args[0] as string).replace(
			/\{\{|\}\}|\{(\w*)(?::([^{}]*))?\}/g,
			(all, key: string | undefined, spec = '') => {
				if (key === undefined) return all[0]!;
				const value: Value | undefined =
					key === '' ? args[used++] : /^\d+$/.test(key) ? args[Number(key) + 1] : kwargs?.get(key);
				if (value === undefined)
					return raise('IndexError', 'Replacement index out of range for positional args tuple');
				return format(value, spec as string, session);
			}
		);
	})
]);
