/** @file Which parts of two lists are the same: a longest common subsequence. */

/** Pairs of places, ascending in both lists, as many as there can be. Time is the product of what differs. */
export function align<A, B>(
	a: readonly A[],
	b: readonly B[],
	isSame: (a: A, b: B) => boolean
): [number, number][] {
	let start = 0;
	while (start < a.length && start < b.length && isSame(a[start]!, b[start]!)) start++;
	let end = 0;
	const most = Math.min(a.length, b.length) - start;
	while (end < most && isSame(a[a.length - 1 - end]!, b[b.length - 1 - end]!)) end++;
	const middle = alignMiddle(a.slice(start, a.length - end), b.slice(start, b.length - end), isSame);
	return [
		...Array.from({ length: start }, (_, i): [number, number] => [i, i]),
		...middle.map(([i, j]): [number, number] => [i + start, j + start]),
		...Array.from({ length: end }, (_, i): [number, number] => [a.length - end + i, b.length - end + i])
	];
}

/** The table of dynamic programming, read from its corner. */
function alignMiddle<A, B>(a: readonly A[], b: readonly B[], isSame: (a: A, b: B) => boolean) {
	const width = b.length + 1;
	const longest = new Uint32Array((a.length + 1) * width);
	for (let i = a.length - 1; i >= 0; i--)
		for (let j = b.length - 1; j >= 0; j--)
			longest[i * width + j] = isSame(a[i]!, b[j]!)
				? longest[(i + 1) * width + j + 1]! + 1
				: Math.max(longest[(i + 1) * width + j]!, longest[i * width + j + 1]!);
	const pairs: [number, number][] = [];
	for (let i = 0, j = 0; i < a.length && j < b.length;) {
		if (isSame(a[i]!, b[j]!)) pairs.push([i++, j++]);
		else if (longest[(i + 1) * width + j]! >= longest[i * width + j + 1]!) i++;
		else j++;
	}
	return pairs;
}
