/** @file What is wider than its place can be scrolled with the keys. */
import type { Attachment } from 'svelte/attachments';

/** Takes the focus, and the arrow keys, only while there is something to scroll. */
export const scrollable: Attachment<HTMLElement> = (element) => {
	const look = () => {
		const isWide = element.scrollWidth > element.clientWidth;
		element.toggleAttribute('data-own-keys', isWide);
		if (isWide) element.tabIndex = 0;
		else element.removeAttribute('tabindex');
	};
	const observer = new ResizeObserver(look);
	observer.observe(element);
	for (const child of element.children) observer.observe(child);
	return () => observer.disconnect();
};
