import { parseArgs } from 'node:util';
import type { Run, RunResult } from '#debug';
import { UsageError, type Command, type Output } from '../command.ts';
import { openRun, wholeNumber } from '../files.ts';
import { jsonValue } from '../json.ts';

const EXIT: Record<RunResult['kind'], number> = { done: 0, error: 1, stopped: 3, budget: 3 };

/** The one object of `--json`. */
function report(run: Run, { stdout, passes, error, kind, message, place }: RunResult): object {
	const globals = [...run.machine.globals]
		.filter(([name]) => !name.startsWith('_'))
		.map(([name, value]) => [name, jsonValue(value)] as const)
		.filter(([, value]) => value !== null);
	const at = error?.place ?? place;
	const failed = error ?? (kind === 'budget' ? { type: 'Budget', message, hint: '' } : null);
	return {
		stdout,
		globals: Object.fromEntries(globals),
		passes,
		error: failed && {
			type: failed.type,
			message: failed.message,
			line: at?.line ?? null,
			column: at?.column ?? null,
			hint: failed.hint
		}
	};
}

function complain(result: RunResult, output: Output): void {
	if (result.error) {
		output.err(`${result.error.traceback}\n`);
		if (result.error.hint) output.err(`Hint: ${result.error.hint}\n`);
	} else if (result.message)
		output.err(`${result.message}${result.place ? ` It stood at line ${result.place.line}.` : ''}\n`);
}

const run: Command = {
	name: 'run',
	usage: 'FILE [--json] [--seed N] [--limit STATEMENTS]',
	summary: 'runs a program and prints what it prints',
	run(args, output) {
		const { values, positionals } = parseArgs({
			args: [...args],
			options: { json: { type: 'boolean' }, seed: { type: 'string' }, limit: { type: 'string' } },
			allowPositionals: true
		});
		const [file, ...more] = positionals;
		if (file === undefined || more.length > 0) throw new UsageError(`usage: backstep run ${run.usage}`);
		const started = openRun(file, {
			seed: wholeNumber(values.seed, 'seed', 0) ?? 0,
			limit: wholeNumber(values.limit, 'limit', 1)
		});
		const result = started.finish();
		if (values.json) output.out(`${JSON.stringify(report(started, result))}\n`);
		else {
			output.out(result.stdout);
			complain(result, output);
		}
		return EXIT[result.kind];
	}
};
export default run;
