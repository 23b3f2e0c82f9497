/** @file The door of the room: the terminal's commands. */
import { UsageError, type Output } from './command.ts';
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

/** Runs a command line; returns the exit code. */
export async function main(args: readonly string[], output: Output = streams): Promise<number> {
	const [name, ...rest] = args;
	if (name === undefined || name === '--help' || name === '-h' || name === 'help') {
		output.out(help());
		return name === undefined ? 2 : 0;
	}
	const command = commands.find((each) => each.name === name);
	try {
		if (!command)
			throw new UsageError(
				`unknown command ${name}; there are ${commands.map((each) => each.name).join(', ')}`
			);
		return await command.run(rest, output);
	} catch (error) {
		const code = error instanceof Error && 'code' in error ? String(error.code) : '';
		if (!(error instanceof UsageError) && !code.startsWith('ERR_PARSE_ARGS')) throw error;
		output.err(`backstep: ${(error as Error).message}\n`);
		return 2;
	}
}
