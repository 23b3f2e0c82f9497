import {
	isWhole,
	placeLine,
	printStack,
	stackAt,
	standingAt,
	Timeline,
	wishAt,
	type Moment,
	type Shown,
	type SomeNumbers,
	type StackFrame
} from '#debug';
import { EXIT, UsageError, type Command } from '../command.ts';
import { complain, runToEnd, warn } from '../end.ts';
import { openProgram, readArguments, RUN_OPTIONS, wholeNumber } from '../files.ts';
import { jsonNumbers, jsonPlace, jsonText } from '../json.ts';
import { passOf } from '../pass.ts';

/** The moment that a command line means: before a line, after a back, or else where the pass is called. */
function momentOf(timeline: Timeline, line: number | undefined, step: number | undefined): Moment {
	if (line !== undefined) {
		const found = timeline.approach.findLast(
			(moment) => moment.kind === 'line' && timeline.line(moment)!.place.line === line
		);
		if (found) return found;
		const lines = [...new Set(timeline.trace.approach.map(({ place }) => place.line))].sort((a, b) => a - b);
		throw new UsageError(
			`Line ${line} does not run on the way to pass ${timeline.trace.pass}; there are ${lines.join(', ')}.`
		);
	}
	if (!step) return timeline.at(0);
	const found = timeline.moments.find(({ back, lastOfBack }) => back === step && lastOfBack);
	if (found) return found;
	throw new UsageError(`There is no step ${step}: the pass makes ${timeline.backs} calls of a back.`);
}

const numbers = (part: SomeNumbers) => ({
	shape: part.shape,
	value: jsonNumbers(part.first.data),
	...(isWhole(part) ? {} : { kept: part.first.shape })
});

/** What a variable holds, in the form that `backstep run --json` has for globals. */
function jsonShown(holds: Shown): object {
	switch (holds.kind) {
		case 'number':
			return { kind: 'number', value: jsonNumbers([holds.value])[0] };
		case 'truth':
			return { kind: 'bool', value: holds.value };
		case 'word':
			return { kind: 'str', value: holds.word };
		case 'array':
			return { kind: 'array', ...numbers(holds.array) };
		case 'tensor':
			return {
				kind: 'tensor',
				node: holds.node,
				...(holds.value ? numbers(holds.value) : { shape: null, value: null }),
				dhdx: holds.dhdx && jsonNumbers(holds.dhdx.first.data)
			};
		case 'items':
			return {
				kind: 'items',
				length: holds.length,
				items: holds.items.map(({ name, type, text, holds: inner }) => ({
					name,
					type,
					text,
					...jsonShown(inner)
				}))
			};
		case 'other':
			return { kind: 'other' };
	}
}

const jsonFrame = (frame: StackFrame, hasCells: boolean): object => ({
	name: frame.name,
	stands: placeLine(frame),
	...jsonPlace(frame.place, hasCells),
	variables: Object.fromEntries(
		frame.variables.map(({ name, type, text, holds }) => [name, { type, text, ...jsonShown(holds) }])
	),
	others: frame.others
});

const vars: Command = {
	name: 'vars',
	usage: 'FILE [--pass N] [--line L | --step K] [--json] [--seed N] [--limit STATEMENTS]',
	summary: 'shows the call stack and the variables where a pass is called, before a line, or after a back',
	run(args, output) {
		const text = { type: 'string' } as const;
		const options = { ...RUN_OPTIONS, pass: text, line: text, step: text };
		const { file, values } = readArguments(args, options, `vars ${vars.usage}`);
		const wanted = wholeNumber(values.pass, 'pass', 1);
		const line = wholeNumber(values.line, 'line', 1);
		const step = wholeNumber(values.step, 'step', 0);
		if (line !== undefined && step !== undefined)
			throw new UsageError('--line and --step are two moments; give one of them.');
		const opened = openProgram(file, values);
		warn(opened, output);
		const result = runToEnd(opened, () => {});
		complain(result, output);
		const trace = passOf(opened, result, wanted, output);
		if (!trace) return result.kind === 'done' ? EXIT.error : EXIT[result.kind];
		const timeline = new Timeline(trace);
		const moment = momentOf(timeline, line, step);
		const state = standingAt(opened.run, wishAt(timeline, moment));
		const frames = stackAt(timeline, moment, state);
		const { pass } = trace;
		output.out(
			values.json
				? jsonText({
						pass,
						index: moment.index,
						hidden: state.hidden,
						frames: frames.map((each) => jsonFrame(each, opened.hasCells))
					})
				: printStack(frames, state, timeline, moment.index >= 0)
		);
		return EXIT[result.kind];
	}
};
export default vars;
