/**
 * @file Which movements over the graph are the page's and which are the graph's. The graph does not hold a page that
 * can be scrolled: there, a wheel without Ctrl and one finger that moves up or down scroll the page.
 */

/** A finger has chosen its direction when it has moved this many pixels. */
const DECISION = 8;

/** Listens before the graph does, and keeps from it what belongs to the page. To be called with the graph's panel. */
export function sharePage(panel: HTMLElement): () => void {
	let from: { x: number; y: number } | null = null;
	let owner: 'page' | 'graph' | null = null;

	const wheel = (event: WheelEvent) => {
		if (!event.ctrlKey && !event.metaKey && canScroll(panel)) event.stopPropagation();
	};
	const start = (event: TouchEvent) => {
		const [finger, second] = event.touches;
		owner = second || !canScroll(panel) ? 'graph' : null;
		from = finger ? { x: finger.clientX, y: finger.clientY } : null;
	};
	const move = (event: TouchEvent) => {
		const finger = event.touches[0];
		if (owner === null && finger && from) {
			const x = Math.abs(finger.clientX - from.x);
			const y = Math.abs(finger.clientY - from.y);
			if (Math.max(x, y) >= DECISION) owner = y > x ? 'page' : 'graph';
		}
		if (owner !== 'graph') event.stopPropagation();
	};
	const end = (event: TouchEvent) => {
		if (owner !== 'page') return;
		// The graph has not seen the finger move and would take it for a press.
		event.stopPropagation();
		window.dispatchEvent(new Event('touchcancel'));
	};
	panel.addEventListener('wheel', wheel, { capture: true, passive: true });
	panel.addEventListener('touchstart', start, { capture: true, passive: true });
	panel.addEventListener('touchmove', move, { capture: true, passive: true });
	panel.addEventListener('touchend', end, { capture: true, passive: true });
	return () => {
		panel.removeEventListener('wheel', wheel, { capture: true });
		panel.removeEventListener('touchstart', start, { capture: true });
		panel.removeEventListener('touchmove', move, { capture: true });
		panel.removeEventListener('touchend', end, { capture: true });
	};
}

/** Whether the page, or something in it that holds the panel, can be scrolled up or down. */
function canScroll(panel: HTMLElement): boolean {
	const root = document.scrollingElement;
	if (root && root.scrollHeight > root.clientHeight + 1) return true;
	for (let around = panel.parentElement; around && around !== root; around = around.parentElement) {
		const { overflowY } = getComputedStyle(around);
		const scrolls = overflowY === 'auto' || overflowY === 'scroll';
		if (scrolls && around.scrollHeight > around.clientHeight + 1) return true;
	}
	return false;
}
