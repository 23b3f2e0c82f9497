/** @file What a variable holds, in the words of a table. */
import { isWhole, shapeOf, type SomeNumbers, type Variable } from '#debug';
import { formatNumber } from '#derive';
import { cellText } from '../../array-text.ts';

/** `128 × 8`; '' for what has no shape. */
export function shapeText(variable: Variable): string {
	const shape = shapeOf(variable);
	return shape === null ? '' : shape.length === 0 ? '()' : shape.join(' × ');
}

/** What of an array was left out, or ''. */
export function leftOut(part: SomeNumbers): string {
	if (isWhole(part)) return '';
	const [rows = 0] = part.first.shape;
	return rows === 0 ? 'too large to be shown' : `the first ${rows} of ${part.shape[0]} rows`;
}

function numbersText(part: SomeNumbers): string {
	const rest = leftOut(part);
	if (part.first.data.length === 0) return rest || 'no entries';
	return rest ? `${cellText(part.first)}, ${rest}` : cellText(part.first);
}

/** The whole of it in a line. */
export function valueText({ holds, text }: Variable, gradient: string): string {
	switch (holds.kind) {
		case 'array':
			return numbersText(holds.array);
		case 'tensor': {
			const value = holds.value ? numbersText(holds.value) : 'no number';
			return `${value}, ${gradient} ${holds.dhdx ? numbersText(holds.dhdx) : 'unset'}`;
		}
		default:
			return text;
	}
}

interface Picture {
	readonly title: string;
	readonly part: SomeNumbers;
}

/** The arrays that can be drawn, each with what it is. */
export function picturesOf({ holds }: Variable, gradient: string): Picture[] {
	const found: Picture[] = [];
	if (holds.kind === 'array') found.push({ title: 'Entries', part: holds.array });
	if (holds.kind === 'items' && holds.numbers) found.push({ title: 'Entries', part: holds.numbers });
	if (holds.kind === 'tensor' && holds.value) found.push({ title: 'value', part: holds.value });
	if (holds.kind === 'tensor' && holds.dhdx) found.push({ title: gradient, part: holds.dhdx });
	return found.filter(({ part }) => part.first.data.length > 1);
}

/** The least and the largest entry. */
export function rangeText({ first }: SomeNumbers): string {
	let [low, high] = [Infinity, -Infinity];
	for (const x of first.data) {
		if (Number.isNaN(x)) return 'has NaN';
		low = Math.min(low, x);
		high = Math.max(high, x);
	}
	return `${formatNumber(low)} to ${formatNumber(high)}`;
}
