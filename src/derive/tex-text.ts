/** @file A formula as plain text, for those who hear it and for terminals: `∂L/∂w += ∂L/∂m · x`. */
import { isClosed } from './closed.ts';

const WORDS: Readonly<Record<string, string>> = {
	partial: '∂',
	odot: ' ⊙ ',
	cdot: ' · ',
	otimes: ' ⊗ ',
	times: '×',
	ge: ' ≥ ',
	approx: ' ≈ ',
	rightarrow: ' → ',
	sum: '∑',
	infty: '∞',
	cdots: '…',
	vdots: '…',
	top: 'ᵀ',
	le: ' ≤ ',
	sigma: 'σ',
	log: 'log ',
	exp: 'exp ',
	tanh: 'tanh',
	sin: 'sin',
	cos: 'cos',
	max: 'max',
	min: 'min',
	quad: ' ',
	textbackslash: '\\',
	textasciicircum: '^',
	textasciitilde: '~',
	// Spaces, sizes and what only makes brackets grow.
	',': ' ',
	';': ' ',
	left: '',
	right: '',
	textstyle: '',
	scriptstyle: ''
};

/** Commands whose argument is the text. */
const PLAIN = new Set(['text', 'texttt', 'mathit', 'operatorname', 'mathrel']);

/** Reads the LaTeX that this room and the ops write; throws at a command that it does not know. */
class Reader {
	private at = 0;

	constructor(private readonly tex: string) {}

	/** The text up to a closing mark, which is read too. */
	until(close: RegExp): string {
		let out = '';
		while (this.at < this.tex.length) {
			const rest = this.tex.slice(this.at);
			const end = close.exec(rest);
			if (end) {
				this.at += end[0].length;
				return out;
			}
			out += this.next();
		}
		return out;
	}

	private next(): string {
		const rest = this.tex.slice(this.at);
		const command = /^\\([A-Za-z]+|.)\s*/.exec(rest);
		if (command) {
			this.at += command[0].length;
			return this.command(command[1]!);
		}
		const character = rest[0]!;
		if (character === '{') return this.group();
		this.at++;
		if (character === '_') return this.subscript();
		if (character === '^') return this.superscript();
		if (character === '&') return ', ';
		return character === '-' ? '−' : character;
	}

	private group(): string {
		this.at++;
		return this.until(/^\}/);
	}

	private command(name: string): string {
		if (/^[{}$&#_%]$/.test(name)) return name;
		if (name === 'frac') return `${grouped(this.group())}/${grouped(this.group())}`;
		if (name === 'sqrt') return `√${grouped(this.group())}`;
		if (name === 'underbrace') {
			const over = this.group();
			this.at++;
			return `${over} (${this.group()})`;
		}
		if (name === 'underset') {
			const under = this.group();
			return `${this.group()} (${under})`;
		}
		if (name === 'begin') {
			const kind = this.group();
			const rows = this.until(new RegExp(`^\\\\end\\{${kind}\\}`)).split(ROW);
			if (kind === 'cases') return rows.map(tidy).join('; ');
			return `[${rows.map((row) => `[${tidy(row)}]`).join(', ')}]`;
		}
		if (name === '\\') return ROW;
		if (name === 'mathbf') return this.group() === '1' ? 'ones' : '';
		if (PLAIN.has(name) && this.tex[this.at] === '{') return this.group();
		const word = WORDS[name];
		if (word === undefined) throw new Error(`internal: no plain text for \\${name}`);
		return word;
	}

	private subscript(): string {
		const under = this.argument();
		return /^\w+$/.test(under) ? under : ` (${under})`;
	}

	private superscript(): string {
		const over = this.argument();
		return over === 'ᵀ' ? over : over === '2' ? '²' : `^${over}`;
	}

	private argument(): string {
		return this.tex[this.at] === '{' ? this.group() : this.next();
	}
}

/** Stands for the end of a matrix's row while the matrix is read. */
const ROW = '\n';

const tidy = (text: string): string =>
	text
		.replace(/[ \t]+/g, ' ')
		.replace(/ ,/g, ',')
		.replace(/ ?× ?/g, '×')
		.replace(/([([]) /g, '$1')
		.replace(/ ([)\]])/g, '$1')
		.trim();

/** A part of a fraction keeps its bounds, unless it is one thing anyhow. */
function grouped(part: string): string {
	const text = tidy(part);
	return isClosed(text) ? text : `(${text})`;
}

/** The formula as one line of text. */
export const texText = (tex: string): string => tidy(new Reader(tex).until(/^$/));
