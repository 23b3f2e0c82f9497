/** @file Who runs a work: this process, a CPython, or a page in a browser. */
import { spawn, type ChildProcess } from 'node:child_process';
import { createInterface } from 'node:readline';

/** What a slice took; `busy` is the share of it in which the process ran, null where that is not known. */
export interface Slice {
	readonly passes: number;
	readonly seconds: number;
	readonly busy: number | null;
}

export interface Contestant {
	readonly name: string;
	/** Runs on for so many passes, or a few more. */
	slice(passes: number): Promise<Slice>;
	end(): void;
}

/** A program that answers each line, a number of passes, with a slice as a line of JSON. */
export async function asChild(
	name: string,
	command: string,
	args: readonly string[],
	env: NodeJS.ProcessEnv = {}
): Promise<Contestant> {
	const child = spawn(command, args, {
		env: { ...process.env, ...env },
		stdio: ['pipe', 'pipe', 'inherit']
	});
	const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
	const answer = async (): Promise<string> => {
		const { value, done } = await lines.next();
		if (done) throw new Error(`${name} ended before it answered`);
		return value;
	};
	await started(child, name, answer);
	return {
		name,
		async slice(passes) {
			child.stdin.write(`${passes}\n`);
			return JSON.parse(await answer()) as Slice;
		},
		// It is told rather than killed, so that it can end what it has started in turn.
		end: () => void child.stdin.end()
	};
}

/** The child says `ready` when it can be asked. */
async function started(child: ChildProcess, name: string, answer: () => Promise<string>): Promise<void> {
	const failed = new Promise<never>((_, reject) => child.once('error', reject));
	const first = await Promise.race([answer(), failed]);
	if (first !== 'ready') throw new Error(`${name} says ${first}`);
}
