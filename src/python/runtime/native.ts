/** @file Arguments of native functions. */
import { typeName } from './classes.ts';
import { raise } from './exceptions.ts';
import { isNumber, toIndex, toNumber } from './numbers.ts';
import { NativeFunction, type Kwargs, type Native, type Value } from './values.ts';

/** Arguments by name, bound as Python binds them; undefined where one is left out. */
export class Arguments {
	constructor(
		private readonly name: string,
		private readonly values: ReadonlyMap<string, Value>
	) {}

	get(name: string): Value | undefined {
		return this.values.get(name);
	}

	need(name: string): Value {
		const value = this.values.get(name);
		if (value === undefined) return raise('TypeError', `${this.name}() missing required argument: '${name}'`);
		return value;
	}

	number(name: string, otherwise?: number): number {
		const value = this.values.get(name);
		if (value === undefined || (value === null && otherwise !== undefined)) {
			if (otherwise !== undefined) return otherwise;
			return raise('TypeError', `${this.name}() missing required argument: '${name}'`);
		}
		if (!isNumber(value)) return raise('TypeError', `must be real number, not ${typeName(value)}`);
		return toNumber(value);
	}

	index(name: string, otherwise?: number): number {
		const value = this.values.get(name);
		if ((value === undefined || value === null) && otherwise !== undefined) return otherwise;
		return toIndex(this.need(name));
	}

	flag(name: string, otherwise = false): boolean {
		const value = this.values.get(name);
		return value === undefined || value === null ? otherwise : value !== false && value !== 0;
	}
}

/** Binds positional and keyword arguments to the names of a signature such as `a, axis, keepdims`. */
export function bind(
	name: string,
	names: readonly string[],
	args: readonly Value[],
	kwargs: Kwargs
): Arguments {
	if (args.length > names.length)
		raise(
			'TypeError',
			`${name}() takes ${names.length === 0 ? 'no arguments' : `at most ${names.length} argument${names.length === 1 ? '' : 's'}`} (${args.length} given)`
		);
	const values = new Map<string, Value>();
	args.forEach((value, i) => values.set(names[i]!, value));
	for (const [key, value] of kwargs ?? []) {
		if (!names.includes(key))
			raise('TypeError', `${name}() got an unexpected keyword argument '${key}'`, nearestHint(key, names));
		if (values.has(key)) raise('TypeError', `argument for ${name}() given by name ('${key}') and position`);
		values.set(key, value);
	}
	return new Arguments(name, values);
}

export type Body = (args: Arguments, session: Parameters<Native>[2]) => Value;

/** A native function with a signature: `define('sum(a, axis, keepdims)', body)`. */
export function define(signature: string, body: Body): NativeFunction {
	const [, name = '', list = ''] = /^([\w.]+)\((.*)\)$/.exec(signature)!;
	const names = list
		.split(',')
		.map((each) => each.trim())
		.filter((each) => each !== '');
	return new NativeFunction(name, (args, kwargs, session) => body(bind(name, names, args, kwargs), session));
}

/** A table of natives, by name. */
export const table = (natives: readonly NativeFunction[]): Map<string, Value> =>
	new Map(natives.map((native) => [native.name, native]));

/** "Did you mean …?" where a name is near enough. */
export function nearestHint(name: string, candidates: Iterable<string>): string {
	const best = nearest(name, candidates);
	return best === null ? '' : `Did you mean '${best}'?`;
}

/** The candidate with the smallest edit distance, if it is at most a third of the name. */
export function nearest(name: string, candidates: Iterable<string>): string | null {
	let best: string | null = null;
	let least = Math.max(1, Math.floor(name.length / 3)) + 0.5;
	for (const candidate of new Set(candidates)) {
		if (candidate.startsWith('_') && !name.startsWith('_')) continue;
		const distance = editDistance(name.toLowerCase(), candidate.toLowerCase());
		if (distance < least && candidate !== name) {
			least = distance;
			best = candidate;
		}
	}
	return best;
}

function editDistance(a: string, b: string): number {
	let row = Array.from({ length: b.length + 1 }, (_, i) => i);
	for (let i = 1; i <= a.length; i++) {
		const next = [i];
		for (let j = 1; j <= b.length; j++)
			next[j] = Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1));
		row = next;
	}
	return row[b.length]!;
}
