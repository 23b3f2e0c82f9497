import { GradientCheck, printGradients, type GradientReport } from '#debug';
import { EXIT, UsageError, type Command } from '../command.ts';
import { complain, runToEnd, warn } from '../end.ts';
import { openProgram, readArguments, RUN_OPTIONS, wholeNumber } from '../files.ts';
import { jsonNumbers, jsonPlace, jsonText } from '../json.ts';

/** A number that may be none; JSON has no NaN. */
const jsonNumber = (x: number | null) => (x === null ? null : jsonNumbers([x])[0]!);

/** The one object of `--json`. */
const report = ({ tensors, suspects, h, ...rest }: GradientReport, hasCells: boolean): object => ({
	...rest,
	h: jsonNumber(h),
	tensors: tensors.map(({ title, isLeaf, worst, entries, ...tensor }) => ({
		...tensor,
		name: title,
		leaf: isLeaf,
		worst: jsonNumber(worst),
		entries: entries.map(({ entry, verdict, note, ...numbers }) => ({
			entry,
			...Object.fromEntries(Object.entries(numbers).map(([name, x]) => [name, jsonNumber(x)])),
			verdict,
			note
		}))
	})),
	suspects: suspects.map(({ place, ...suspect }) => ({ ...suspect, ...jsonPlace(place, hasCells) }))
});

const grad: Command = {
	name: 'grad',
	usage: 'FILE [--pass N] [--json] [--seed N] [--limit STATEMENTS]',
	summary: "checks every leaf's dhdx of a pass by central differences; the last unless told otherwise",
	run(args, output) {
		const options = { ...RUN_OPTIONS, pass: { type: 'string' } } as const;
		const { file, values } = readArguments(args, options, `grad ${grad.usage}`);
		const wanted = wholeNumber(values.pass, 'pass', 1);
		const opened = openProgram(file, values);
		warn(opened, output);
		const { run, hasCells } = opened;
		const result = runToEnd(opened, () => {});
		complain(result, output);
		const { kind, passes } = result;
		if (passes === 0) {
			const why = result.advice || 'nothing called reverse_autodiff.';
			if (kind === 'done') output.err(`The program made no reverse pass: ${why}\n`);
			return kind === 'done' ? EXIT.error : EXIT[kind];
		}
		if (wanted !== undefined && wanted > passes)
			throw new UsageError(
				`There is no pass ${wanted}: the program made ${passes === 1 ? 'one pass' : `${passes} passes`}.`
			);
		const found = new GradientCheck(run, { pass: wanted ?? passes }).finish();
		output.out(values.json ? jsonText(report(found, hasCells)) : printGradients(found, { hasCells }));
		const isWrong = found.tensors.some(({ verdict }) => verdict === 'wrong');
		return isWrong ? EXIT.error : EXIT[kind];
	}
};
export default grad;
