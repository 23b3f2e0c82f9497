/** @file `text.format(…)`. */
import { findAttribute } from './attributes.ts';
import { missingAttribute } from './missing-attribute.ts';
import { raise } from './exceptions.ts';
import { formatNow } from './format.ts';
import { getItem } from './items.ts';
import type { Session } from './session.ts';
import { ascii, repr, str } from './text.ts';
import type { Kwargs, Value } from './values.ts';

const FIELD = /^([^!:[\].{}]*)((?:\.\w+|\[[^\]]+\])*)(?:!(\w))?(?::([\s\S]*))?$/;

/** Fills the fields of a text. */
export function formatTemplate(
	text: string,
	args: readonly Value[],
	kwargs: Kwargs,
	session: Session
): string {
	let used = 0;
	/** Whether fields name positions; no text has both kinds. */
	let numbered: boolean | null = null;
	const positional = (i: number): Value =>
		args[i] ??
		(i < args.length
			? null
			: raise('IndexError', `Replacement index ${i} out of range for positional args tuple`));
	const named = (key: string): Value => {
		const isNumbered = /^\d+$/.test(key);
		if (key === '' || isNumbered) {
			numbered ??= isNumbered;
			if (numbered !== isNumbered) switched(numbered);
			return positional(isNumbered ? Number(key) : used++);
		}
		return kwargs?.get(key) ?? (kwargs?.has(key) ? null : raise('KeyError', key));
	};
	const fill = (source: string): string => {
		const match = FIELD.exec(source);
		if (!match) return raise('ValueError', `Backstep cannot read the field {${source}}`);
		const [, key = '', path = '', conversion, spec = ''] = match;
		const v = follow(named(key), path, session);
		const shown =
			conversion === undefined
				? v
				: conversion === 'r'
					? repr(v, session)
					: conversion === 'a'
						? ascii(v, session)
						: conversion === 's'
							? str(v, session)
							: raise('ValueError', `Unknown conversion specifier ${conversion}`);
		return formatNow(shown, scan(spec, fill), session);
	};
	return scan(text, fill);
}

function switched(fromNumbered: boolean): never {
	const [manual, automatic] = ['manual field specification', 'automatic field numbering'];
	return raise(
		'ValueError',
		fromNumbered
			? `cannot switch from ${manual} to ${automatic}`
			: `cannot switch from ${automatic} to ${manual}`
	);
}

/** Copies a text, with `fill` in place of what stands in braces. */
function scan(text: string, fill: (field: string) => string): string {
	let out = '';
	for (let at = 0; at < text.length; at++) {
		const c = text[at]!;
		if ((c === '{' || c === '}') && text[at + 1] === c) {
			out += c;
			at++;
		} else if (c === '}') raise('ValueError', "Single '}' encountered in format string");
		else if (c === '{') {
			const end = closing(text, at);
			out += fill(text.slice(at + 1, end));
			at = end;
		} else out += c;
	}
	return out;
}

function closing(text: string, open: number): number {
	let depth = 0;
	for (let at = open; at < text.length; at++) {
		if (text[at] === '{') depth++;
		if (text[at] === '}' && --depth === 0) return at;
	}
	return raise(
		'ValueError',
		open === text.length - 1 ? "Single '{' encountered in format string" : "expected '}' before end of string"
	);
}

/** `{0.name[key]}`: attributes and items of a value. */
function follow(v: Value, path: string, session: Session): Value {
	for (const [, attribute, key] of path.matchAll(/\.(\w+)|\[([^\]]+)\]/g)) {
		if (attribute !== undefined) {
			const found = findAttribute(v, attribute, session);
			if (!found || !('value' in found)) return missingAttribute(v, attribute);
			v = found.value;
		} else v = getItem(v, /^\d+$/.test(key!) ? Number(key) : key!, session);
	}
	return v;
}
