/** @file The door of the room: the terminal's commands. */
import { EXIT, UsageError, type Output } from './command.ts';
import { commands } from './commands/index.ts';

const streams: Output = {
	out: (text) => void process.stdout.write(text),
	err: (text) => void process.stderr.write(text)
};

const help = (): string =>
	[
		'usage: backstep COMMAND …',
		...commands.map(({ name, usage, summary }) => `  ${name} ${usage}\n      ${summary}`),
		''
	].join('\n');

const isHelp = (arg: string): boolean => arg === '--help' || arg === '-h';

/** Runs a command line; returns the exit code. */
export async function main(args: readonly string[], output: Output = streams): Promise<number> {
	const [name, ...rest] = args;
	if (name === undefined || isHelp(name) || name === 'help') {
		output.out(help());
		return name === undefined ? EXIT.usage : EXIT.done;
	}
	const command = commands.find((each) => each.name === name);
	try {
		if (!command) {
			const names = commands.map((each) => each.name).join(', ');
			throw new UsageError(`unknown command ${name}; there are ${names}`);
		}
		if (rest.some(isHelp)) {
			output.out(`usage: backstep ${name} ${command.usage}\n  ${command.summary}\n`);
			return EXIT.done;
		}
		return await command.run(rest, output);
	} catch (error) {
		return fail(error, output);
	}
}

/** Wrong usage is told in a line; anything else is a fault of ours, told with its stack. */
function fail(error: unknown, { err }: Output): number {
	const { message, stack = '', code } = error as Error & { code?: unknown };
	if (error instanceof UsageError || String(code).startsWith('ERR_PARSE_ARGS')) {
		err(`backstep: ${message}\n`);
		return EXIT.usage;
	}
	// The bundle's address is the bundle itself.
	err(`backstep: ${stack.replace(/data:text\/javascript;base64,[\w+/=]+/g, 'backstep')}\n`);
	return EXIT.fault;
}
