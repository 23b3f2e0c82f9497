/** @file What is right about a wrong answer. */
import { sameShape, toFlat } from '#tensor';
import { near, type Answer } from '../words/answer.ts';

/** A sentence or '', and of each entry whether it is right; no entries where they cannot be held against each other. */
export interface NearMiss {
	readonly note: string;
	readonly entries: readonly boolean[];
}

/** Entries that are named one by one. */
const MOST = 4;

export function nearMiss(given: Answer, wanted: Answer, tolerance: number): NearMiss {
	if (given.kind === 'array' && wanted.kind === 'array') return ofArrays(given, wanted, tolerance);
	if (given.kind === 'tensors' && wanted.kind === 'tensors')
		return wanted.ordered ? ofOrders(given.titles, wanted.titles) : ofLists(given.titles, wanted.titles);
	if (given.kind === 'shape' && wanted.kind === 'shape')
		return { note: ofShapes(given, wanted), entries: [] };
	return { note: '', entries: [] };
}

type Arrays = Extract<Answer, { kind: 'array' }>;
type Shapes = Extract<Answer, { kind: 'shape' }>;

function ofArrays(given: Arrays, wanted: Arrays, tolerance: number): NearMiss {
	const [x, y] = [toFlat(given.array), toFlat(wanted.array)];
	const { shape } = wanted.array;
	if (y.length === 1)
		return {
			note:
				x.length !== 1
					? 'One number is asked for.'
					: near(-x[0]!, y[0]!, tolerance)
						? 'The size is right; look at the sign.'
						: '',
			entries: []
		};
	if (!sameShape(given.array.shape, shape)) return { note: 'The shape is not right yet.', entries: [] };
	const entries = Array.from(x, (each, i) => near(each, y[i]!, tolerance));
	if (x.every((each, i) => near(-each, y[i]!, tolerance)))
		return { note: 'The size is right; look at the sign.', entries };
	const wrong = entries.flatMap((right, i) => (right ? [] : [i]));
	if (wrong.length === entries.length) return { note: 'No entry is right yet.', entries };
	const count = `${entries.length - wrong.length} of ${entries.length} entries are right.`;
	const named = wrong.map((i) => entryName(i, shape)).join(' and ');
	return {
		note: wrong.length <= MOST && shape.length <= 2 ? `${count} Look again at ${named}.` : count,
		entries
	};
}

/** Where an entry stands, for people: from 1. */
function entryName(i: number, shape: readonly number[]): string {
	const columns = shape[1];
	if (shape.length !== 2 || columns === undefined) return `entry ${i + 1}`;
	return `row ${Math.floor(i / columns) + 1}, column ${(i % columns) + 1}`;
}

function ofShapes(given: Shapes, wanted: Shapes): string {
	if (given.shape.length !== wanted.shape.length)
		return `The number of axes is not right yet: you have ${given.shape.length}.`;
	const isTurned = given.shape.every((side, i) => side === wanted.shape[wanted.shape.length - 1 - i]);
	return isTurned ? 'The sides are right; look at their order.' : '';
}

function ofOrders(given: readonly string[], wanted: readonly string[]): NearMiss {
	const entries = given.map((title, i) => title === wanted[i]);
	const first = entries.indexOf(false);
	const right = entries.filter(Boolean).length;
	const rest = right > first ? ` Of all ${entries.length}, ${right} stand in their place.` : '';
	if (first <= 0) return { note: `The first is not right yet.${rest}`, entries };
	return { note: `The first ${first === 1 ? 'one is' : `${first} are`} right.${rest}`, entries };
}

function ofLists(given: readonly string[], wanted: readonly string[]): NearMiss {
	const left = [...wanted];
	const entries = given.map((title) => {
		const at = left.indexOf(title);
		if (at >= 0) left.splice(at, 1);
		return at >= 0;
	});
	const tooMany = entries.filter((right) => !right).length;
	const notes = [
		...(tooMany > 0
			? [tooMany === 1 ? 'One of these does not belong there.' : `${tooMany} of these do not belong there.`]
			: []),
		...(left.length > 0 ? [left.length === 1 ? 'One is missing.' : `${left.length} are missing.`] : [])
	];
	return { note: notes.join(' '), entries };
}
