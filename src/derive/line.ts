/** @file A line of a derivation. */
import { texText } from './tex-text.ts';

export interface DerivationLine {
	readonly kind: 'symbols' | 'local' | 'shapes' | 'numbers' | 'result' | 'warning';
	readonly caption: string;
	readonly tex: string;
	/** The same in plain text. */
	readonly text: string;
}

/** An expression in brackets, in brackets once more. */
const DOUBLE = /\\left\(\\left\((\\texttt\{(?:[^{}\\]|\\.)*\})\\right\)\\right\)/g;

export function line(kind: DerivationLine['kind'], caption: string, formula: string): DerivationLine {
	const tex = formula.replace(DOUBLE, '\\left($1\\right)');
	return { kind, caption, tex, text: texText(tex) };
}
