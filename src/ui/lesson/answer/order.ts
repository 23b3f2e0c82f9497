/** @file Lists of tensors as a learner makes them: one name on each line of the text that is judged. */

/** The names in an order that says nothing of the right one. */
export function shuffled(titles: readonly string[]): readonly string[] {
	const sorted = [...titles].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
	const isRight = (list: readonly string[]): boolean => list.every((title, i) => title === titles[i]);
	// Turning a list leaves an order that is not the same, unless all names are.
	return isRight(sorted) ? [...sorted.slice(1), ...sorted.slice(0, 1)] : sorted;
}

/** The list with one of its items taken to another place. */
export function moved(list: readonly string[], from: number, to: number): readonly string[] {
	const item = list[from];
	if (item === undefined || to < 0 || to >= list.length) return list;
	const rest = list.filter((_, i) => i !== from);
	return [...rest.slice(0, to), item, ...rest.slice(to)];
}

export const listText = (list: readonly string[]): string => list.join('\n');
