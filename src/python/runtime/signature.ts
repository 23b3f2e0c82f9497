/** @file Signatures of native functions, written as text, and the binding of arguments to them. */
import { typeName } from './classes.ts';
import { raise } from './exceptions.ts';
import { nearestHint } from './hints.ts';
import { isNumber, toIndex, toNumber } from './numbers.ts';
import type { Kwargs, Value } from './values.ts';

interface Parameter {
	readonly name: string;
	readonly optional: boolean;
	/** Python or NumPy has it and Backstep has not: only its default may be given. */
	readonly foreign: boolean;
}

/** How a native takes its arguments. */
export interface Signature {
	/** The function, and the class before it where it is a method: `list.append`. */
	readonly qualified: string;
	readonly name: string;
	readonly parameters: readonly Parameter[];
	/** How many stand before `/`. */
	readonly positionalOnly: number;
	/** How many stand before `*`. */
	readonly positional: number;
	/** So many arguments, and no fewer and no more, are bound as they stand, if all go by position. */
	readonly least: number;
	readonly most: number;
	/** 1 where the first parameter is the receiver. */
	readonly receivers: 0 | 1;
	/** Whether a wrong call is told in the words of NumPy's functions. */
	readonly numpy?: boolean;
}

/**
 * Reads a signature such as `list.pop(self, index=, /)`: `=` follows an optional parameter, `!` one that Python has
 * and Backstep has not, `/` ends those without a keyword, `*` begins those with one only.
 */
export function parseSignature(text: string): Signature {
	const [, qualified = '', list = ''] = /^([\w.]+)\((.*)\)$/.exec(text)!;
	const words = list
		.split(',')
		.map((word) => word.trim())
		.filter((word) => word !== '');
	const slash = words.indexOf('/');
	const star = words.indexOf('*');
	const parameters = words
		.filter((word) => word !== '/' && word !== '*')
		.map((word) => ({
			name: /^\w+/.exec(word)![0],
			optional: /[=!]/.test(word),
			foreign: word.endsWith('!')
		}));
	const positional = star < 0 ? parameters.length : star - (slash < 0 ? 0 : 1);
	return {
		...plainCounts(parameters, positional),
		qualified,
		name: qualified.split('.').pop()!,
		parameters,
		positionalOnly: Math.max(0, slash),
		positional,
		receivers: parameters[0]?.name === 'self' ? 1 : 0
	};
}

/** How many arguments by position need no further look. */
export function plainCounts(
	parameters: readonly Parameter[],
	positional: number
): { least: number; most: number } {
	const foreign = parameters.findIndex((each) => each.foreign);
	return {
		least: parameters.findLastIndex((each) => !each.optional) + 1,
		most: foreign < 0 ? positional : Math.min(positional, foreign)
	};
}

/** Arguments by name, bound as Python binds them; undefined where one is left out. */
export class Arguments {
	constructor(
		private readonly signature: Signature,
		private readonly values: readonly (Value | undefined)[]
	) {}

	/** As many as there are parameters, in their order. */
	get inOrder(): readonly (Value | undefined)[] {
		const { parameters } = this.signature;
		return this.values.length === parameters.length ? this.values : parameters.map((_, i) => this.values[i]);
	}

	get(name: string): Value | undefined {
		const { parameters } = this.signature;
		for (let i = 0; i < parameters.length; i++) if (parameters[i]!.name === name) return this.values[i];
		return undefined;
	}

	/** The argument, or undefined where it is left out or None. */
	given(name: string): Exclude<Value, null> | undefined {
		return this.get(name) ?? undefined;
	}

	need(name: string): Value {
		const value = this.get(name);
		return value === undefined ? missing(this.signature, name) : value;
	}

	/** The same arguments, some under other names. */
	renamed(names: Readonly<Record<string, string>>): Arguments {
		const parameters = this.signature.parameters.map((parameter) => ({
			...parameter,
			name: names[parameter.name] ?? parameter.name
		}));
		return new Arguments({ ...this.signature, parameters }, this.values);
	}

	/** The same arguments, one of them left out. */
	without(name: string): Arguments {
		const { parameters } = this.signature;
		return new Arguments(
			this.signature,
			this.values.map((value, i) => (parameters[i]!.name === name ? undefined : value))
		);
	}

	number(name: string, otherwise?: number): number {
		const value = this.get(name);
		if ((value === undefined || value === null) && otherwise !== undefined) return otherwise;
		const number = this.need(name);
		if (!isNumber(number)) return raise('TypeError', `must be real number, not ${typeName(number)}`);
		return toNumber(number);
	}

	index(name: string, otherwise?: number): number {
		const value = this.get(name);
		if ((value === undefined || value === null) && otherwise !== undefined) return otherwise;
		return toIndex(this.need(name));
	}

	flag(name: string, otherwise = false): boolean {
		const value = this.get(name);
		return value === undefined || value === null ? otherwise : value !== false && value !== 0;
	}
}

/** Functions of NumPy that are written in C, and count their arguments from 0. */
const IN_C = ['array', 'asarray', 'asanyarray', 'ascontiguousarray', 'zeros', 'empty'];

function missing(signature: Signature, ...names: readonly string[]): never {
	const [name] = names as [string];
	if (signature.numpy)
		raise(
			'TypeError',
			IN_C.includes(signature.name)
				? `${signature.name}() missing required argument '${name}' (pos 0)`
				: `${signature.name}() missing ${names.length} required positional argument${plural(names.length)}: ${listed(names)}`,
			usage(signature)
		);
	const at = signature.parameters.findIndex((parameter) => parameter.name === name);
	return raise(
		'TypeError',
		`${signature.name}() missing required argument '${name}' (pos ${at + 1 - signature.receivers})`,
		usage(signature)
	);
}

/** As Python lists names: 'a', 'b', and 'c'. */
function listed(names: readonly string[]): string {
	const quoted = names.map((name) => `'${name}'`);
	if (quoted.length < 3) return quoted.join(' and ');
	return `${quoted.slice(0, -1).join(', ')}, and ${quoted.at(-1)!}`;
}

/** How the function is called, for a hint. */
function usage({ name, parameters, receivers }: Signature): string {
	const names = parameters.slice(receivers).filter(({ foreign }) => !foreign);
	return `It is written ${name}(${names.map((each) => each.name + (each.optional ? '=…' : '')).join(', ')}).`;
}

const plural = (n: number) => (n === 1 ? '' : 's');

/** CPython's words where the number of arguments is wrong, for functions without keywords and for the others. */
function wrongCount(signature: Signature, given: number): never {
	const { qualified, name, parameters, positional, positionalOnly, receivers } = signature;
	const most = positional - receivers;
	const least = parameters.slice(receivers, positional).filter(({ optional }) => !optional).length;
	const got = given - receivers;
	if (signature.numpy) {
		const range = least === most ? `${most}` : `from ${least} to ${most}`;
		const given = `${got} ${got === 1 ? 'was' : 'were'} given`;
		const noun = `positional argument${plural(most)}`;
		raise('TypeError', `${name}() takes ${range} ${noun} but ${given}`, usage(signature));
	}
	const message =
		positionalOnly < positional
			? `${name}() takes at most ${most} argument${plural(most)} (${got} given)`
			: most === 0
				? `${qualified}() takes no arguments (${got} given)`
				: most === 1 && least === 1
					? `${qualified}() takes exactly one argument (${got} given)`
					: `${name} expected ${least === most ? '' : got < least ? 'at least ' : 'at most '}${got < least ? least : most} argument${plural(got < least ? least : most)}, got ${got}`;
	return raise('TypeError', message, usage(signature));
}

function bindKeyword(signature: Signature, values: (Value | undefined)[], key: string, value: Value): void {
	const { name, qualified, parameters, positionalOnly } = signature;
	if (positionalOnly === parameters.length) raise('TypeError', `${qualified}() takes no keyword arguments`);
	const at = parameters.findIndex((parameter) => parameter.name === key);
	if (at < positionalOnly) {
		const names = parameters.slice(positionalOnly).map((parameter) => parameter.name);
		raise(
			'TypeError',
			`${name}() got an unexpected keyword argument '${key}'`,
			nearestHint(key, names) || usage(signature)
		);
	}
	if (values[at] !== undefined)
		raise('TypeError', `argument for ${name}() given by name ('${key}') and position (${at + 1})`);
	values[at] = value;
}

/** Binds positional and keyword arguments to a signature. */
export function bindTo(signature: Signature, args: readonly Value[], kwargs: Kwargs): Arguments {
	const { parameters, positional, positionalOnly } = signature;
	// Most calls give what is needed, by position only, and nothing that is absent.
	if (kwargs === null && args.length >= signature.least && args.length <= signature.most)
		return new Arguments(signature, args);
	if (args.length > positional) wrongCount(signature, args.length);
	const values: (Value | undefined)[] = [...args];
	if (kwargs) for (const [key, value] of kwargs) bindKeyword(signature, values, key, value);
	for (let i = 0; i < parameters.length; i++) {
		const { name, optional, foreign } = parameters[i]!;
		if (values[i] === undefined) {
			if (optional) continue;
			if (positionalOnly === positional && !signature.numpy) wrongCount(signature, args.length);
			const rest = parameters.filter((each, k) => !each.optional && values[k] === undefined);
			missing(signature, ...(signature.numpy ? rest.map((each) => each.name) : [name]));
		}
		if (foreign && values[i] !== null)
			raise(
				'NotImplementedError',
				`${signature.name}() has no argument '${name}' in Backstep yet`,
				usage(signature)
			);
	}
	return new Arguments(signature, values);
}
