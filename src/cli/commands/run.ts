import type { RunResult } from '#debug';
import { EXIT, type Command } from '../command.ts';
import { complain, runToEnd, sayFigures, warn } from '../end.ts';
import { openProgram, readArguments, RUN_OPTIONS, type OpenedProgram } from '../files.ts';
import { jsonPlace, jsonText, jsonValue } from '../json.ts';

/** The one object of `--json`. */
function report({ run, hasCells }: OpenedProgram, { stdout, passes, ...end }: RunResult): object {
	const globals = [...run.machine.globals]
		.filter(([name]) => !name.startsWith('_'))
		.map(([name, value]) => [name, jsonValue(value)] as const)
		.filter(([, value]) => value !== null);
	return { stdout, globals: Object.fromEntries(globals), passes, error: errorOf(end, hasCells) };
}

function errorOf({ error, kind, message, place }: Omit<RunResult, 'stdout' | 'passes'>, hasCells: boolean) {
	if (!error && kind !== 'budget') return null;
	const { type, hint, caller, ...told } = error ?? { type: 'Budget', hint: '', caller: null, message, place };
	const calledFrom = caller ? { called_from: jsonPlace(caller.place, hasCells) } : {};
	return { type, message: told.message, ...jsonPlace(told.place, hasCells), ...calledFrom, hint };
}

const run: Command = {
	name: 'run',
	usage: 'FILE [--json] [--seed N] [--limit STATEMENTS]',
	summary: 'runs a program and prints what it prints',
	run(args, output) {
		const { file, values } = readArguments(args, RUN_OPTIONS, `run ${run.usage}`);
		const opened = openProgram(file, values);
		warn(opened, output);
		const result = runToEnd(opened, values.json ? () => {} : output.out);
		if (values.json) output.out(jsonText(report(opened, result)));
		else {
			sayFigures(result, output);
			complain(result, output);
		}
		return EXIT[result.kind];
	}
};
export default run;
