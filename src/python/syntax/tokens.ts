/** @file Text to tokens, with Python's rules of indentation and brackets. */
import { PySyntaxError } from '../ast.ts';
import { LineTable } from './lines.ts';

export type TokenKind = 'name' | 'number' | 'string' | 'op' | 'newline' | 'indent' | 'dedent' | 'end';

export interface Token {
	readonly kind: TokenKind;
	readonly text: string;
	readonly start: number;
	readonly end: number;
	/** How many brackets are open around it. */
	readonly level: number;
}

/** CPython's limit on open brackets. */
const MAX_OPEN = 200;
const CLOSER: Record<string, string> = { '(': ')', '[': ']', '{': '}' };

const NAME = /[\p{L}\p{Nl}_][\p{L}\p{Nl}\p{Mn}\p{Mc}\p{Nd}\p{Pc}]*/uy;
const NUMBER =
	/(?:0[xX](?:_?[0-9a-fA-F])+|0[oO](?:_?[0-7])+|0[bB](?:_?[01])+|(?:\d(?:_?\d)*\.?(?:\d(?:_?\d)*)?|\.\d(?:_?\d)*)(?:[eE][-+]?\d(?:_?\d)*)?[jJ]?)/y;
const OPERATOR =
	/\*\*=|\/\/=|<<=|>>=|\.\.\.|:=|->|[-+*/%@&|^=!<>]=|\*\*|\/\/|<<|>>|[-+*/%@&|^~<>=()[\]{},:.;]/y;
const STRING = /([rRbBfFuU]{0,2})("""|'''|"|')/y;

/** Splits a program into tokens; throws PySyntaxError in CPython's words. */
export function tokenize(text: string): Token[] {
	return new Tokenizer(text).run();
}

class Tokenizer {
	private readonly tokens: Token[] = [];
	private readonly open: { text: string; at: number }[] = [];
	private readonly indents = [''];
	private at = 0;
	private readonly lines: LineTable;

	constructor(private readonly text: string) {
		this.lines = new LineTable(text);
	}

	run(): Token[] {
		if (this.text.charCodeAt(0) === 0xfeff) this.at = 1;
		let atLineStart = true;
		while (this.at < this.text.length) {
			if (atLineStart && this.open.length === 0 && this.indentation()) continue;
			atLineStart = this.token();
		}
		this.finish();
		return this.tokens;
	}

	private push(kind: TokenKind, start: number, end: number): void {
		this.tokens.push({ kind, text: this.text.slice(start, end), start, end, level: this.open.length });
		this.at = end;
	}

	private fail(message: string, start: number, end: number, hint = '', kind?: PySyntaxError['kind']): never {
		throw new PySyntaxError(message, start, end, hint, kind);
	}

	private match(pattern: RegExp): RegExpExecArray | null {
		pattern.lastIndex = this.at;
		return pattern.exec(this.text);
	}

	/** Reads the blanks before a line; true where the line is empty and has been skipped. */
	private indentation(): boolean {
		const [blanks] = this.match(/[ \t\f]*/y)!;
		const next = this.text[this.at + blanks.length];
		if (next === '#' || next === '\n' || next === '\r' || next === undefined) {
			const end = this.text.indexOf('\n', this.at);
			this.at = end < 0 ? this.text.length : end + 1;
			return true;
		}
		const start = this.at;
		this.at += blanks.length;
		this.indent(blanks.slice(blanks.lastIndexOf('\f') + 1), start);
		return false;
	}

	private indent(blanks: string, start: number): void {
		const current = this.indents[this.indents.length - 1]!;
		if (blanks === current) return;
		if (blanks.startsWith(current)) {
			this.indents.push(blanks);
			this.push('indent', start, this.at);
			return;
		}
		while (this.indents.length > 1 && this.indents[this.indents.length - 1]!.startsWith(blanks)) {
			if (this.indents[this.indents.length - 1] === blanks) return;
			this.indents.pop();
			this.push('dedent', this.at, this.at);
		}
		if (this.indents[this.indents.length - 1] === blanks) return;
		if (/^ *$/.test(blanks + current) || !/ /.test(blanks + current))
			this.fail(
				'unindent does not match any outer indentation level',
				start,
				this.at,
				'This line is indented less than the one above it, but to a column where no block begins.',
				'IndentationError'
			);
		this.fail(
			'inconsistent use of tabs and spaces in indentation',
			start,
			this.at,
			'Indent with spaces only, four for each level.',
			'TabError'
		);
	}

	/** Reads one token; true where a logical line has ended. */
	private token(): boolean {
		const { text, at } = this;
		const c = text[at]!;
		if (c === ' ' || c === '\t' || c === '\f' || c === '\r') return (void this.at++, false);
		if (c === '\n') return this.newline();
		if (c === '#') {
			const end = text.indexOf('\n', at);
			this.at = end < 0 ? text.length : end;
			return false;
		}
		if (c === '\\') return this.continuation();
		const string = this.match(STRING);
		if (string) return (this.string(string[1]!, string[2]!), false);
		if (/[\d.]/.test(c) && this.number()) return false;
		const name = this.match(NAME);
		if (name) return (this.push('name', at, at + name[0].length), false);
		const operator = this.match(OPERATOR);
		if (operator) return (this.operator(operator[0]), false);
		const shown = String.fromCodePoint(text.codePointAt(at)!);
		const code = text.codePointAt(at)!;
		if (code > 127) {
			const hex = code.toString(16).toUpperCase().padStart(4, '0');
			this.fail(`invalid character '${shown}' (U+${hex})`, at, at + shown.length, quoteHint(shown));
		}
		this.fail('invalid syntax', at, at + 1, `Python has no use for ${shown} here.`);
	}

	private newline(): boolean {
		if (this.open.length > 0) {
			this.at++;
			return false;
		}
		this.push('newline', this.at, this.at + 1);
		return true;
	}

	private continuation(): boolean {
		const rest = /\\\r?\n/y;
		rest.lastIndex = this.at;
		const match = rest.exec(this.text);
		if (!match) this.fail('unexpected character after line continuation character', this.at, this.at + 1);
		this.at += match[0].length;
		return false;
	}

	private number(): boolean {
		const match = this.match(NUMBER);
		if (!match) return false;
		const { at } = this;
		const end = at + match[0].length;
		if (/[jJ]$/.test(match[0]))
			this.fail(
				'complex numbers are not part of Backstep',
				at,
				end,
				'Use two floats, or NumPy arrays of floats.'
			);
		if (/^0[\d_]*[1-9]$/.test(match[0]))
			this.fail(
				'leading zeros in decimal integer literals are not permitted; use an 0o prefix for octal integers',
				at,
				end
			);
		if (
			/[\p{L}_\d]/u.test(this.text[end] ?? '') &&
			!/^(?:and|else|for|if|in|is|not|or)\b/.test(this.text.slice(end))
		)
			this.fail(
				'invalid decimal literal',
				at,
				end + 1,
				'A name cannot begin with a digit; between a number and a name put an operator.'
			);
		this.push('number', at, end);
		return true;
	}

	private operator(text: string): void {
		const { at } = this;
		if (text in CLOSER) {
			if (this.open.length >= MAX_OPEN) this.fail('too many nested parentheses', at, at + 1);
			this.push('op', at, at + 1);
			this.open.push({ text, at });
			return;
		}
		if (text === ')' || text === ']' || text === '}') {
			const opener = this.open.pop();
			if (!opener)
				this.fail(`unmatched '${text}'`, at, at + 1, `There is no bracket that this ${text} could close.`);
			if (CLOSER[opener.text] !== text) {
				const { line } = this.lines.at(opener.at);
				const where = line === this.lines.at(at).line ? '' : ` on line ${line}`;
				this.fail(
					`closing parenthesis '${text}' does not match opening parenthesis '${opener.text}'${where}`,
					at,
					at + 1,
					`What ${opener.text} opens, ${CLOSER[opener.text]} closes.`
				);
			}
		}
		this.push('op', at, at + text.length);
	}

	private string(prefix: string, quote: string): void {
		const start = this.at;
		const formatted = /f/i.test(prefix);
		let p = start + prefix.length + quote.length;
		let depth = 0;
		for (; p < this.text.length; p++) {
			const c = this.text[p]!;
			if (c === '\\' && depth === 0) p++;
			else if (
				this.text.startsWith(quote, p) &&
				(depth === 0 || (quote.length === 1 && !this.innerString(p, quote)))
			)
				break;
			else if (c === '\n' && quote.length === 1) break;
			else if (formatted && c === '{') {
				if (this.text[p + 1] === '{' && depth === 0) p++;
				else depth++;
			} else if (formatted && c === '}' && depth > 0) depth--;
		}
		if (!this.text.startsWith(quote, p) || p >= this.text.length)
			this.unterminated(start, quote, p, formatted);
		this.push('string', start, p + quote.length);
	}

	/** Whether the quote within a replacement field opens a string of its own, which closes before the line ends. */
	private innerString(p: number, quote: string): boolean {
		const line = this.text.slice(
			p + 1,
			this.text.indexOf('\n', p) < 0 ? undefined : this.text.indexOf('\n', p)
		);
		const close = line.indexOf(quote);
		return close >= 0 && line.indexOf('}', close) >= 0 && line.indexOf(quote, close + 1) >= 0;
	}

	private unterminated(start: number, quote: string, p: number, formatted: boolean): never {
		const name = formatted ? 'f-string literal' : 'string literal';
		const triple = quote.length === 3 ? 'triple-quoted ' : '';
		const last = Math.min(p, this.text.length);
		const { line } = this.lines.at(
			quote.length === 3 ? Math.max(start, this.text.replace(/\n$/, '').length) : start
		);
		this.fail(
			`unterminated ${triple}${formatted ? 'string literal' : name} (detected at line ${line})`,
			start,
			quote.length === 3 ? start + 3 : last,
			`A string that begins with ${quote} must end with ${quote}${quote.length === 1 ? ' on the same line' : ''}.`
		);
	}

	private finish(): void {
		const opener = this.open[this.open.length - 1];
		if (opener)
			this.fail(
				`'${opener.text}' was never closed`,
				opener.at,
				opener.at + 1,
				`Each ${opener.text} needs a ${CLOSER[opener.text]}.`
			);
		const end = this.text.length;
		const last = this.tokens[this.tokens.length - 1];
		if (last && last.kind !== 'newline') this.push('newline', end, end);
		for (; this.indents.length > 1; this.indents.pop()) this.push('dedent', end, end);
		this.push('end', end, end);
	}
}

function quoteHint(character: string): string {
	if ('“”„‘’'.includes(character)) return 'Use the straight quotes " or \' of a keyboard.';
	if (character === '−' || character === '–') return 'Use the minus sign - of a keyboard.';
	return character === '×' ? 'Use * to multiply.' : '';
}
