/** @file Offsets into a text as lines and columns. */

/** 1-based, as a learner counts. */
export interface LineColumn {
	readonly line: number;
	readonly column: number;
}

/** Finds lines of offsets in logarithmic time. */
export class LineTable {
	private readonly starts: number[] = [0];

	constructor(readonly text: string) {
		for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) this.starts.push(at + 1);
	}

	at(offset: number): LineColumn {
		let low = 0;
		let high = this.starts.length - 1;
		while (low < high) {
			const middle = (low + high + 1) >> 1;
			if (this.starts[middle]! <= offset) low = middle;
			else high = middle - 1;
		}
		return { line: low + 1, column: offset - this.starts[low]! + 1 };
	}

	/** The text of a line, without its end. */
	line(line: number): string {
		const from = this.starts[line - 1] ?? this.text.length;
		const to = this.starts[line] ?? this.text.length + 1;
		return this.text.slice(from, to - 1).replace(/\r$/, '');
	}
}
