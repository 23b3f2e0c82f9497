/** @file String literals: prefixes, escapes, and the fields of f-strings. */
import { PySyntaxError, type Expr, type Span } from '../ast.ts';
import type { Token } from './tokens.ts';

/** Reads the expression of a replacement field: its text, and where that text stands in the program. */
export type FieldReader = (text: string, offset: number) => Expr;

const SIMPLE: Record<string, string> = {
	'\n': '',
	'\\': '\\',
	"'": "'",
	'"': '"',
	a: '\x07',
	b: '\b',
	f: '\f',
	n: '\n',
	r: '\r',
	t: '\t',
	v: '\v'
};

function fail(message: string, span: Span, hint = ''): never {
	throw new PySyntaxError(message, span.start, span.end, hint);
}

interface Literal extends Span {
	readonly prefix: string;
	readonly body: string;
	/** Where the body begins. */
	readonly offset: number;
}

function open(token: Token): Literal {
	const [, prefix = '', quote = ''] = /^([a-zA-Z]*)("""|'''|"|')/.exec(token.text)!;
	const body = token.text.slice(prefix.length + quote.length, -quote.length);
	return {
		prefix: prefix.toLowerCase(),
		body,
		offset: token.start + prefix.length + quote.length,
		start: token.start,
		end: token.end
	};
}

/** Adjacent literals as one expression. */
export function readStrings(tokens: readonly Token[], readField: FieldReader): Expr {
	const literals = tokens.map(open);
	const span = { start: tokens[0]!.start, end: tokens[tokens.length - 1]!.end };
	const bytes = literals.filter(({ prefix }) => prefix.includes('b'));
	if (bytes.length > 0 && bytes.length < literals.length)
		fail('cannot mix bytes and nonbytes literals', span);
	const text = (literal: Literal) => unescape(literal, literal.body, literal.offset);
	if (!literals.some(({ prefix }) => prefix.includes('f'))) {
		const kind = bytes.length > 0 ? 'bytes' : 'str';
		return { type: 'Constant', value: { kind, value: literals.map(text).join('') }, ...span };
	}
	const parts: Expr[] = [];
	for (const literal of literals) {
		if (literal.prefix.includes('f')) fields(literal, 0, false, parts, readField);
		else addText(parts, text(literal), literal);
	}
	return { type: 'JoinedStr', values: parts, ...span };
}

function addText(parts: Expr[], value: string, span: Span): void {
	if (value === '') return;
	const last = parts[parts.length - 1];
	const before = last?.type === 'Constant' && last.value.kind === 'str' ? last.value.value : null;
	if (before !== null) parts.pop();
	parts.push({
		type: 'Constant',
		value: { kind: 'str', value: (before ?? '') + value },
		start: span.start,
		end: span.end
	});
}

function unescape(literal: Literal, body: string, offset: number): string {
	if (literal.prefix.includes('r')) return body;
	return body.replace(
		/\\(?:([0-7]{1,3})|x([0-9a-fA-F]{2})|u([0-9a-fA-F]{4})|U([0-9a-fA-F]{8})|([\s\S]))/g,
		(all, octal?: string, x?: string, u?: string, long?: string, simple?: string, at?: number) => {
			if (octal !== undefined) return String.fromCharCode(parseInt(octal, 8));
			const hex = x ?? u ?? long;
			if (hex !== undefined) return String.fromCodePoint(Math.min(parseInt(hex, 16), 0x10ffff));
			const place = { start: offset + (at ?? 0), end: offset + (at ?? 0) + 2 };
			if (simple === 'x')
				fail("(unicode error) 'unicodeescape' codec can't decode bytes: truncated \\xXX escape", place);
			if (simple === 'N')
				fail('named characters (\\N{…}) are not part of Backstep', place, 'Write the character itself.');
			return SIMPLE[simple!] ?? all;
		}
	);
}

/**
 * Reads an f-string's body, or a format specification (`nested`), from `at` on, and adds its parts.
 * Returns where it stopped: at the `}` that ends a specification, or at the end of the body.
 */
function fields(literal: Literal, at: number, nested: boolean, parts: Expr[], read: FieldReader): number {
	const { body } = literal;
	let text = '';
	const flush = () => {
		addText(parts, unescape(literal, text, literal.offset), literal);
		text = '';
	};
	while (at < body.length) {
		const c = body[at]!;
		if (c === '}' && nested) break;
		if ((c === '{' || c === '}') && body[at + 1] === c && !nested) {
			text += c;
			at += 2;
		} else if (c === '}') {
			fail("f-string: single '}' is not allowed", literal, 'To show a brace, write it twice: }}.');
		} else if (c === '{') {
			flush();
			at = field(literal, at + 1, parts, read);
		} else {
			text += c;
			at++;
		}
	}
	flush();
	return at;
}

/** Reads `expression[=][!conversion][:format]}` and returns where it ended. */
function field(literal: Literal, from: number, parts: Expr[], read: FieldReader): number {
	const { body, offset } = literal;
	const end = expressionEnd(literal, from);
	const source = body.slice(from, end);
	if (source.trim() === '')
		fail('f-string: empty expression not allowed', literal, 'Between the braces belongs an expression.');
	let at = end;
	const debug = body[at] === '=';
	if (debug) {
		at++;
		while (body[at] === ' ') at++;
		addText(parts, body.slice(from, at), literal);
	}
	let conversion = '';
	if (body[at] === '!') {
		conversion = body[at + 1] ?? '';
		if (!'sra'.includes(conversion) || conversion === '')
			fail(`f-string: invalid conversion character '${conversion}': expected 's', 'r', or 'a'`, literal);
		at += 2;
	}
	let format: Expr | null = null;
	if (body[at] === ':') {
		const values: Expr[] = [];
		at = fields(literal, at + 1, true, values, read);
		format = { type: 'JoinedStr', values, start: literal.start, end: literal.end };
	}
	if (body[at] !== '}') fail("f-string: expecting '}'", literal, 'A field opened by { must be closed by }.');
	if (debug && conversion === '' && format === null) conversion = 'r';
	parts.push({
		type: 'FormattedValue',
		value: read(source, offset + from),
		conversion,
		format,
		start: literal.start,
		end: literal.end
	});
	return at + 1;
}

/** Where the expression of a field ends: at `!r`, `:`, `=` or `}` outside of brackets and strings. */
function expressionEnd(literal: Literal, from: number): number {
	const { body } = literal;
	let depth = 0;
	for (let at = from; at < body.length; at++) {
		const c = body[at]!;
		if (c === '"' || c === "'") {
			const close = body.indexOf(c, at + 1);
			if (close < 0) fail('f-string: unterminated string', literal);
			at = close;
		} else if ('([{'.includes(c)) depth++;
		else if (depth > 0 && ')]}'.includes(c)) depth--;
		else if (depth > 0) continue;
		else if (c === '}' || c === ':') return at;
		else if (c === '!' && body[at + 1] !== '=') return at;
		else if (c === '=' && body[at + 1] !== '=' && !/[=!<>]/.test(body[at - 1] ?? '')) return at;
		else if ('=!<>'.includes(c) && body[at + 1] === '=') at++;
		else if (c === '\\') fail('f-string expression part cannot include a backslash', literal);
	}
	return body.length;
}
