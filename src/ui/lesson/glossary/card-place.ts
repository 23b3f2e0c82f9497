/** @file Where a card stands beside its word. */

interface Size {
	readonly width: number;
	readonly height: number;
}

/** Pixels that stay free at the edge of the window. */
const EDGE = 8;

/**
 * Right below the word, or right above it where there is no room; touching it, so that a pointer can cross over. At the
 * side it keeps within the window.
 */
export function placeOfCard(
	word: Pick<DOMRect, 'left' | 'top' | 'bottom'>,
	card: Size,
	within: Size
): { left: number; top: number } {
	const left = Math.max(EDGE, Math.min(word.left, within.width - card.width - EDGE));
	const isBelow = word.bottom + card.height <= within.height || word.top < card.height;
	return { left, top: isBelow ? word.bottom : word.top - card.height };
}
