/** @file Parameter lists of `def` and `lambda`. */
import type { Arg, Arguments, Expr } from '../ast.ts';
import type { Cursor } from './cursor.ts';
import { expression } from './expressions.ts';

/** Reads parameters up to `close`, which stays. */
export function parameters(c: Cursor, close: string, annotated: boolean): Arguments {
	const positional: Arg[] = [];
	const posonlyargs: Arg[] = [];
	const kwonlyargs: Arg[] = [];
	const kw_defaults: (Expr | null)[] = [];
	const defaults: Expr[] = [];
	let vararg: Arg | null = null;
	let kwarg: Arg | null = null;
	let star = false;
	const names = new Set<string>();
	const parameter = (annotations = annotated): Arg => {
		const token = c.name();
		if (names.has(token.text)) c.fail(`duplicate argument '${token.text}' in function definition`, token);
		names.add(token.text);
		const annotation = annotations && c.accept(':') ? expression(c) : null;
		return { arg: token.text, annotation, start: token.start, end: c.lastEnd };
	};
	while (!c.is(close)) {
		if (kwarg) c.fail('arguments cannot follow var-keyword argument', c.token);
		if (c.accept('/')) posonlyargs.push(...positional.splice(0));
		else if (c.accept('**')) kwarg = parameter();
		else if (c.is('*')) {
			if (star) c.fail('* argument may appear only once', c.token);
			c.advance();
			star = true;
			if (c.isName()) vararg = parameter();
			else if (!c.is(',')) c.fail('named arguments must follow bare *', c.token);
		} else {
			const arg = parameter();
			const value = c.accept('=') ? expression(c) : null;
			if (star) {
				kwonlyargs.push(arg);
				kw_defaults.push(value);
			} else {
				if (!value && defaults.length > 0)
					c.fail(
						'non-default argument follows default argument',
						arg,
						'Parameters without a default come first.'
					);
				if (value) defaults.push(value);
				positional.push(arg);
			}
		}
		if (!c.accept(',')) break;
	}
	return { posonlyargs, args: positional, vararg, kwonlyargs, kw_defaults, kwarg, defaults };
}
