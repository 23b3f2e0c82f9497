/** @file Where an expression begins and ends by itself. */

/** Whether nothing in a text stands open to what is put beside it: no operator outside of brackets. */
export function isClosed(text: string): boolean {
	let depth = 0;
	for (const character of text) {
		if ('([{'.includes(character)) depth++;
		else if (')]}'.includes(character)) depth--;
		else if (depth === 0 && /[\s+\-−·⊙*/@%]/.test(character)) return false;
	}
	return true;
}
