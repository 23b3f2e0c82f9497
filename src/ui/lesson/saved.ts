/** @file While the site is served for authors, a lesson that is saved is shown at once; see vite.config.ts. */

/** Calls back with the text of a lesson as often as its file is saved. */
export function onSaved(slug: string, show: (text: string) => void): void {
	import.meta.hot?.on('backstep:lesson', (saved: { slug: string; text: string }) => {
		if (saved.slug === slug) show(saved.text);
	});
}
