/** @file What is brought to the fore at a stop of a lesson. */
import type { Focus } from './directives/focus.ts';
import type { Lesson, Stop } from './tree.ts';

/**
 * What the last `focus` says that stands before the next stop; `null` asks for the start, before the first stop. Null
 * where none has been written.
 */
export function focusAt({ directives, stops }: Lesson, stop: Stop | null): Focus | null {
	const next = stops[stop?.number ?? 0]?.directive;
	const end = next ? directives.indexOf(next) : directives.length;
	const last = directives.slice(0, end).findLast(({ name }) => name === 'focus');
	return last?.name === 'focus' ? last.data : null;
}
