/** @file The pictures that a Markdown cell brings along. */
import type { NotebookCell } from '#python';

/** Addresses of a cell's attachments by their names; those that are no pictures are left out. */
export function picturesOf({ attachments = {} }: NotebookCell): ReadonlyMap<string, string> {
	const found = new Map<string, string>();
	for (const [name, bundle] of Object.entries(attachments)) {
		const [type, data] = Object.entries(bundle ?? {})[0] ?? [];
		const text: unknown = Array.isArray(data) ? data.join('') : data;
		if (typeof text === 'string') found.set(name, `data:${type};base64,${text.replace(/\s+/g, '')}`);
	}
	return found;
}
