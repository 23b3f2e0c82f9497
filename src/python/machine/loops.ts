/** @file How far the loops have come that are under way. */
import { PyIterator, type Iteration } from '../runtime/index.ts';
import type { Frame } from './frame.ts';

/** How many turns a loop has, or null where that is known to nobody, as of a generator. */
function turnsOf(iteration: Iteration): number | null {
	switch (iteration.kind) {
		case 'list':
		case 'reversed':
			return iteration.of.items.length;
		case 'entries':
			return iteration.keys.length;
		case 'range':
			return iteration.of.length;
		case 'string':
			return [...iteration.of].length;
		case 'array':
			return iteration.of.shape[0] ?? 0;
		case 'enumerate':
			return turnsOf(iteration.of.iteration);
		case 'zip': {
			const turns = iteration.of.map((each) => turnsOf(each.iteration));
			return turns.includes(null) ? null : Math.min(...(turns as number[]));
		}
	}
}

const positionOf = (iterator: PyIterator): number => {
	const { iteration, position } = iterator;
	if (iteration.kind === 'enumerate') return positionOf(iteration.of);
	return iteration.kind === 'zip' ? Math.max(0, ...iteration.of.map(positionOf)) : position;
};

/**
 * Which part of the turns of the loops around a frame's statement is over, from 0 to 1, its own turn included; null
 * where there is no loop whose turns can be counted.
 */
export function partOfLoops(frame: Frame | null): number | null {
	let part: number | null = null;
	for (let f = frame; f; f = f.prev) {
		for (let i = f.stack.length - 1; i >= 0; i--) {
			const iterator = f.stack[i];
			const turns = iterator instanceof PyIterator ? turnsOf(iterator.iteration) : null;
			if (!turns) continue;
			// The turn that is under way is done as far as the loops within it are.
			part = (positionOf(iterator as PyIterator) - 1 + (part ?? 1)) / turns;
		}
	}
	return part === null ? null : Math.max(0, Math.min(1, part));
}
