/** @file Making native functions. */
import { type Arguments, bindTo, parseSignature, type Signature } from './signature.ts';
import { NativeFunction, type Charged, type Deferred, type Kwargs, type Value } from './values.ts';
import type { Session } from './session.ts';

export type Body = (args: Arguments, session: Session) => Value | Deferred;

/** A native function with a signature: `define('sum(a, axis=, keepdims=)', body)`; see `parseSignature`. */
export const define = (text: string, body: Body, charged: Charged = 'given'): NativeFunction =>
	native(text, () => parseSignature(text), body, charged);

/** The same for a native that looks something up, or changes one place. */
export const defineBrief = (text: string, body: Body): NativeFunction => define(text, body, 'nothing');

/** The same for a function of NumPy, which tells a wrong call in its own words. */
export const defineNumpy = (text: string, body: Body): NativeFunction =>
	native(text, () => ({ ...parseSignature(text), numpy: true }), body, 'lists');

/** The signature is read at the first call: there are hundreds of natives, and a program calls few. */
function native(text: string, read: () => Signature, body: Body, charged: Charged): NativeFunction {
	let signature: Signature | null = null;
	return new NativeFunction(
		nameIn(text),
		(args, kwargs, session) => body(bindTo((signature ??= read()), args, kwargs), session),
		charged
	);
}

/** The name that a signature begins with, without the class before it. */
function nameIn(text: string): string {
	const end = text.indexOf('(');
	return text.slice(text.lastIndexOf('.', end) + 1, end);
}

/** The signature of names that are all optional, where they are known only at run time. */
export function optionalNames(name: string, names: readonly string[]): Signature {
	const parameters = names.map((each) => ({ name: each, optional: true, foreign: false }));
	return {
		qualified: name,
		name,
		parameters,
		positionalOnly: 0,
		positional: names.length,
		least: 0,
		most: names.length,
		receivers: 0
	};
}

/** Binds arguments to names that are all optional. */
export const bind = (
	name: string,
	names: readonly string[],
	args: readonly Value[],
	kwargs: Kwargs
): Arguments => bindTo(optionalNames(name, names), args, kwargs);

/** A table of natives, by name. */
export const table = (natives: readonly NativeFunction[]): Map<string, Value> =>
	new Map(natives.map((native) => [native.name, native]));
