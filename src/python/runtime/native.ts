/** @file Making native functions. */
import { type Arguments, bindTo, parseSignature } from './signature.ts';
import { NativeFunction, type Deferred, type Kwargs, type Value } from './values.ts';
import type { Session } from './session.ts';

export type Body = (args: Arguments, session: Session) => Value | Deferred;

/** A native function with a signature: `define('sum(a, axis=, keepdims=)', body)`; see `parseSignature`. */
export function define(text: string, body: Body): NativeFunction {
	const signature = parseSignature(text);
	return new NativeFunction(signature.name, (args, kwargs, session) =>
		body(bindTo(signature, args, kwargs), session)
	);
}

/** The same for a function of NumPy, which tells a wrong call in its own words. */
export function defineNumpy(text: string, body: Body): NativeFunction {
	const signature = { ...parseSignature(text), numpy: true };
	return new NativeFunction(signature.name, (args, kwargs, session) =>
		body(bindTo(signature, args, kwargs), session)
	);
}

/** Binds arguments to names that are all optional, where a signature is known only at run time. */
export function bind(
	name: string,
	names: readonly string[],
	args: readonly Value[],
	kwargs: Kwargs
): Arguments {
	const parameters = names.map((each) => ({ name: each, optional: true, foreign: false }));
	const { length } = names;
	return bindTo(
		{ qualified: name, name, parameters, positionalOnly: 0, positional: length, receivers: 0 },
		args,
		kwargs
	);
}

/** A table of natives, by name. */
export const table = (natives: readonly NativeFunction[]): Map<string, Value> =>
	new Map(natives.map((native) => [native.name, native]));
