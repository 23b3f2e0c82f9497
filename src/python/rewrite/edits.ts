/** @file A text with some of its parts replaced, read as a tree that stands where the parts stood. */
import type { Module } from '../ast.ts';
import { parse } from '../syntax/parse.ts';

/** What stands between two offsets of a text is replaced by another text. */
export interface Edit {
	readonly start: number;
	readonly end: number;
	readonly text: string;
}

/** In the order of the text; of edits that overlap, the outer one stays. */
export function kept(edits: readonly Edit[]): Edit[] {
	const list: Edit[] = [];
	for (const edit of [...edits].sort((a, b) => a.start - b.start || b.end - a.end))
		if (edit.start >= (list.at(-1)?.end ?? 0)) list.push(edit);
	return list;
}

/** The text with its edits. */
export function editedText(text: string, edits: readonly Edit[]): string {
	let at = 0;
	const parts: string[] = [];
	for (const edit of kept(edits)) {
		parts.push(text.slice(at, edit.start), edit.text);
		at = edit.end;
	}
	return [...parts, text.slice(at)].join('');
}

/**
 * The tree of the edited text. Its places are those of the text before: what an edit has brought stands where that
 * stands which it replaced, so that the program can be stepped on its own text.
 */
export function editedTree(text: string, edits: readonly Edit[]): Module {
	const tree = parse(editedText(text, edits));
	return edits.length === 0 ? tree : (moved(tree, originalOffset(kept(edits))) as Module);
}

type Move = (offset: number, side: 'start' | 'end') => number;

/** Where an offset of the edited text stood before. */
function originalOffset(edits: readonly Edit[]): Move {
	return (offset, side) => {
		let shift = 0;
		for (const edit of edits) {
			const start = edit.start + shift;
			const end = start + edit.text.length;
			if (offset < start || (offset === start && side === 'end')) break;
			if (offset < end) return side === 'start' ? edit.start : edit.end;
			if (offset === end && side === 'end') return edit.end;
			shift += edit.text.length - (edit.end - edit.start);
		}
		return offset - shift;
	};
}

function moved(part: unknown, move: Move): unknown {
	if (Array.isArray(part)) return part.map((each) => moved(each, move));
	if (part === null || typeof part !== 'object') return part;
	return Object.fromEntries(
		Object.entries(part).map(([key, value]) => [
			key,
			(key === 'start' || key === 'end') && typeof value === 'number' ? move(value, key) : moved(value, move)
		])
	);
}
