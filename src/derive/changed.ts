/** @file What a statement before the pass has changed, in words. */
import type { ArrayData, Moment, Timeline } from '#debug';
import { arrayTex, arrayWords, isNumber } from './arrays.ts';
import { gradientTex, symbolOf } from './symbols.ts';
import { line, type DerivationLine } from './line.ts';
import { shortText } from './names.ts';
import { formatNumber, shapeWords } from './numbers.ts';

/** `128 of 128 entries, largest step 0.01`; both arrays have the same shape. */
function stepWords(before: ArrayData, after: ArrayData): string {
	let count = 0;
	let largest = 0;
	after.data.forEach((x, i) => {
		const y = before.data[i]!;
		if (Object.is(x, y)) return;
		count++;
		const step = Math.abs(x - y);
		// A step from or to what is no number is the largest of all.
		if (!(step <= largest)) largest = step;
	});
	return `${count} of ${after.data.length} entries, largest step ${formatNumber(largest)}`;
}

function howChanged(before: ArrayData | null, after: ArrayData | null): string {
	if (!after) return 'is gone';
	if (!before) return `is ${after.data.every((x) => x === 0) ? 'zero' : arrayWords(after)}`;
	if (before.shape.length !== after.shape.length || before.shape.some((n, axis) => n !== after.shape[axis]))
		return `has another shape: ${shapeWords(after.shape)}`;
	if (isNumber(after)) return `changed from ${arrayWords(before)} to ${arrayWords(after)}`;
	if (after.data.every((x) => x === 0)) return 'is zero in every entry';
	return `changed: ${stepWords(before, after)}`;
}

/** `W1.value changed: 128 of 128 entries, largest step 0.01`; '' where the moment changes nothing. */
export function changedWords(timeline: Timeline, moment: Moment): string {
	const change = timeline.change(moment);
	if (!change) return '';
	const { what, before, after } = change;
	const name = shortText(timeline.byId.get(change.node)!);
	const attribute = what === 'value' ? 'value' : timeline.trace.gradient;
	// An expression has no attribute by its name alone.
	const title = /^\w+$/.test(name) ? `${name}.${attribute}` : `the ${attribute} of ${name}`;
	return `${title} ${howChanged(before, after)}`;
}

/** What there was and what there is now. */
export function changedLines(timeline: Timeline, moment: Moment): DerivationLine[] {
	const change = timeline.change(moment);
	if (!change) return [];
	const node = timeline.byId.get(change.node)!;
	const symbol = change.what === 'value' ? symbolOf(timeline, node) : gradientTex(timeline, node);
	const shown = (caption: string, array: ArrayData | null) =>
		array ? [line('result', caption, `${symbol} = ${arrayTex(array)}`)] : [];
	return [...shown('Before', change.before), ...shown('Now', change.after)];
}
