/** @file Nodes as LaTeX and as text. */
import type { TraceNode } from '#debug';

const escapeText = (text: string): string =>
	text.replace(/[\\{}$&#^_%~]/g, (c) =>
		c === '\\'
			? '\\textbackslash{}'
			: c === '^'
				? '\\textasciicircum{}'
				: c === '~'
					? '\\textasciitilde{}'
					: `\\${c}`
	);

/** A variable: `a1` is a with index 1, `dh` a word, `h` itself. */
function nameTex(name: string): string {
	const match = /^([A-Za-z]+?)_?(\d+)$/.exec(name);
	if (match) return `${wordTex(match[1]!)}_{${match[2]}}`;
	return wordTex(name);
}

const wordTex = (word: string): string =>
	word.length === 1 && /[A-Za-z]/.test(word)
		? word
		: `\\mathit{${word.replace(/_/g, '\\_').replace(/[^A-Za-z0-9\\_]/g, '')}}`;

/** What stands for a node in a formula. */
export function texName(node: TraceNode): string {
	if (node.name) return nameTex(node.name);
	if (node.label && /^[A-Za-z_]\w*$/.test(node.label)) return nameTex(node.label);
	return node.label ? `\\left(\\texttt{${escapeText(node.label)}}\\right)` : `t_{${node.id}}`;
}

/** `a1 = ReLU(W1 @ x + b1)`, or the expression of a node without a name. */
export function nodeText(node: TraceNode): string {
	const { name, label, op } = node;
	if (!name) return label || `node ${node.id}`;
	return op === 'leaf' || label === '' || label === name ? name : `${name} = ${label}`;
}

/** A short name for sentences. */
export const shortText = (node: TraceNode): string => node.name || node.label || `node ${node.id}`;
