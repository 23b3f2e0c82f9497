/** @file Statements: lines, and blocks of lines. */
import type { ExceptHandler, Expr, Stmt, WithItem } from '../ast.ts';
import type { Cursor } from './cursor.ts';
import { callArguments, expression, expressionList, namedExpression, targetList } from './expressions.ts';
import { parameters } from './parameters.ts';
import { endOfStatement, rules, simple } from './simple.ts';
import { checkTarget } from './targets.ts';

/** Whether a line reads `match …:` and has `case` below it; elsewhere `match` is a name like any other. */
function beginsMatch(c: Cursor): boolean {
	if (c.token.text !== 'match' || c.token.kind !== 'name') return false;
	let by = 1;
	while (c.ahead(by).kind !== 'newline' && c.ahead(by).kind !== 'end') by++;
	return c.ahead(by - 1).text === ':' && c.ahead(by + 1).kind === 'indent' && c.ahead(by + 2).text === 'case';
}

/** One logical line, which may hold several simple statements, or one compound statement. */
export function statement(c: Cursor, into: Stmt[]): void {
	if (c.token.kind === 'indent') c.unexpected();
	if (beginsMatch(c)) c.fail('Backstep does not have `match`', c.token, 'Use if and elif.');
	const compound = COMPOUND.get(c.token.kind === 'name' || c.token.text === '@' ? c.token.text : '');
	if (compound) return void into.push(c.nested(() => compound(c)));
	do {
		if (c.token.kind === 'newline') break;
		into.push(simple(c));
	} while (c.accept(';'));
	if (!c.at('newline')) endOfStatement(c);
	c.advance();
}

/** `:` and the indented lines after it, or simple statements on the same line. `of` names it in errors. */
function block(c: Cursor, of: string, head: number, changes: Partial<Cursor['context']> = {}): Stmt[] {
	if (!c.is(':')) {
		if (c.is('=')) {
			const message = "invalid syntax. Maybe you meant '==' or ':=' instead of '='?";
			c.fail(message, { start: c.ahead(-1).start, end: c.token.end }, 'One = assigns; two == compare.');
		}
		c.unexpected(
			c.token.kind === 'newline' ? "expected ':'" : 'invalid syntax',
			`The line of ${of} ends with a colon.`
		);
	}
	c.advance();
	const outer = c.context;
	c.context = { ...outer, ...changes };
	const body: Stmt[] = [];
	if (!c.at('newline')) statement(c, body);
	else {
		c.advance();
		if (!c.at('indent')) {
			const { line } = c.lines.at(head);
			c.fail(
				`expected an indented block after ${of} on line ${line}`,
				c.token,
				'The lines that belong to it are indented, by four blanks. A block without statements needs `pass`.',
				'IndentationError'
			);
		}
		c.advance();
		while (!c.at('dedent') && !c.at('end')) statement(c, body);
		if (c.at('dedent')) c.advance();
	}
	c.context = outer;
	return body;
}

const endOf = (body: readonly Stmt[]): number => body[body.length - 1]!.end;

function ifStatement(c: Cursor): Stmt {
	const { start, text } = c.advance();
	const test = namedExpression(c);
	const body = block(c, `'${text}' statement`, start);
	const orelse: Stmt[] = c.is('elif') ? [c.nested(() => ifStatement(c))] : elseBlock(c);
	return { type: 'If', test, body, orelse, start, end: endOf(orelse.length > 0 ? orelse : body) };
}

function elseBlock(c: Cursor): Stmt[] {
	if (!c.is('else')) return [];
	const { start } = c.advance();
	return block(c, "'else' statement", start);
}

function whileStatement(c: Cursor): Stmt {
	const { start } = c.advance();
	const test = namedExpression(c);
	const body = block(c, "'while' statement", start, { inLoop: true });
	const orelse = elseBlock(c);
	return { type: 'While', test, body, orelse, start, end: endOf(orelse.length > 0 ? orelse : body) };
}

function forStatement(c: Cursor): Stmt {
	const { start } = c.advance();
	const target = targetList(c);
	c.expect('in', 'invalid syntax', 'A loop reads: for name in values:');
	const iter = expressionList(c);
	const body = block(c, "'for' statement", start, { inLoop: true });
	const orelse = elseBlock(c);
	return { type: 'For', target, iter, body, orelse, start, end: endOf(orelse.length > 0 ? orelse : body) };
}

/** Whether the items of `with` stand in brackets of their own: `with (a as b, c as d):`. */
function bracketed(c: Cursor): boolean {
	if (!c.is('(')) return false;
	const { level } = c.token;
	let several = false;
	for (let by = 1; c.ahead(by).kind !== 'end'; by++) {
		const { text, kind, level: inside } = c.ahead(by);
		if (inside === level && kind === 'op' && text === ')') return several && c.ahead(by + 1).text === ':';
		if (inside === level + 1) several ||= text === ',' || text === 'as';
	}
	return false;
}

function withItem(c: Cursor): WithItem {
	const { start } = c.token;
	const context = expression(c);
	const target = c.accept('as') ? expression(c) : null;
	if (target) checkTarget(c, target, 'assign to');
	return { context, target, start, end: c.lastEnd };
}

function withStatement(c: Cursor): Stmt {
	const { start } = c.advance();
	const brackets = bracketed(c);
	if (brackets) c.advance();
	const items = [withItem(c)];
	while (c.accept(',') && !(brackets && c.is(')'))) items.push(withItem(c));
	if (brackets) c.expect(')', 'invalid syntax');
	const body = block(c, "'with' statement", start);
	return { type: 'With', items, body, start, end: endOf(body) };
}

function tryStatement(c: Cursor): Stmt {
	const { start } = c.advance();
	const body = block(c, "'try' statement", start);
	const handlers: ExceptHandler[] = [];
	while (c.is('except')) {
		const head = c.advance();
		if (c.is('*')) c.fail('Backstep does not have except*', c.token, 'Use a plain except.');
		const kind = c.is(':') ? null : expressionList(c);
		const name = kind && c.accept('as') ? c.name().text : null;
		const lines = block(c, "'except' statement", head.start);
		handlers.push({ kind, name, body: lines, start: head.start, end: endOf(lines) });
	}
	const orelse = handlers.length > 0 ? elseBlock(c) : [];
	const finalbody = c.is('finally') ? block(c, "'finally' statement", c.advance().start) : [];
	if (handlers.length === 0 && finalbody.length === 0) c.unexpected("expected 'except' or 'finally' block");
	const last = [finalbody, orelse, handlers[handlers.length - 1]?.body ?? [], body].find(
		(list) => list.length > 0
	)!;
	return { type: 'Try', body, handlers, orelse, finalbody, start, end: endOf(last) };
}

function functionDefinition(c: Cursor, decorators: Expr[] = []): Stmt {
	const { start } = c.advance();
	const name = c.name();
	c.expect('(', "expected '('");
	const args = parameters(c, ')', true);
	c.expect(')', 'invalid syntax');
	const returns = c.accept('->') ? expression(c) : null;
	const body = block(c, 'function definition', start, { inFunction: true, inLoop: false, inClass: false });
	const nameSpan = { start: name.start, end: name.end };
	return {
		type: 'FunctionDef',
		name: name.text,
		nameSpan,
		args,
		body,
		decorators,
		returns,
		start,
		end: endOf(body)
	};
}

function classDefinition(c: Cursor, decorators: Expr[] = []): Stmt {
	const { start } = c.advance();
	const name = c.name();
	const { args, keywords } = c.is('(') ? callArguments(c) : { args: [], keywords: [] };
	const body = block(c, 'class definition', start, { inFunction: false, inLoop: false, inClass: true });
	const nameSpan = { start: name.start, end: name.end };
	return {
		type: 'ClassDef',
		name: name.text,
		nameSpan,
		bases: args,
		keywords,
		body,
		decorators,
		start,
		end: endOf(body)
	};
}

function decorated(c: Cursor): Stmt {
	const decorators: Expr[] = [];
	while (c.accept('@')) {
		decorators.push(namedExpression(c));
		if (c.token.kind !== 'newline') c.unexpected();
		c.advance();
	}
	if (c.is('def')) return functionDefinition(c, decorators);
	return c.is('class') ? classDefinition(c, decorators) : c.unexpected();
}

const COMPOUND = rules({
	if: ifStatement,
	while: whileStatement,
	for: forStatement,
	with: withStatement,
	try: tryStatement,
	def: (c) => functionDefinition(c),
	class: (c) => classDefinition(c),
	'@': decorated,
	async: (c) => c.fail('Backstep does not have `async`', c.token, 'Programs here run from top to bottom.')
});
