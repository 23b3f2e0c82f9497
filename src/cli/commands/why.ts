import { entryNamed, ExpressionError, findMoment, Timeline, UnknownMoment } from '#debug';
import {
	destinations,
	entryText,
	factorText,
	Origins,
	partText,
	passedText,
	printDestinations,
	printOrigin,
	signedValue,
	type Destinations,
	type Entry,
	type Factor,
	type Origin
} from '#derive';
import { EXIT, UsageError, type Command } from '../command.ts';
import { complain, runToEnd, warn } from '../end.ts';
import { openProgram, readFileAnd, RUN_OPTIONS, wholeNumber } from '../files.ts';
import { jsonNumbers, jsonText } from '../json.ts';
import { passOf } from '../pass.ts';

/** Terms that are printed unless all are asked for. */
const MOST = 20;

const number = (x: number) => jsonNumbers([x])[0]!;

/** The one object of `--json`: every term. */
function originReport(timeline: Timeline, told: Origin): object {
	const { asked, passed, of, value, beginning, begins, parts, missing } = told;
	const factor = (each: Factor) => ({ name: factorText(timeline, of, each), value: number(each.value) });
	return {
		entry: entryText(timeline, asked),
		value: value === null ? null : number(signedValue(told)),
		passed: passed.map((each) => passedText(timeline, each)),
		of: entryText(timeline, of),
		beginning,
		begins: number(begins),
		parts: parts.map((part) => ({
			node: part.node,
			before: number(part.before),
			added: number(part.added),
			after: number(part.after),
			agrees: partText(part),
			terms: part.terms.map(({ first, second, product, running }) => ({
				first: factor(first),
				second: second && factor(second),
				product: number(product),
				running: number(running)
			}))
		})),
		missing
	};
}

function destinationsReport(timeline: Timeline, { asked, passed, of, departures }: Destinations): object {
	return {
		entry: entryText(timeline, asked),
		passed: passed.map((each) => passedText(timeline, { ...each, from: each.to, to: each.from })),
		of: entryText(timeline, of),
		to: departures.flatMap(({ to, by, reason }): object[] =>
			reason
				? [{ by, reason }]
				: to.map((place) => ({
						by,
						entry: entryText(timeline, place.to),
						factor: number(place.factor),
						product: place.product === null ? null : number(place.product)
					}))
		)
	};
}

/** The entry that a command line names; throws UsageError where there is none. */
function entryIn(timeline: Timeline, name: string, moment: string | undefined): Entry {
	try {
		const at = findMoment(timeline, moment ?? 'end');
		return { ...entryNamed(timeline, at, name), at };
	} catch (error) {
		if (error instanceof UnknownMoment) throw new UsageError(error.message);
		if (error instanceof ExpressionError)
			throw new UsageError(`${error.message}.${error.hint ? ` ${error.hint}` : ''}`);
		throw error;
	}
}

const why: Command = {
	name: 'why',
	usage:
		'FILE "W1.dhdx[0, 3]" [--to] [--all] [--at MOMENT] [--pass N] [--json] [--seed N] [--limit STATEMENTS]',
	summary: 'shows the sum that made one entry, term by term; with --to, where the entry went',
	run(args, output) {
		const flag = { type: 'boolean' } as const;
		const text = { type: 'string' } as const;
		const options = { ...RUN_OPTIONS, pass: text, at: text, to: flag, all: flag };
		const { file, values, rest } = readFileAnd(1, args, options, `why ${why.usage}`);
		const wanted = wholeNumber(values.pass, 'pass', 1);
		const opened = openProgram(file, values);
		warn(opened, output);
		const result = runToEnd(opened, () => {});
		complain(result, output);
		const trace = passOf(opened, result, wanted, output);
		if (!trace) return result.kind === 'done' ? EXIT.error : EXIT[result.kind];
		const timeline = new Timeline(trace);
		const entry = entryIn(timeline, rest[0]!, values.at);
		const origins = new Origins(timeline);
		const most = values.all ? Infinity : MOST;
		if (values.to) {
			const gone = destinations(origins.nodes, entry);
			output.out(
				values.json ? jsonText(destinationsReport(timeline, gone)) : printDestinations(timeline, gone, most)
			);
		} else {
			const told = origins.of(entry);
			output.out(values.json ? jsonText(originReport(timeline, told)) : printOrigin(timeline, told, most));
		}
		return EXIT[result.kind];
	}
};
export default why;
