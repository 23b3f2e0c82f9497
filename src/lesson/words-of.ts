/** The words of an attribute that holds several, divided by spaces or commas; each once. */
export const wordsOf = (text: string): readonly string[] => [
	...new Set(text.split(/[\s,]+/).filter((word) => word !== ''))
];
