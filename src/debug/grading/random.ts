/** @file Numbers that look random, and are the same in every run. */

export type Random = () => number;

/** Numbers from 0 to 1, the same for the same text. */
export function randomOf(text: string): Random {
	let state = 2166136261;
	for (const letter of text) state = Math.imul(state ^ letter.charCodeAt(0), 16777619);
	return () => {
		state = (state + 0x6d2b79f5) | 0;
		let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
		mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
	};
}

/** A number of two digits between 0.5 and 2, of either sign: far from 0, where quotients and kinks are. */
export function numberFrom(random: Random, positive = false): number {
	const size = Math.round(50 + 150 * random()) / 100;
	return positive || random() < 0.5 ? size : -size;
}
