/** @file What the gradient check says. */
import {
	verdictText,
	errorText,
	type ArrayData,
	type EntryCheck,
	type GradientReport,
	type TensorCheck
} from '#debug';
import { formatNumber } from '#derive';
import type { OneEntry } from './checks.svelte.ts';

/** Where an entry stands, an index for each axis. */
export function indicesOf(entry: number, shape: readonly number[]): number[] {
	const indices: number[] = [];
	let rest = entry;
	for (let axis = shape.length - 1; axis >= 0; axis--) {
		indices.unshift(rest % shape[axis]!);
		rest = Math.floor(rest / shape[axis]!);
	}
	return indices;
}

/** The entry at some indices, or -1 where there is none. */
export function entryAt(indices: readonly number[], shape: readonly number[]): number {
	let entry = 0;
	for (const [axis, n] of shape.entries()) {
		const index = indices[axis] ?? 0;
		if (!Number.isInteger(index) || index < 0 || index >= n) return -1;
		entry = entry * n + index;
	}
	return entry;
}

/** As Python writes it: `[2, 0]`; nothing for a number. */
export const indexText = (entry: number, shape: readonly number[]): string =>
	shape.length === 0 ? '' : `[${indicesOf(entry, shape).join(', ')}]`;

/** What an axis is called where there are fields for its index. */
export function axisName(axis: number, axes: number): string {
	if (axes === 1) return 'Index';
	if (axes === 2) return axis === 0 ? 'Row' : 'Column';
	return `Index of axis ${axis}`;
}

/** What a check of all leaves comes to. */
export function summary({ tensors, gradient, pass }: GradientReport): string {
	const leaves = tensors.filter(({ isLeaf }) => isLeaf);
	const count = (verdict: TensorCheck['verdict']) => leaves.filter((each) => each.verdict === verdict).length;
	const parts = (['right', 'wrong', 'kink', 'unchecked'] as const)
		.filter((verdict) => count(verdict) > 0)
		.map((verdict) => `${count(verdict)} ${verdictText[verdict]}`);
	const many = leaves.length === 1 ? 'one leaf' : `${leaves.length} leaves`;
	return `${gradient} of ${many} in pass ${pass}: ${parts.join(', ')}.`;
}

/** One entry in a sentence. */
export function entrySentence({ check, gradient, pass, name }: OneEntry): string {
	const { title, shape, entries, reason } = check;
	const [found] = entries;
	const where = `${title}${found ? indexText(found.entry, shape) : ''}`;
	if (!found || found.verdict === 'unchecked') return `${where} in pass ${pass} was not checked: ${reason}.`;
	const numbers = `${gradient} is ${exact(found.dhdx)}, and differences of ${name} give ${exact(found.difference)}`;
	const error = found.verdict === 'kink' ? '' : `, a relative error of ${errorText(found.error)}`;
	return `${where} in pass ${pass}: ${numbers}${error}: ${verdictText[found.verdict]}.`;
}

export const exact = (x: number): string => (Number.isNaN(x) ? '' : String(Number(x.toPrecision(9))));

/** What stands beside an entry's verdict. */
export const noteOf = ({ verdict, left, right, note }: EntryCheck): string =>
	verdict === 'kink' ? `left ${formatNumber(left)}, right ${formatNumber(right)}` : note;

/** dhdx, the differences, and how far they are apart, as pictures; null where not every entry was checked. */
export function pictures(check: TensorCheck): Record<'dhdx' | 'differences' | 'error', ArrayData> | null {
	const { entries, size, shape } = check;
	if (size < 2 || entries.length < size) return null;
	const array = (of: (each: EntryCheck) => number): ArrayData => ({
		shape,
		data: Float64Array.from(entries, of)
	});
	return {
		dhdx: array(({ dhdx }) => dhdx),
		differences: array(({ difference }) => difference),
		error: array(({ verdict, dhdx, difference }) => (verdict === 'wrong' ? dhdx - difference : 0))
	};
}
