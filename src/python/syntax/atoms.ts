/** @file Names, literals, and what stands in brackets. */
import type { Expr } from '../ast.ts';
import { Cursor } from './cursor.ts';
import {
	closing,
	comprehensions,
	expression,
	expressionList,
	namedExpression,
	starExpression
} from './expressions.ts';
import { readStrings } from './strings.ts';
import type { Token } from './tokens.ts';

export function atom(c: Cursor): Expr {
	const { token } = c;
	const { start, end } = token;
	switch (token.kind) {
		case 'number':
			c.advance();
			return { type: 'Constant', value: numberOf(token.text), start, end };
		case 'string':
			return strings(c);
		case 'name':
			return word(c, token);
		case 'op':
			if (token.text === '(') return parenthesized(c);
			if (token.text === '[') return list(c);
			if (token.text === '{') return braces(c);
			if (token.text === '...') {
				c.advance();
				return { type: 'Constant', value: { kind: 'Ellipsis' }, start, end };
			}
	}
	return c.unexpected();
}

function word(c: Cursor, { text, start, end }: Token): Expr {
	if (c.isName()) {
		c.advance();
		return { type: 'Name', id: text, start, end };
	}
	if (text !== 'None' && text !== 'True' && text !== 'False') c.unexpected();
	c.advance();
	const value =
		text === 'None' ? { kind: 'None' as const } : { kind: 'bool' as const, value: text === 'True' };
	return { type: 'Constant', value, start, end };
}

function numberOf(text: string): { kind: 'int'; value: bigint } | { kind: 'float'; value: number } {
	const digits = text.replaceAll('_', '');
	if (/^0[xXoObB]/.test(digits) || /^\d+$/.test(digits)) return { kind: 'int', value: BigInt(digits) };
	return { kind: 'float', value: Number(digits) };
}

function strings(c: Cursor): Expr {
	const tokens: Token[] = [];
	while (c.token.kind === 'string') tokens.push(c.advance());
	return readStrings(tokens, (text, offset) => {
		// Brackets let the expression run over lines; blanks keep every offset as it is in the program.
		const inner = new Cursor(`(${text})`);
		const value = fieldExpression(inner);
		return shift(value, offset - 1);
	});
}

function fieldExpression(c: Cursor): Expr {
	c.advance();
	const value = c.is('yield') ? yieldExpression(c) : expressionList(c);
	closing(c, ')');
	return value;
}

/** The same tree, its offsets moved. */
function shift<T>(node: T, by: number): T {
	if (Array.isArray(node)) return node.map((each) => shift(each, by)) as T;
	if (node === null || typeof node !== 'object') return node;
	const moved = Object.entries(node).map(([key, value]) => [
		key,
		(key === 'start' || key === 'end') && typeof value === 'number' ? value + by : shift(value, by)
	]);
	return Object.fromEntries(moved) as T;
}

export function yieldExpression(c: Cursor): Expr {
	const { start } = c.token;
	if (!c.context.inFunction) c.fail("'yield' outside function", c.token);
	c.expect('yield');
	if (c.accept('from')) return { type: 'YieldFrom', value: expression(c), start, end: c.lastEnd };
	const bare = c.is(')') || c.is(']') || c.is('}') || c.is('=') || c.token.kind === 'newline' || c.is(';');
	const value = bare ? null : expressionList(c);
	return { type: 'Yield', value, start, end: c.lastEnd };
}

function parenthesized(c: Cursor): Expr {
	const { start } = c.advance();
	if (c.accept(')')) return { type: 'Tuple', elts: [], start, end: c.lastEnd };
	if (c.is('yield')) {
		const value = yieldExpression(c);
		closing(c, ')');
		return value;
	}
	const first = starExpression(c);
	if (c.is('for')) {
		const generators = comprehensions(c);
		closing(c, ')');
		return { type: 'GeneratorExp', elt: first, generators, start, end: c.lastEnd };
	}
	if (!c.is(',')) {
		notAssignment(c, first);
		closing(c, ')');
		if (first.type === 'Starred') c.fail('cannot use starred expression here', first);
		return first;
	}
	const elts = items(c, ')', first);
	return { type: 'Tuple', elts, start, end: c.lastEnd };
}

/** `=` in brackets is most often meant to compare. */
function notAssignment(c: Cursor, value: Expr): void {
	if (c.is('='))
		c.fail("invalid syntax. Maybe you meant '==' or ':=' instead of '='?", {
			start: value.start,
			end: c.token.end
		});
}

/** The further items of a bracket whose first item has been read, and the bracket's end. */
function items(c: Cursor, close: string, first: Expr): Expr[] {
	const elts = [first];
	while (c.accept(',')) {
		if (c.is(close)) break;
		elts.push(starExpression(c));
	}
	closing(c, close);
	return elts;
}

function list(c: Cursor): Expr {
	const { start } = c.advance();
	if (c.accept(']')) return { type: 'List', elts: [], start, end: c.lastEnd };
	const first = starExpression(c);
	if (c.is('for')) {
		const generators = comprehensions(c);
		closing(c, ']');
		return { type: 'ListComp', elt: first, generators, start, end: c.lastEnd };
	}
	notAssignment(c, first);
	const elts = items(c, ']', first);
	return { type: 'List', elts, start, end: c.lastEnd };
}

function braces(c: Cursor): Expr {
	const { start } = c.advance();
	if (c.accept('}')) return { type: 'Dict', keys: [], values: [], start, end: c.lastEnd };
	if (!c.is('**')) {
		const first = starExpression(c);
		if (c.accept(':')) return dict(c, start, first);
		if (c.is('for')) {
			const generators = comprehensions(c);
			closing(c, '}');
			return { type: 'SetComp', elt: first, generators, start, end: c.lastEnd };
		}
		const elts = items(c, '}', first);
		return { type: 'Set', elts, start, end: c.lastEnd };
	}
	return dict(c, start, null);
}

function dict(c: Cursor, start: number, firstKey: Expr | null): Expr {
	const keys: (Expr | null)[] = [];
	const values: Expr[] = [];
	if (firstKey) {
		const value = expression(c);
		if (c.is('for')) {
			const generators = comprehensions(c);
			closing(c, '}');
			return { type: 'DictComp', key: firstKey, value, generators, start, end: c.lastEnd };
		}
		keys.push(firstKey);
		values.push(value);
		if (!c.is('}') && !c.accept(',')) c.missingComma();
	}
	while (!c.is('}')) {
		if (c.accept('**')) {
			keys.push(null);
			values.push(expression(c));
		} else {
			keys.push(namedExpression(c));
			c.expect(':', "':' expected after dictionary key");
			values.push(expression(c));
		}
		if (!c.accept(',')) break;
	}
	closing(c, '}');
	return { type: 'Dict', keys, values, start, end: c.lastEnd };
}
