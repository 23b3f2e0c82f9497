/** @file What lessons call a moment: the way back from `findMoment`. */
import { findMoment, UnknownMoment } from './find-moment.ts';
import type { Moment } from './moments.ts';
import type { Timeline } from './timeline.ts';
import type { NodeId } from './trace.ts';

/** Phases of a pass by which their last moment is called. */
const PHASES: readonly string[] = ['order', 'zero', 'seed'];

const SUFFIX: Readonly<Record<number, string>> = { 1: 'st', 2: 'nd', 3: 'rd' };

/** `1st`, `2nd`, `11th`. */
function ordinal(n: number): string {
	const teen = n % 100 > 10 && n % 100 < 14;
	return `${n}${(!teen && SUFFIX[n % 10]) || 'th'}`;
}

const numbered = (name: string, nth: number): string => (nth > 1 ? `${name}, ${ordinal(nth)}` : name);

/** The variable of a tensor and the text of its expression, whichever there are. */
const titlesOf = ({ byId }: Timeline, id: NodeId): string[] => {
	const { name, label } = byId.get(id)!;
	return [name, label].filter((title) => title !== '' && title.trim() === title);
};

/** How many of the moments up to this one are of its kind and of a tensor with this title. */
const countOf = (timeline: Timeline, moments: readonly Moment[], until: Moment, title: string): number =>
	moments.filter(
		({ kind, node, index }) =>
			kind === until.kind && index <= until.index && titlesOf(timeline, node).includes(title)
	).length;

/** What a moment of a `back` may be called. */
function namesInBack(timeline: Timeline, moment: Moment): string[] {
	const { back, kind, contribution, lastOfBack } = moment;
	const verbs = [
		...(kind === 'enter' ? ['enter'] : []),
		...(lastOfBack ? ['back'] : []),
		...(kind === 'contribution' ? [`${ordinal(contribution + 1)} +=`] : [])
	];
	const enter = timeline.moments.find((each) => each.back === back && each.kind === 'enter');
	if (!enter) return [];
	return verbs.flatMap((verb) =>
		titlesOf(timeline, enter.node).map((title) =>
			numbered(`${verb} of ${title}`, countOf(timeline, timeline.moments, enter, title))
		)
	);
}

/** A statement in quotes that do not stand in it. */
function quoted(code: string): string | null {
	const quote = ['"', "'", '`'].find((each) => !code.includes(each));
	return quote && !code.includes('\n') ? `line ${quote}${code}${quote}` : null;
}

/** What a moment before the pass may be called. */
function namesBefore(timeline: Timeline, moment: Moment): string[] {
	const { approach } = timeline;
	const made =
		moment.kind === 'made'
			? moment
			: approach.find(({ kind, line }) => kind === 'made' && line === moment.line);
	const verb = { made: 'made', line: 'before' }[moment.kind as string];
	const named =
		made && verb
			? titlesOf(timeline, made.node).map((title) =>
					numbered(`${verb} ${title}`, countOf(timeline, approach, made, title))
				)
			: [];
	return [...named, ...statementsThatEnd(timeline, moment)];
}

/** The statements, those nearest first, that may have run with this moment. */
function statementsThatEnd(timeline: Timeline, moment: Moment): string[] {
	const lines = timeline.approach.filter(({ kind }) => kind === 'line');
	const code = (line: Moment): string => timeline.line(line)!.code.trim().replace(/\s+/g, ' ');
	const before = lines.filter(({ index }) => index < moment.index);
	return before
		.slice(-MOST)
		.reverse()
		.flatMap((line) => {
			const name = quoted(code(line));
			const nth = before.filter((each) => each.index <= line.index && code(each) === code(line)).length;
			return name === null ? [] : [numbered(name, nth)];
		});
}

/** How many statements before a moment are tried. */
const MOST = 40;

function leadsTo(timeline: Timeline, name: string, index: number): boolean {
	try {
		return findMoment(timeline, name) === index;
	} catch (error) {
		if (error instanceof UnknownMoment) return false;
		throw error;
	}
}

/** A name by which `findMoment` finds this moment, the plainest that there is; null where it has none. */
export function nameOfMoment(timeline: Timeline, index: number): string | null {
	const moment = timeline.at(index);
	if (moment.index === 0) return 'start';
	if (moment.index === timeline.last) return 'end';
	const names =
		moment.index < 0
			? namesBefore(timeline, moment)
			: [...PHASES.filter((phase) => phase === moment.kind), ...namesInBack(timeline, moment)];
	return names.find((name) => leadsTo(timeline, name, moment.index)) ?? null;
}
