/** @file When work is done that a step brings: what reads the page waits until all has been written, once a frame. */

/**
 * Does something right before the page is painted, when every panel has been written. Reading a place or a size earlier
 * would make the browser lay out the page once for each panel.
 * @returns what calls it off.
 */
export function beforePaint(work: () => void): () => void {
	const frame = requestAnimationFrame(work);
	return () => cancelAnimationFrame(frame);
}

/**
 * Does something right after the page is painted, so that what must be seen at once does not wait for it.
 * @returns what calls it off.
 */
export function afterPaint(work: () => void): () => void {
	let gone = false;
	const frame = requestAnimationFrame(() => {
		const { port1, port2 } = new MessageChannel();
		port1.onmessage = () => {
			port1.close();
			if (!gone) work();
		};
		port2.postMessage(null);
	});
	return () => {
		gone = true;
		cancelAnimationFrame(frame);
	};
}
