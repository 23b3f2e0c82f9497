/** @file Nodes as LaTeX and as text. */
import type { TraceNode } from '#debug';
import { isClosed } from './closed.ts';

const SPECIAL: Readonly<Record<string, string>> = {
	'\\': '\\textbackslash{}',
	'^': '\\textasciicircum{}',
	'~': '\\textasciitilde{}'
};

const escapeText = (text: string): string =>
	text.replace(/[\\{}$&#^_%~]/g, (character) => SPECIAL[character] ?? `\\${character}`);

/** Letters that mathematics has, and those that only text can have; KaTeX sets no others. */
const MATH = 'A-Za-z\\u0391-\\u03A9\\u03B1-\\u03C9';
const TEXT = '\\u0020-\\u007E\\u00C0-\\u024F\\u0400-\\u04FF\\u3040-\\u30FF\\u4E00-\\u9FFF\\uAC00-\\uD7AF';
const ONE_LETTER = new RegExp(`^[${MATH}]$`);
const MATH_WORD = new RegExp(`^[${MATH}0-9_]+$`);
const INDEXED = new RegExp(`^([${MATH}]+?)_?(\\d+)$`);
const PRINTABLE = new RegExp(`^[${TEXT}]*$`);

/** A variable of a program: `a1` is a with index 1; as it stands where it has letters that cannot be set. */
export const variableTex = (name: string): string => nameTex(name) ?? functionTex(name);

/** A variable: `a1` is a with index 1, `dh` a word, `h` itself; null where it has letters that cannot be set. */
function nameTex(name: string): string | null {
	const indexed = INDEXED.exec(name);
	if (indexed) return `${wordTex(indexed[1]!)}_{${indexed[2]}}`;
	if (MATH_WORD.test(name)) return wordTex(name);
	return PRINTABLE.test(name) ? `\\text{${escapeText(name)}}` : null;
}

const wordTex = (word: string): string => (ONE_LETTER.test(word) ? word : `\\mathit{${escapeText(word)}}`);

/** Longer expressions would push the formula around them out of sight. */
const MOST = 30;

/** What stands for a node in a formula: its name, the number or the expression that it is, or its id. */
export function texName({ name, label, id }: TraceNode): string {
	const numbered = `t_{${id}}`;
	if (name) return nameTex(name) ?? numbered;
	if (/^[^\W\d]\w*$/.test(label)) return nameTex(label) ?? numbered;
	if (/^-?\d+(\.\d+)?$/.test(label)) return label.startsWith('-') ? `\\left(${label}\\right)` : label;
	if (label === '' || label.length > MOST || !PRINTABLE.test(label)) return numbered;
	const text = `\\texttt{${escapeText(label)}}`;
	return isClosed(label) ? text : `\\left(${text}\\right)`;
}

/** The name of an op that only the learner's program knows. */
export const functionTex = (name: string): string => `\\texttt{${escapeText(name)}}`;

/** `a1 = ReLU(W1 @ x + b1)`, or the expression of a node without a name. */
export function nodeText(node: TraceNode): string {
	const { name, path, label, op } = node;
	if (!name) return path || label || `node ${node.id}`;
	// `d += 3` says itself what it is.
	if (/^\w+ \S+= /.test(label)) return label;
	return op === 'leaf' || label === '' || label === name ? name : `${name} = ${label}`;
}

/** Longer expressions are cut in a sentence. */
const MOST_IN_SENTENCE = 48;

/** A short name for sentences. */
export function shortText({ name, path, label, id }: TraceNode): string {
	const text = name || path || label || `node ${id}`;
	return text.length <= MOST_IN_SENTENCE ? text : `${text.slice(0, MOST_IN_SENTENCE - 1)}…`;
}
