/** @file Statements of one line. */
import type { Alias, BinaryOperator, Expr, Stmt } from '../ast.ts';
import { yieldExpression } from './atoms.ts';
import type { Cursor } from './cursor.ts';
import { expression, expressionList } from './expressions.ts';
import { checkTarget } from './targets.ts';

export type Rule = (c: Cursor) => Stmt;
/** A Map, because a program may name a variable `constructor`. */
export const rules = (table: Record<string, Rule>): ReadonlyMap<string, Rule> =>
	new Map(Object.entries(table));

const AUGMENTED: Readonly<Record<string, BinaryOperator>> = {
	'+=': 'Add',
	'-=': 'Sub',
	'*=': 'Mult',
	'/=': 'Div',
	'//=': 'FloorDiv',
	'%=': 'Mod',
	'@=': 'MatMult',
	'**=': 'Pow',
	'<<=': 'LShift',
	'>>=': 'RShift',
	'|=': 'BitOr',
	'^=': 'BitXor',
	'&=': 'BitAnd'
};

/** Two things stand side by side that Python does not join. */
export function endOfStatement(c: Cursor): never {
	const before = c.ahead(-1);
	if (c.is('=') || c.is(':')) c.unexpected();
	if (before.text === 'print' && before.kind === 'name')
		c.fail(
			"Missing parentheses in call to 'print'. Did you mean print(...)?",
			before,
			'print is a function: put what is printed in parentheses.'
		);
	c.unexpected();
}

/** One statement of a line. */
export function simple(c: Cursor): Stmt {
	const { token } = c;
	const rule = token.kind === 'name' ? SIMPLE.get(token.text) : undefined;
	return rule ? rule(c) : assignment(c);
}

const value = (c: Cursor): Expr => (c.is('yield') ? yieldExpression(c) : expressionList(c));

function assignment(c: Cursor): Stmt {
	const { start } = c.token;
	const first = value(c);
	if (c.is('=')) {
		const targets: Expr[] = [];
		let last = first;
		while (c.accept('=')) {
			checkTarget(c, last, 'assign to', true);
			targets.push(last);
			last = value(c);
		}
		return { type: 'Assign', targets, value: last, start, end: c.lastEnd };
	}
	const op = c.token.kind === 'op' ? AUGMENTED[c.token.text] : undefined;
	if (op) {
		if (!['Name', 'Attribute', 'Subscript'].includes(first.type))
			c.fail(`'${kindOf(first)}' is an illegal expression for augmented assignment`, first);
		c.advance();
		return { type: 'AugAssign', target: first, op, value: value(c), start, end: c.lastEnd };
	}
	if (c.is(':') && ['Name', 'Attribute', 'Subscript'].includes(first.type)) {
		c.advance();
		const annotation = expression(c);
		const given = c.accept('=') ? value(c) : null;
		return { type: 'AnnAssign', target: first, annotation, value: given, start, end: c.lastEnd };
	}
	return { type: 'Expr', value: first, start, end: c.lastEnd };
}

const kindOf = (target: Expr): string =>
	target.type === 'Tuple' || target.type === 'List'
		? target.type.toLowerCase()
		: target.type === 'Call'
			? 'function call'
			: 'literal';

const jump =
	(type: 'Break' | 'Continue'): Rule =>
	(c) => {
		const token = c.advance();
		if (!c.context.inLoop)
			c.fail(
				type === 'Break' ? "'break' outside loop" : "'continue' not properly in loop",
				token,
				`\`${type.toLowerCase()}\` belongs inside a for or while loop of the same function.`
			);
		return { type, start: token.start, end: token.end };
	};

const names = (c: Cursor): string[] => {
	const list = [c.name().text];
	while (c.accept(',')) list.push(c.name().text);
	return list;
};

const SIMPLE = rules({
	pass: (c) => {
		const { start, end } = c.advance();
		return { type: 'Pass', start, end };
	},
	break: jump('Break'),
	continue: jump('Continue'),
	return: (c) => {
		const token = c.advance();
		if (!c.context.inFunction)
			c.fail(
				"'return' outside function",
				token,
				'`return` belongs inside a function; indent it with its function.'
			);
		const bare = c.token.kind === 'newline' || c.is(';');
		const result = bare ? null : value(c);
		return { type: 'Return', value: result, start: token.start, end: c.lastEnd };
	},
	del: (c) => {
		const { start } = c.advance();
		const list = expressionList(c);
		checkTarget(c, list, 'delete');
		return {
			type: 'Delete',
			targets: list.type === 'Tuple' && c.text[list.start] !== '(' ? list.elts : [list],
			start,
			end: c.lastEnd
		};
	},
	assert: (c) => {
		const { start } = c.advance();
		const test = expression(c);
		const msg = c.accept(',') ? expression(c) : null;
		return { type: 'Assert', test, msg, start, end: c.lastEnd };
	},
	raise: (c) => {
		const { start } = c.advance();
		const bare = c.token.kind === 'newline' || c.is(';');
		const exc = bare ? null : expression(c);
		const cause = exc && c.accept('from') ? expression(c) : null;
		return { type: 'Raise', exc, cause, start, end: c.lastEnd };
	},
	global: (c) => {
		const { start } = c.advance();
		return { type: 'Global', names: names(c), start, end: c.lastEnd };
	},
	nonlocal: (c) => {
		const { start, end } = c.advance();
		if (!c.context.inFunction) c.fail('nonlocal declaration not allowed at module level', { start, end });
		return { type: 'Nonlocal', names: names(c), start, end: c.lastEnd };
	},
	import: (c) => {
		const { start } = c.advance();
		const list = [alias(c, true)];
		while (c.accept(',')) list.push(alias(c, true));
		return { type: 'Import', names: list, start, end: c.lastEnd };
	},
	from: (c) => importFrom(c)
});

function dotted(c: Cursor): string {
	let name = c.name().text;
	while (c.accept('.')) name += `.${c.name().text}`;
	return name;
}

function alias(c: Cursor, dots: boolean): Alias {
	const { start } = c.token;
	const name = dots ? dotted(c) : c.name().text;
	const asname = c.accept('as') ? c.name().text : null;
	return { name, asname, start, end: c.lastEnd };
}

function importFrom(c: Cursor): Stmt {
	const { start } = c.advance();
	let level = 0;
	while (c.is('.') || c.is('...')) level += c.advance().text.length;
	const module = c.is('import') ? '' : dotted(c);
	c.expect('import', 'invalid syntax');
	const list: Alias[] = [];
	if (c.is('*')) {
		const { start: from, end } = c.advance();
		list.push({ name: '*', asname: null, start: from, end });
	} else {
		const bracket = c.accept('(');
		do {
			if (bracket && c.is(')')) break;
			list.push(alias(c, false));
		} while (c.accept(','));
		if (bracket) c.expect(')', 'invalid syntax');
		else if (c.ahead(-1).text === ',')
			c.fail('trailing comma not allowed without surrounding parentheses', c.ahead(-1));
	}
	return { type: 'ImportFrom', module, names: list, level, start, end: c.lastEnd };
}
