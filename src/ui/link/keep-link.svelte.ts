/** @file Keeps a page's address at what the page shows. */
import { replaceState } from '$app/navigation';
import { writeLink, type Subject, type Told } from './link.ts';

const WAIT_MS = 300;

/** `now` is asked whenever it may have changed; null while the page is not ready. To be called while a component is made. */
export function keepLink(now: () => { readonly subject: Subject | null; readonly told: Told } | null): void {
	let written = '';
	async function write(subject: Subject | null, told: Told, isGone: () => boolean) {
		const hash = await writeLink(subject, told);
		// An address that leads to a heading stays until there is something to say.
		if (isGone() || hash === written) return;
		written = hash;
		replaceState(hash || location.pathname + location.search, {});
	}
	$effect(() => {
		const view = now();
		if (!view) return;
		let gone = false;
		const timer = setTimeout(() => void write(view.subject, view.told, () => gone), WAIT_MS);
		return () => {
			gone = true;
			clearTimeout(timer);
		};
	});
}
