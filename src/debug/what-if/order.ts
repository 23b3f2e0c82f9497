/** @file What the switches share that change the order in which a pass calls its backs. */
import type { Edit } from '#python';
import type { Trace } from '../trace.ts';
import { textOf, type Driver, type Part } from './parts.ts';
import type { Harmless } from './switch.ts';

/** A driver whose `back`s are called by a loop. */
export type LoopDriver = Driver & { readonly loop: NonNullable<Driver['loop']> };

/** The edits of every loop that calls the backs. */
export const inLoops = ({ drivers }: Part, edits: (driver: LoopDriver) => Edit[]): Edit[] =>
	drivers.flatMap((driver) => (driver.loop ? edits({ ...driver, loop: driver.loop }) : []));

/** The blanks before a place in its line. */
export const indentAt = (text: string, offset: number): string =>
	/^[ \t]*/.exec(text.slice(text.lastIndexOf('\n', offset - 1) + 1, offset))![0];

/** The body of a loop, and the blanks before its first line if it has lines of its own. */
export function bodyOf(text: string, { loop: { statement } }: LoopDriver) {
	const first = statement.body[0]!;
	const lineStart = text.lastIndexOf('\n', first.start - 1) + 1;
	const hasLines = text.slice(lineStart, first.start).trim() === '';
	const indent = indentAt(text, statement.start);
	return {
		text: textOf(text, { start: first.start, end: statement.body.at(-1)!.end }),
		hasLines,
		indent: hasLines ? indentAt(text, first.start) : `${indent}    `
	};
}

export const NO_LOOP = 'No for loop of this engine calls the backs, so there is no order to change.';

/** How often each tensor's dhdx has been added to. */
const countsOf = ({ steps }: Trace): Map<number, number> => {
	const counts = new Map<number, number>();
	for (const { contributions } of steps)
		for (const { target } of contributions) counts.set(target, (counts.get(target) ?? 0) + 1);
	return counts;
};

/**
 * Whether the broken run called each `back` once, and none before all that the right run adds to its dhdx had been
 * added: then its order is one of those that are right.
 */
export function isValidOrder({ right, broken }: Harmless): boolean {
	const expected = countsOf(right);
	const leaves = new Set(right.nodes.flatMap(({ id, depends_on }) => (depends_on.length === 0 ? [id] : [])));
	const received = new Map<number, number>();
	const called = new Set<number>();
	const calls = new Map<number, number>();
	for (const { phase, node, call, contributions } of broken.steps) {
		// That of a leaf does nothing.
		if (phase !== 'back' || leaves.has(node)) continue;
		if (calls.get(node) !== undefined && calls.get(node) !== call) return false;
		calls.set(node, call);
		const isComplete = (received.get(node) ?? 0) === (expected.get(node) ?? 0);
		if (!called.has(node) && !isComplete) return false;
		called.add(node);
		for (const { target } of contributions) received.set(target, (received.get(target) ?? 0) + 1);
	}
	return [...expected].every(([node, count]) => received.get(node) === count);
}
