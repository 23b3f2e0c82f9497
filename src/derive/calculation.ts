/** @file A contribution in numbers: what the formula gives, what is summed, and what becomes of dhdx. */
import type { ArrayData } from '#debug';
import { arrayTex, bracketed, equals, isWritten, negated } from './arrays.ts';
import { line, type DerivationLine } from './line.ts';
import { shortText } from './names.ts';
import { shapeTex } from './numbers.ts';
import type { Situation } from './situation.ts';

const CAPTION = 'With numbers';

/** The chain rule with its numbers, where they fit: upstream times local derivative, or the op's own formula. */
export function numberLines(s: Situation): DerivationLine[] {
	if (!s.expected || !s.formula) return [];
	return s.factor ? productLine(s, s.factor, s.expected.wide) : formulaLine(s, s.expected.wide);
}

/** `−6 · 3 = −18`, and the same entry by entry. */
function productLine(s: Situation, factor: ArrayData, product: ArrayData): DerivationLine[] {
	const { upstream, isNumeric, formula } = s;
	// An array times ones is no calculation.
	if (!isNumeric && (formula!.isCopy || ![upstream, factor, product].every(isWritten))) return [];
	const times = isNumeric ? '\\cdot' : '\\odot';
	const left = `${arrayTex(upstream)} ${times} ${bracketed(factor)}`;
	return [line('numbers', CAPTION, `${left} ${equals(upstream, factor, product)} ${arrayTex(product)}`)];
}

/** `g xᵀ` with the matrices written out. */
function formulaLine(s: Situation, result: ArrayData): DerivationLine[] {
	const { upstream, known, formula, change } = s;
	const values = known!.operands.map(({ value }) => value);
	const used = values.filter((_, k) => formula!.uses(k));
	if (formula!.isCopy || ![upstream, result, ...used].every(isWritten)) return [];
	const left = formula!.with(arrayTex(upstream), values.map(bracketed), bracketed(upstream));
	// The formula stands behind `-=`: the sign is not in it.
	const right = change.sign === -1 ? negated(result) : result;
	return [line('numbers', CAPTION, `${left} ${equals(upstream, ...used, right)} ${arrayTex(right)}`)];
}

/** What `unbroadcast` does: the axes along which the operand was repeated are summed. */
export function summingLine({ change: { wide, delta }, target }: Situation): DerivationLine[] {
	if (!wide) return [];
	const lead = wide.shape.length - delta.shape.length;
	const axes = wide.shape.flatMap((n, axis) => (axis < lead || n !== delta.shape[axis - lead] ? [axis] : []));
	const words = `${axes.length === 1 ? 'axis' : 'axes'} ${axes.join(', ')}`;
	const caption = `Summed over ${words}, along which ${shortText(target)} was repeated`;
	const tex =
		isWritten(wide) && isWritten(delta)
			? `\\textstyle\\sum_{\\text{${words}}} ${arrayTex(wide)} ${equals(wide, delta)} ${arrayTex(delta)}`
			: `${shapeTex(wide.shape)} \\rightarrow ${shapeTex(delta.shape)}`;
	return [line('numbers', caption, tex)];
}

/** `before + added = after`. */
export function resultLine({ change: { sign, before, delta, after } }: Situation): DerivationLine {
	if (sign === 0)
		return line('result', 'Before, replaced by', `${arrayTex(before)} \\rightarrow ${arrayTex(after)}`);
	const changed = `${arrayTex(before)} ${sign < 0 ? '-' : '+'} ${bracketed(delta)}`;
	return line(
		'result',
		sign < 0 ? 'Before − subtracted = after' : 'Before + added = after',
		`${changed} ${equals(before, delta, after)} ${arrayTex(after)}`
	);
}
