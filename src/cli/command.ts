/** @file What a command is: one file each in `commands/`. */

/** Bad usage or an unreadable file: said on stderr, exit 2. */
export class UsageError extends Error {}

export interface Output {
	out(text: string): void;
	err(text: string): void;
}

export interface Command {
	readonly name: string;
	/** After the name: `FILE [--json]`. */
	readonly usage: string;
	readonly summary: string;
	/** Returns the exit code. */
	run(args: readonly string[], output: Output): number | Promise<number>;
}
