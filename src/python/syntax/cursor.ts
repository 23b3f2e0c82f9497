/** @file A position in the tokens, and the errors that can be told there. */
import { PySyntaxError, type Span } from '../ast.ts';
import { LineTable } from './lines.ts';
import { tokenize, type Token } from './tokens.ts';

export const KEYWORDS: ReadonlySet<string> = new Set(
	(
		'False None True and as assert async await break class continue def del elif else except finally for from ' +
		'global if import in is lambda nonlocal not or pass raise return try while with yield'
	).split(' ')
);

/** Deeper programs than this are refused, as CPython refuses them, before they could exhaust the stack. */
const MAX_DEPTH = 250;

export class Cursor {
	readonly tokens: Token[];
	readonly lines: LineTable;
	/** What surrounds the statement that is read: it decides where `return` and `break` may stand. */
	context: { inFunction: boolean; inLoop: boolean; inClass: boolean } = {
		inFunction: false,
		inLoop: false,
		inClass: false
	};
	/** Where the expression that was read last begins. */
	lastStart = 0;
	private index = 0;
	private depth = 0;

	constructor(readonly text: string) {
		this.lines = new LineTable(text);
		this.tokens = tokenize(text);
	}

	get token(): Token {
		return this.tokens[this.index]!;
	}

	ahead(by: number): Token {
		return this.tokens[Math.min(this.index + by, this.tokens.length - 1)]!;
	}

	/** Whether the token is of this kind. */
	at(kind: Token['kind']): boolean {
		return this.token.kind === kind;
	}

	/** End of the token before this one. */
	get lastEnd(): number {
		return this.tokens[this.index - 1]?.end ?? 0;
	}

	advance(): Token {
		return this.tokens[this.index++]!;
	}

	/** Whether the token is this operator or keyword. */
	is(text: string): boolean {
		const { token } = this;
		return token.text === text && (token.kind === 'op' || (token.kind === 'name' && KEYWORDS.has(text)));
	}

	accept(text: string): boolean {
		if (!this.is(text)) return false;
		this.index++;
		return true;
	}

	expect(text: string, message = `expected '${text}'`, hint = ''): Token {
		if (!this.is(text)) this.unexpected(message, hint);
		return this.advance();
	}

	isName(): boolean {
		return this.token.kind === 'name' && !KEYWORDS.has(this.token.text);
	}

	name(): Token {
		if (!this.isName()) this.unexpected();
		return this.advance();
	}

	/** Runs a rule one level deeper. */
	nested<T>(rule: () => T): T {
		if (++this.depth > MAX_DEPTH) this.fail('too many nested parentheses', this.token);
		const result = rule();
		this.depth--;
		return result;
	}

	fail(message: string, span: Span, hint = '', kind?: PySyntaxError['kind']): never {
		throw new PySyntaxError(message, span.start, span.end, hint, kind);
	}

	/** The token cannot stand here. If an older bracket is still open, that is the likelier mistake. */
	unexpected(message = 'invalid syntax', hint = '', from = this.token.start): never {
		const { token } = this;
		if (token.level > 0) {
			const opener = this.opener(token);
			if (opener && this.lines.at(opener.start).line < this.lines.at(token.start).line)
				this.fail(`'${opener.text}' was never closed`, opener, 'The bracket that opens here has no partner.');
		}
		if (token.kind === 'indent')
			this.fail(
				'unexpected indent',
				token,
				'This line is indented more than the one above it.',
				'IndentationError'
			);
		if (message === 'invalid syntax' && !hint) hint = this.wordHint();
		// A line's end is a place between two lines, and no text.
		this.fail(message, { start: from, end: token.kind === 'newline' ? token.start : token.end }, hint);
	}

	/** Two things stand side by side in a bracket that Python does not join. */
	missingComma(): never {
		this.unexpected(
			'invalid syntax. Perhaps you forgot a comma?',
			'Between two items stands a comma, between two operands an operator.',
			this.lastStart
		);
	}

	/** Words of Python's own are no names. */
	private wordHint(): string {
		const { token } = this;
		const before = this.tokens[this.index - 1];
		const isWord = (each: Token | undefined) => each?.kind === 'name' && KEYWORDS.has(each.text);
		if (isWord(token)) return `\`${token.text}\` is a word of Python's own and cannot stand here.`;
		return token.text === '=' && isWord(before)
			? `\`${before!.text}\` is a word of Python's own and cannot be a name.`
			: '';
	}

	private opener(token: Token): Token | null {
		let level = token.level;
		for (let i = this.index - 1; i >= 0; i--) {
			const each = this.tokens[i]!;
			if (each.level < level && '([{'.includes(each.text) && each.kind === 'op') return each;
			level = Math.min(level, each.level);
		}
		return null;
	}
}
