/** @file Arguments of a call to a function written in Python, as a frame's locals. */
import type { Code } from '../compile/code.ts';
import {
	nearestHint,
	PyDict,
	PyTuple,
	raise,
	type Kwargs,
	type PyFunction,
	type Value
} from '../runtime/index.ts';

const plural = (n: number) => (n === 1 ? '' : 's');

/** Places for all variables of a call. */
export const freshLocals = (code: Code): (Value | undefined)[] =>
	new Array<Value | undefined>(code.variables.length);

export function bindArguments(f: PyFunction, args: readonly Value[], kwargs: Kwargs): (Value | undefined)[] {
	const { code, defaults } = f;
	const { positional, keywordOnly, varargs, kwargs: takesMore } = code;
	const fits = args.length <= positional && args.length >= positional - defaults.length;
	if (!kwargs && code.exact >= 0 && fits) {
		const locals = freshLocals(code);
		for (let i = 0; i < args.length; i++) locals[i] = args[i];
		for (let i = args.length; i < positional; i++) locals[i] = defaults[i - (positional - defaults.length)];
		return locals;
	}
	const locals: (Value | undefined)[] = args.slice(0, positional);
	locals.length = positional + keywordOnly;
	const extra = takesMore ? new PyDict() : null;
	for (const [name, value] of kwargs ?? []) {
		const at = code.variables.indexOf(name);
		if (at < code.positionalOnly || at >= positional + keywordOnly) {
			if (!extra) {
				refusePositional(f, kwargs);
				const names = code.variables.slice(0, positional + keywordOnly);
				raise(
					'TypeError',
					`${nameOf(f)}() got an unexpected keyword argument '${name}'`,
					nearestHint(name, names) || definition(f)
				);
			}
			extra.entries.set(name, [name, value]);
		} else if (locals[at] !== undefined)
			raise('TypeError', `${nameOf(f)}() got multiple values for argument '${name}'`, definition(f));
		else locals[at] = value;
	}
	if (args.length > positional && !varargs) tooMany(f, args.length, locals.slice(positional));
	const missing: string[] = [];
	for (let i = 0; i < positional; i++) {
		if (locals[i] !== undefined) continue;
		const value = defaults[i - (positional - defaults.length)];
		if (value === undefined) missing.push(code.variables[i]!);
		else locals[i] = value;
	}
	if (missing.length > 0) missingArguments(f, missing, 'positional');
	keywordDefaults(f, locals);
	if (varargs) locals.push(new PyTuple(args.slice(positional)));
	if (extra) locals.push(extra);
	return locals;
}

/** Parameters before the `/` have no names for a caller. */
function refusePositional(f: PyFunction, kwargs: Kwargs): void {
	const names = f.code.variables.slice(0, f.code.positionalOnly).filter((name) => kwargs?.has(name));
	if (names.length > 0)
		raise(
			'TypeError',
			`${nameOf(f)}() got some positional-only arguments passed as keyword arguments: '${names.join(', ')}'`,
			definition(f)
		);
}

function keywordDefaults(f: PyFunction, locals: (Value | undefined)[]): void {
	const { positional, keywordOnly, variables } = f.code;
	const missing: string[] = [];
	for (let i = positional; i < positional + keywordOnly; i++) {
		if (locals[i] !== undefined) continue;
		const value = f.kwDefaults.get(variables[i]!);
		if (value === undefined) missing.push(variables[i]!);
		else locals[i] = value;
	}
	if (missing.length > 0) missingArguments(f, missing, 'keyword-only');
}

/** As CPython writes it in messages; our own functions have a short name. */
function nameOf({ code, attributes }: PyFunction): string {
	const given = attributes.get('__qualname__');
	if (typeof given === 'string') return given;
	return code.source < 0 && code.owner === '' ? code.name : code.qualname;
}

/** How the function is defined, for a hint. */
function definition({ code, name }: PyFunction): string {
	const { positional, keywordOnly, positionalOnly, varargs, kwargs, variables } = code;
	const words = variables.slice(0, positional);
	if (positionalOnly > 0 && code.source >= 0) words.splice(positionalOnly, 0, '/');
	const more = variables.slice(positional + keywordOnly);
	if (varargs) words.push(`*${more.shift()}`);
	else if (keywordOnly > 0) words.push('*');
	words.push(...variables.slice(positional, positional + keywordOnly));
	if (kwargs) words.push(`**${more.shift()}`);
	return `It is defined as ${name}(${words.join(', ')}).`;
}

function tooMany(f: PyFunction, given: number, byKeyword: readonly unknown[]): never {
	const { positional, owner, variables } = f.code;
	const least = positional - f.defaults.length;
	const takes = f.defaults.length > 0 ? `from ${least} to ${positional}` : String(positional);
	// A function inside of a method is no method.
	const isMethod = owner !== '' && nameOf(f) === `${owner}.${f.name}`;
	const named = byKeyword.filter((v) => v !== undefined).length;
	const also =
		named === 0
			? ''
			: ` positional argument${plural(given)} (and ${named} keyword-only argument${plural(named)})`;
	return raise(
		'TypeError',
		`${nameOf(f)}() takes ${takes} positional argument${plural(positional)} but ${given}${also} ${given === 1 && named === 0 ? 'was' : 'were'} given`,
		isMethod && variables[0] !== 'self' ? 'A method needs `self` as its first parameter.' : definition(f)
	);
}

function missingArguments(f: PyFunction, names: readonly string[], kind: string): never {
	const quoted = names.map((name) => `'${name}'`);
	const list =
		quoted.length < 3
			? quoted.join(' and ')
			: `${quoted.slice(0, -1).join(', ')}, and ${quoted[quoted.length - 1]}`;
	return raise(
		'TypeError',
		`${nameOf(f)}() missing ${names.length} required ${kind} argument${plural(names.length)}: ${list}`,
		definition(f)
	);
}
