/** @file Edits of an edited text, as edits of the text before. */
import { kept, type Edit } from './edits.ts';

/** An interval of the edited text, and what is to stand there. */
interface Part {
	readonly from: number;
	readonly to: number;
	/** The edits of that text within it, in its order. */
	readonly further: readonly Edit[];
}

/** Where the edits of a text stand in the text that they leave. */
function placed(edits: readonly Edit[]): { from: number; to: number; edit: Edit }[] {
	let shift = 0;
	return edits.map((edit) => {
		const from = edit.start + shift;
		shift += edit.text.length - (edit.end - edit.start);
		return { from, to: from + edit.text.length, edit };
	});
}

/**
 * One list of edits that does what two do one after the other: `further` are those of the text that `edits` leave. What
 * both touch is one edit.
 */
export function composed(text: string, edits: readonly Edit[], further: readonly Edit[]): Edit[] {
	const first = placed(kept(edits));
	const parts: Part[] = [
		...first.map(({ from, to }) => ({ from, to, further: [] })),
		...kept(further).map((edit) => ({ from: edit.start, to: edit.end, further: [edit] }))
	].sort((a, b) => a.from - b.from || b.to - a.to);
	const merged: Part[] = [];
	for (const part of parts) {
		const last = merged.at(-1);
		if (last && touches(last, part)) merged[merged.length - 1] = joined(last, part);
		else merged.push(part);
	}
	/** Only borders of edits, and places between them, are asked for. */
	const before = (offset: number, side: 'from' | 'to'): number => {
		let shift = 0;
		for (const { from, to, edit } of first) {
			if (offset < from || (offset === from && side === 'from')) break;
			if (offset < to) throw new Error('internal: a place within an edit');
			shift += edit.text.length - (edit.end - edit.start);
		}
		return offset - shift;
	};
	const middle = appliedTo(text, kept(edits));
	return merged.map(({ from, to, further: own }) => ({
		start: before(from, 'from'),
		end: before(to, 'to'),
		text: appliedTo(
			middle.slice(from, to),
			own.map((edit) => ({ ...edit, start: edit.start - from, end: edit.end - from }))
		)
	}));
}

/** Borders count: what is put in beside an edit belongs to it, so that the order is plain. */
const touches = (a: Part, b: Part): boolean => b.from <= a.to;

const joined = (a: Part, b: Part): Part => ({
	from: a.from,
	to: Math.max(a.to, b.to),
	further: [...a.further, ...b.further]
});

function appliedTo(text: string, edits: readonly Edit[]): string {
	let at = 0;
	let made = '';
	for (const { start, end, text: put } of edits) {
		made += text.slice(at, start) + put;
		at = end;
	}
	return made + text.slice(at);
}
