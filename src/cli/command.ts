/** @file What a command is: one file each in `commands/`. */

/** Bad usage or an unreadable file: said on stderr, exit 2. */
export class UsageError extends Error {}

export interface Output {
	out(text: string): void;
	err(text: string): void;
}

/** How a command ends: 1 is the program's own failure, 2 wrong usage, 3 a budget that stopped it. */
export const EXIT = { done: 0, error: 1, usage: 2, stopped: 3, budget: 3, fault: 70 } as const;

export interface Command {
	readonly name: string;
	/** After the name: `FILE [--json]`. */
	readonly usage: string;
	readonly summary: string;
	/** Returns the exit code. */
	run(args: readonly string[], output: Output): number | Promise<number>;
}
