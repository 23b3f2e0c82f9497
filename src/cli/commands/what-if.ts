import {
	PassTooLarge,
	printWhatIf,
	switches,
	SwitchConflict,
	turnedTogether,
	UnknownSwitch,
	whatIf,
	type Run,
	type Side,
	type WhatIfRequest,
	type WhatIfResult
} from '#debug';
import { EXIT, UsageError, type Command } from '../command.ts';
import { complain, runToEnd, warn } from '../end.ts';
import { openProgram, readArguments, RUN_OPTIONS, wholeNumber } from '../files.ts';
import { jsonNumbers, jsonPlace, jsonText } from '../json.ts';

const numbers = (array: { readonly data: Float64Array } | null) => array && jsonNumbers(array.data);

const sideOf = (side: Side | null) =>
	side && { moment: side.moment, before: numbers(side.before), after: numbers(side.after) };

/** The one object of `--json`. */
function report(result: WhatIfResult, hasCells: boolean): object {
	const { names, pass, verdict, sentence, edits, comparison, failure, losses } = result;
	const first = comparison?.first ?? null;
	return {
		switch: names.join(','),
		switches: names,
		pass,
		verdict,
		sentence,
		edits: edits.map(({ source, op, line, before, after }) => ({
			...(hasCells && source >= 0 ? { cell: source + 1 } : {}),
			...(op ? { op } : {}),
			line,
			before,
			after
		})),
		first: first && { ...first, right: sideOf(first.right), broken: sideOf(first.broken) },
		order: comparison?.order ?? null,
		later: comparison?.later ?? 0,
		tensors: (comparison?.tensors ?? []).map(({ node, right, broken, largest, differs }) => ({
			node,
			right: numbers(right),
			broken: numbers(broken),
			largest: jsonNumbers([largest])[0],
			differs
		})),
		error: failure && { ...failure, place: undefined, ...jsonPlace(failure.place, hasCells) },
		losses: { right: jsonNumbers(losses.right), broken: jsonNumbers(losses.broken) }
	};
}

const MOST_FURTHER = 1_000;

const command: Command = {
	name: 'what-if',
	usage: `FILE --switch NAME[,NAME…] [--pass N] [--further N] [--json] [--seed N] [--limit STATEMENTS]`,
	summary: `makes one pass twice, once with one mistake in the engine or several: ${switches.map(({ name }) => name).join(', ')}`,
	run(args, output) {
		const options = {
			...RUN_OPTIONS,
			switch: { type: 'string', multiple: true },
			pass: { type: 'string' },
			further: { type: 'string' }
		} as const;
		const { file, values } = readArguments(args, options, `what-if ${command.usage}`);
		const names = known(values.switch);
		const pass = wholeNumber(values.pass, 'pass', 1);
		const further = wholeNumber(values.further, 'further', 0, MOST_FURTHER) ?? 1;
		const opened = openProgram(file, values);
		warn(opened, output);
		const result = runToEnd(opened, () => {});
		complain(result, output);
		const { passes } = result;
		if (passes === 0) throw new UsageError('The program made no reverse pass.');
		if (pass !== undefined && pass > passes)
			throw new UsageError(
				`There is no pass ${pass}: the program made ${passes === 1 ? 'one pass' : `${passes} passes`}.`
			);
		const made = carriedOut(opened.run, { names, pass: pass ?? passes, further });
		const { hasCells } = opened;
		output.out(values.json ? jsonText(report(made, hasCells)) : printWhatIf(made, { hasCells }));
		return EXIT.done;
	}
};
export default command;

/** Names of switches that there are and that go together; between commas, or each with a `--switch` of its own. */
function known(given: readonly string[] | undefined): readonly string[] {
	const names = (given ?? []).flatMap((each) => each.split(',')).map((each) => each.trim());
	if (names.length === 0) throw new UsageError(`usage: backstep what-if ${command.usage}`);
	try {
		return turnedTogether(names).name.split(',');
	} catch (error) {
		if (error instanceof UnknownSwitch || error instanceof SwitchConflict)
			throw new UsageError(error.message);
		throw error;
	}
}

function carriedOut(run: Run, request: WhatIfRequest): WhatIfResult {
	const steps = whatIf(run, request);
	try {
		for (;;) {
			const step = steps.next();
			if (step.done) return step.value;
		}
	} catch (error) {
		throw error instanceof PassTooLarge ? new UsageError(error.message) : error;
	}
}
