/** @file A dot that travels along an edge while a contribution is on its way. */
import { fractionsAlong, type Point } from './geometry.ts';

export interface Journey {
	/** Fulfilled when all dots have arrived, or were called back. */
	readonly arrived: Promise<void>;
	/** Takes the dots away at once. */
	end(): void;
}

/** Sends one dot along each line, from its end to its start. */
export function sendDots(
	layer: HTMLElement,
	lines: readonly (readonly Point[])[],
	milliseconds: number
): Journey {
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
	const end = () => {
		for (const { dot, animation } of dots) {
			animation.cancel();
			dot.remove();
		}
	};
	// A dot that is called back, or whose layer has gone, is cancelled; it has nothing left to arrive at.
	const arrived = Promise.all(dots.map(({ animation }) => animation.finished)).then(end, end);
	return { arrived, end };
}

export const prefersStillness = (): boolean => matchMedia('(prefers-reduced-motion: reduce)').matches;
