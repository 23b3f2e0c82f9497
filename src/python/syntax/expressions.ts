/** @file Expressions, by precedence climbing. */
import type { BinaryOperator, CompareOperator, Comprehension, Expr, Keyword, Span } from '../ast.ts';
import { atom } from './atoms.ts';
import type { Cursor } from './cursor.ts';
import { parameters } from './parameters.ts';
import { checkTarget } from './targets.ts';

/** Binary operators by how tightly they bind, `**` apart. */
const BINARY: ReadonlyMap<string, readonly [number, BinaryOperator]> = new Map([
	['|', [1, 'BitOr']],
	['^', [2, 'BitXor']],
	['&', [3, 'BitAnd']],
	['<<', [4, 'LShift']],
	['>>', [4, 'RShift']],
	['+', [5, 'Add']],
	['-', [5, 'Sub']],
	['*', [6, 'Mult']],
	['/', [6, 'Div']],
	['//', [6, 'FloorDiv']],
	['%', [6, 'Mod']],
	['@', [6, 'MatMult']]
]);

const COMPARE: Readonly<Record<string, CompareOperator>> = {
	'==': 'Eq',
	'!=': 'NotEq',
	'<': 'Lt',
	'<=': 'LtE',
	'>': 'Gt',
	'>=': 'GtE',
	in: 'In',
	is: 'Is'
};

const UNARY = { '-': 'USub', '+': 'UAdd', '~': 'Invert' } as const;

/** One expression, walrus allowed: what stands in brackets and conditions. */
export function namedExpression(c: Cursor): Expr {
	const { start } = c.token;
	if (c.isName() && c.ahead(1).text === ':=' && c.ahead(1).kind === 'op') {
		const token = c.name();
		c.advance();
		const value = expression(c);
		const target: Expr = { type: 'Name', id: token.text, start: token.start, end: token.end };
		return { type: 'NamedExpr', target, value, start, end: c.lastEnd };
	}
	return expression(c);
}

/** One expression without commas: a conditional, a lambda, or what binds tighter. */
export function expression(c: Cursor): Expr {
	return c.nested(() => {
		if (c.is('lambda')) return lambda(c);
		const { start } = c.token;
		const body = disjunction(c);
		c.lastStart = start;
		if (!c.is('if')) return body;
		c.advance();
		const test = disjunction(c);
		if (!c.is('else'))
			c.fail(
				"expected 'else' after 'if' expression",
				{ start, end: c.lastEnd },
				'A value chosen by `if` needs the other choice too: `a if condition else b`.'
			);
		c.advance();
		const orelse = expression(c);
		return { type: 'IfExp', test, body, orelse, start, end: c.lastEnd };
	});
}

function lambda(c: Cursor): Expr {
	const { start } = c.advance();
	const args = parameters(c, ':', false);
	c.expect(':');
	const body = expression(c);
	return { type: 'Lambda', args, body, start, end: c.lastEnd };
}

function chain(c: Cursor, word: 'or' | 'and', tighter: (c: Cursor) => Expr): Expr {
	const { start } = c.token;
	const first = tighter(c);
	if (!c.is(word)) return first;
	const values = [first];
	while (c.accept(word)) values.push(tighter(c));
	return { type: 'BoolOp', op: word === 'or' ? 'Or' : 'And', values, start, end: c.lastEnd };
}

export const disjunction = (c: Cursor): Expr => chain(c, 'or', conjunction);
const conjunction = (c: Cursor): Expr => chain(c, 'and', inversion);

function inversion(c: Cursor): Expr {
	if (!c.is('not')) return comparison(c);
	const { start } = c.advance();
	const operand = c.nested(() => inversion(c));
	return { type: 'UnaryOp', op: 'Not', operand, start, end: c.lastEnd };
}

function compareOperator(c: Cursor): CompareOperator | null {
	if (c.is('not') && c.ahead(1).text === 'in') {
		c.advance();
		c.advance();
		return 'NotIn';
	}
	const op = c.token.kind === 'op' || c.is('in') || c.is('is') ? COMPARE[c.token.text] : undefined;
	if (op === undefined) return null;
	c.advance();
	return op === 'Is' && c.accept('not') ? 'IsNot' : op;
}

function comparison(c: Cursor): Expr {
	const { start } = c.token;
	const left = binary(c, 1);
	const ops: CompareOperator[] = [];
	const comparators: Expr[] = [];
	for (let op = compareOperator(c); op !== null; op = compareOperator(c)) {
		ops.push(op);
		comparators.push(binary(c, 1));
	}
	if (ops.length === 0) return left;
	return { type: 'Compare', left, ops, comparators, start, end: c.lastEnd };
}

/** Left-associative operators that bind at least as tightly as `level`. */
export function binary(c: Cursor, level: number): Expr {
	const { start } = c.token;
	let left = unary(c);
	for (;;) {
		const entry = c.token.kind === 'op' ? BINARY.get(c.token.text) : undefined;
		if (!entry || entry[0] < level) return left;
		c.advance();
		const right = binary(c, entry[0] + 1);
		left = { type: 'BinOp', left, op: entry[1], right, start, end: c.lastEnd };
	}
}

function unary(c: Cursor): Expr {
	const { token } = c;
	if (token.kind === 'op' && (token.text === '-' || token.text === '+' || token.text === '~')) {
		c.advance();
		const operand = c.nested(() => unary(c));
		return { type: 'UnaryOp', op: UNARY[token.text], operand, start: token.start, end: c.lastEnd };
	}
	return power(c);
}

function power(c: Cursor): Expr {
	const { start } = c.token;
	const left = primary(c);
	if (!c.accept('**')) return left;
	const right = c.nested(() => unary(c));
	return { type: 'BinOp', left, op: 'Pow', right, start, end: c.lastEnd };
}

function primary(c: Cursor): Expr {
	const { start } = c.token;
	if (c.is('await'))
		c.fail('Backstep does not have `await`', c.token, 'Programs here run from top to bottom.');
	let value = atom(c);
	for (;;) {
		if (c.accept('.')) {
			const name = c.name();
			const attrSpan = { start: name.start, end: name.end };
			value = { type: 'Attribute', value, attr: name.text, attrSpan, start, end: c.lastEnd };
		} else if (c.is('(')) {
			const { args, keywords } = callArguments(c);
			value = { type: 'Call', func: value, args, keywords, start, end: c.lastEnd };
		} else if (c.is('[')) {
			c.advance();
			const slice = subscript(c);
			if (!c.accept(']')) c.missingComma();
			value = { type: 'Subscript', value, slice, start, end: c.lastEnd };
		} else return value;
	}
}

/** `( … )` after a callable. */
export function callArguments(c: Cursor): { args: Expr[]; keywords: Keyword[] } {
	const opener = c.expect('(');
	const args: Expr[] = [];
	const keywords: Keyword[] = [];
	while (!c.is(')')) {
		argument(c, opener, args, keywords);
		if (!c.accept(',')) break;
	}
	closing(c, ')');
	return { args, keywords };
}

function argument(c: Cursor, opener: Span, args: Expr[], keywords: Keyword[]): void {
	const { start } = c.token;
	if (c.accept('**')) {
		const value = expression(c);
		keywords.push({ arg: null, value, start, end: c.lastEnd });
	} else if (c.accept('*')) {
		const value = expression(c);
		args.push({ type: 'Starred', value, start, end: c.lastEnd });
	} else if (c.isName() && c.ahead(1).text === '=' && c.ahead(1).kind === 'op') {
		const { text } = c.name();
		c.advance();
		const value = expression(c);
		if (keywords.some(({ arg }) => arg === text))
			c.fail(`keyword argument repeated: ${text}`, { start, end: c.lastEnd });
		keywords.push({ arg: text, value, start, end: c.lastEnd });
	} else {
		const value = namedExpression(c);
		if (c.is('for')) {
			const generators = comprehensions(c);
			if (args.length > 0 || keywords.length > 0 || !c.is(')'))
				c.fail('Generator expression must be parenthesized', { start, end: c.lastEnd });
			args.push({ type: 'GeneratorExp', elt: value, generators, start: opener.start, end: c.token.end });
			return;
		}
		if (c.is('='))
			c.fail('expression cannot contain assignment, perhaps you meant "=="?', { start, end: c.lastEnd });
		if (keywords.some(({ arg }) => arg !== null))
			c.fail(
				'positional argument follows keyword argument',
				{ start, end: c.lastEnd },
				'Arguments without a name come first.'
			);
		args.push(value);
	}
}

/** The bracket that ends a list; anything else there is most often a missing comma. */
export function closing(c: Cursor, text: string): void {
	if (c.is(text)) return void c.advance();
	const startsExpression = c.isName() || c.token.kind === 'number' || c.token.kind === 'string';
	if (startsExpression) c.missingComma();
	c.unexpected();
}

function subscript(c: Cursor): Expr {
	const { start } = c.token;
	const first = sliceItem(c);
	// `x[*y]` is a tuple already, as CPython reads it.
	if (!c.is(',') && first.type !== 'Starred') return first;
	const elts = [first];
	while (c.accept(',')) {
		if (c.is(']')) break;
		elts.push(sliceItem(c));
	}
	return { type: 'Tuple', elts, start, end: c.lastEnd };
}

function sliceItem(c: Cursor): Expr {
	const { start } = c.token;
	if (c.accept('*')) return { type: 'Starred', value: expression(c), start, end: c.lastEnd };
	const ends = () => c.is(':') || c.is(',') || c.is(']');
	const lower = ends() ? null : namedExpression(c);
	if (lower && !c.is(':')) return lower;
	c.expect(':', 'invalid syntax');
	const upper = ends() ? null : expression(c);
	const step = c.accept(':') && !ends() ? expression(c) : null;
	return { type: 'Slice', lower, upper, step, start, end: c.lastEnd };
}

/** `for … in … if …`, once or more. */
export function comprehensions(c: Cursor): Comprehension[] {
	const list: Comprehension[] = [];
	while (c.is('for')) {
		const { start } = c.advance();
		const target = targetList(c);
		c.expect('in', 'invalid syntax');
		const iter = disjunction(c);
		const ifs: Expr[] = [];
		while (c.accept('if')) ifs.push(disjunction(c));
		list.push({ target, iter, ifs, start, end: c.lastEnd });
	}
	return list;
}

/** What a `for` assigns to: names, attributes, items, and tuples of them, up to `in`. */
export function targetList(c: Cursor): Expr {
	const { start } = c.token;
	const item = (): Expr => {
		const from = c.token.start;
		if (c.accept('*')) return { type: 'Starred', value: binary(c, 1), start: from, end: c.lastEnd };
		return binary(c, 1);
	};
	const elts = [item()];
	let tuple = false;
	while (c.accept(',')) {
		tuple = true;
		if (c.is('in') || c.is('=')) break;
		elts.push(item());
	}
	const target: Expr = tuple ? { type: 'Tuple', elts, start, end: c.lastEnd } : elts[0]!;
	checkTarget(c, target, 'assign to');
	return target;
}

/** Expressions separated by commas; a tuple if there is a comma. Stars allowed. */
export function expressionList(c: Cursor): Expr {
	const { start } = c.token;
	const first = starExpression(c);
	if (!c.is(',')) return first;
	const elts = [first];
	while (c.accept(',')) {
		if (!startsExpression(c)) break;
		elts.push(starExpression(c));
	}
	return { type: 'Tuple', elts, start, end: c.lastEnd };
}

export function starExpression(c: Cursor): Expr {
	const { start } = c.token;
	if (!c.accept('*')) return namedExpression(c);
	return { type: 'Starred', value: binary(c, 1), start, end: c.lastEnd };
}

function startsExpression(c: Cursor): boolean {
	const { kind, text } = c.token;
	if (kind === 'op') return '([{-+~*...'.includes(text) && text !== '.';
	if (kind === 'name')
		return c.isName() || ['not', 'lambda', 'None', 'True', 'False', 'yield', 'await'].includes(text);
	return kind === 'number' || kind === 'string';
}
