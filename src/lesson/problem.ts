/** @file What is wrong in a lesson's file, and where. */

/** 1-based lines and columns in the lesson's file, end exclusive. */
export interface Place {
	readonly line: number;
	readonly column: number;
	readonly endLine: number;
	readonly endColumn: number;
}

export type Severity = 'error' | 'warning';

export interface Problem {
	readonly line: number;
	readonly column: number;
	readonly severity: Severity;
	readonly message: string;
	/** What to try, or ''. */
	readonly hint: string;
}

/** Where a problem is; a Place is one. */
export type Spot = Pick<Place, 'line' | 'column'>;

/** Collects problems while a file is read. */
export class Problems {
	private readonly found: Problem[] = [];

	error(at: Spot, message: string, hint = ''): void {
		this.add(at, 'error', message, hint);
	}

	warning(at: Spot, message: string, hint = ''): void {
		this.add(at, 'warning', message, hint);
	}

	private add({ line, column }: Spot, severity: Severity, message: string, hint: string): void {
		this.found.push({ line, column, severity, message, hint });
	}

	get list(): readonly Problem[] {
		return inOrder(this.found);
	}
}

/** Problems as the file is read, from its top. */
export const inOrder = (problems: readonly Problem[]): Problem[] =>
	[...problems].sort((a, b) => a.line - b.line || a.column - b.column);

/** As terminals print it: `file:line:column: severity: message (hint)`. */
export const problemLine = (file: string, { line, column, severity, message, hint }: Problem): string =>
	`${file}:${line}:${column}: ${severity}: ${message}${hint ? ` (${hint})` : ''}`;
