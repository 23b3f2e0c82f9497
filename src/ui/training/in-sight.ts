/** @file What is below the fold is not drawn until it comes into sight. */
import type { Attachment } from 'svelte/attachments';

/** Tells whether an element can be seen; until that is known, it can. */
export function inSight(tell: (isSeen: boolean) => void): Attachment<Element> {
	return (element) => {
		if (typeof IntersectionObserver === 'undefined') return;
		const observer = new IntersectionObserver((entries) => tell(entries.at(-1)!.isIntersecting), {
			rootMargin: '120px'
		});
		observer.observe(element);
		return () => observer.disconnect();
	};
}
