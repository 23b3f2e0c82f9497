/** @file What is written on a node and what is said of it. */
import type { ArrayData, TraceNode } from '#debug';

const GREEK = new Set(
	(
		'alpha beta gamma delta epsilon zeta eta theta iota kappa lambda mu nu xi pi rho sigma tau phi chi psi omega ' +
		'Gamma Delta Theta Lambda Xi Pi Sigma Phi Psi Omega'
	).split(' ')
);

/**
 * LaTeX of a Python name: a letter (or a Greek letter's name) with digits or one more word as its index,
 * `W1` as W_{1}, `y_hat` as y_{\text{hat}}; any other name upright, as it is written.
 */
export function nameTex(name: string): string {
	const parts = /^([A-Za-z]+?)(?:_?(\d+)|_([A-Za-z][A-Za-z0-9]*))?$/.exec(name);
	if (!parts) return `\\mathtt{${escapeTex(name)}}`;
	const [, stem = '', digits, word] = parts;
	const base = stem.length === 1 ? stem : GREEK.has(stem) ? `\\${stem}` : `\\mathit{${stem}}`;
	if (digits !== undefined) return `${base}_{${digits}}`;
	return word === undefined ? base : `${base}_{\\text{${word}}}`;
}

const escapeTex = (text: string): string =>
	text.replace(/[\\{}$&#%_^~]/g, (sign) => (/[\\^~]/.test(sign) ? '\\_' : `\\${sign}`));

/** `128×8`, `8`, or `scalar` for the empty shape. */
export const shapeLabel = (shape: readonly number[]): string =>
	shape.length === 0 ? 'scalar' : shape.join('×');

/** What a screen reader is given: `shape 128 by 8`, `scalar`. */
export const spokenShape = (shape: readonly number[]): string =>
	shape.length === 0 ? 'scalar' : `shape ${shape.join(' by ')}`;

/** The name of a node, or the expression that made it, or at last its op and order. */
export const spokenName = (node: TraceNode): string =>
	node.name || node.label || `${node.op} of order ${node.order}`;

/** Up to three numbers in one row are written out; more are a heat map. */
export const showsNumbers = (shape: readonly number[]): boolean => {
	const size = shape.reduce((product, n) => product * n, 1);
	return size >= 1 && size <= 3 && shape.slice(0, -1).every((n) => n === 1);
};

/** Four significant digits with a real minus sign; exact integers without a point. */
export function numberText(x: number): string {
	if (Number.isNaN(x)) return 'nan';
	if (!Number.isFinite(x)) return x < 0 ? '−inf' : 'inf';
	const magnitude = Math.abs(x);
	const text =
		Number.isInteger(x) && magnitude < 1e6
			? String(magnitude)
			: magnitude >= 1e-4 && magnitude < 1e6
				? magnitude.toPrecision(4).replace(/e\+?.*$/, '')
				: magnitude.toExponential(3);
	const sane = magnitude >= 1e4 && magnitude < 1e6 && !Number.isInteger(x) ? magnitude.toFixed(0) : text;
	return (x < 0 ? '−' : '') + sane.replace('e-', 'e−').replace('e+', 'e');
}

export const numbersText = (array: ArrayData): string => Array.from(array.data, numberText).join('  ');
