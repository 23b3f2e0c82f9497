/** @file A graph comes onto the page: its stage is measured, and what is pressed there is told. */
import type { Director } from './director.svelte.ts';
import { sharePage } from './gestures.ts';
import type { Picture } from './picture.svelte.ts';

/** Opens the drawing within a panel; returns what closes it. */
export function mountGraph(
	director: Director,
	picture: Picture,
	{ panel, stage }: { readonly panel: HTMLElement; readonly stage: HTMLElement },
	press: (id: string) => void
): () => void {
	const observer = new ResizeObserver(() => {
		director.panel = { width: stage.clientWidth, height: stage.clientHeight };
	});
	observer.observe(stage);
	const unshare = sharePage(panel);
	void director.open(stage, {
		press,
		pressAt: (point) => picture.pressAt(point),
		hint: (id) => picture.fullText(id),
		fold: (box) => picture.toggle(box)
	});
	return () => {
		observer.disconnect();
		unshare();
		director.close();
	};
}
