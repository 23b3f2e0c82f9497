/** @file "Did you mean": the known word that is nearest to a misspelt one. */

/** Longer words are not misspellings of ours. */
const MOST = 40;

/** Counts the letters to insert, drop, change or swap with their neighbour. */
function distance(a: string, b: string): number {
	let before: number[] = [];
	let row = Array.from({ length: b.length + 1 }, (_, j) => j);
	for (let i = 1; i <= a.length; i++) {
		const next = [i];
		for (let j = 1; j <= b.length; j++) {
			const same = a[i - 1] === b[j - 1];
			let least = Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + (same ? 0 : 1));
			if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
				least = Math.min(least, before[j - 2]! + 1);
			next.push(least);
		}
		before = row;
		row = next;
	}
	return row[b.length]!;
}

/** A hint that names the nearest known word, or else all of them. */
export function didYouMean(word: string, known: readonly string[]): string {
	const most = Math.max(1, Math.floor(word.length / 3));
	const [best] = known
		.map((each) => ({ each, away: distance(word.slice(0, MOST).toLowerCase(), each.toLowerCase()) }))
		.filter(({ away }) => away <= most)
		.sort((a, b) => a.away - b.away);
	if (best) return `Did you mean '${best.each}'?`;
	return known.length > 0 ? `There are: ${known.join(', ')}.` : '';
}
