/** @file A dot that travels along an edge while a contribution is on its way. */
import { fractionsAlong, type Point } from './geometry.ts';

/** Sends one dot along each line, from its end to its start; resolves when all have arrived. */
export async function sendDots(
	layer: HTMLElement,
	lines: readonly (readonly Point[])[],
	milliseconds: number
): Promise<void> {
	const dots = lines.map((line) => {
		const dot = document.createElement('span');
		dot.className = 'dot';
		layer.append(dot);
		const back = [...line].reverse();
		const offsets = fractionsAlong(back);
		const frames = back.map(({ x, y }, i) => ({
			transform: `translate(${x}px, ${y}px)`,
			offset: offsets[i]
		}));
		return {
			dot,
			animation: dot.animate(frames, { duration: milliseconds, easing: 'ease-in-out', fill: 'both' })
		};
	});
	try {
		await Promise.all(dots.map(({ animation }) => animation.finished));
	} catch {
		// A dot whose layer has gone is cancelled; there is nothing left to arrive at.
	} finally {
		for (const { dot } of dots) dot.remove();
	}
}

export const prefersStillness = (): boolean => matchMedia('(prefers-reduced-motion: reduce)').matches;
