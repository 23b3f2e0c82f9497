/** @file How long lists and texts may become. */
import { raise } from './exceptions.ts';

/** Longest text or list, in characters or items. */
export const MAX_LENGTH = 10_000_000;

/** Throws MemoryError before a text or list is made that would be too long. */
export function checkLength(length: number): number {
	if (length > MAX_LENGTH)
		raise(
			'MemoryError',
			'',
			`That would have ${length.toLocaleString('en')} items; a list or text here may have ${MAX_LENGTH.toLocaleString('en')}. This limit cannot be raised.`
		);
	return length;
}
