/** @file Moments of the program before a pass, by name: "made m", "before m", `line "m = w * x"`, each with ", 2nd" behind it. */
import type { Moment } from './moments.ts';
import { nodeTitle } from './names.ts';
import type { Timeline } from './timeline.ts';
import { isCalled } from './titles.ts';

const NAMED = /^(?:(made|before) (.+?)|line (["'`])(.+?)\3)(?:, (\d+)(?:st|nd|rd|th))?$/;

/** Names and statements that a refusal lists. */
const MOST = 8;

/** A statement as one line, however its spaces are. */
const squeezed = (code: string): string => code.trim().replace(/\s+/g, ' ');

/** Whether a text is one of these names, so that a refusal lists what there is before the pass. */
export const isBeforePass = (text: string): boolean => /^(?:made|before|line)\b/.test(text);

/**
 * The index of a moment before the pass, or null where there is none with this name: `made m` where the program has just
 * made m, `before m` where the statement that makes m is about to run, `line "…"` where the statement with this text has run.
 */
export function findBeforePass(timeline: Timeline, text: string): number | null {
	const [, verb, name, , code, nth = '1'] = NAMED.exec(text) ?? [];
	const { approach } = timeline;
	if (code !== undefined) {
		const wanted = squeezed(code);
		const lines = approach.filter(
			(moment) => moment.kind === 'line' && squeezed(timeline.line(moment)!.code) === wanted
		);
		const line = lines[Number(nth) - 1];
		return line ? endOf(timeline, line) : null;
	}
	const made = approach.filter(({ kind, node }) => kind === 'made' && isCalled(timeline, node, name))[
		Number(nth) - 1
	];
	if (!made) return null;
	if (verb === 'made') return made.index;
	return approach.find(({ kind, line }) => kind === 'line' && line === made.line)!.index;
}

/** Where a statement has run, with all that the functions have done that it calls. */
function endOf(timeline: Timeline, line: Moment): number {
	const { depth } = timeline.line(line)!;
	const next = timeline.approach.find(
		(moment) => moment.index > line.index && moment.kind === 'line' && timeline.line(moment)!.depth <= depth
	);
	const after = next?.index ?? 0;
	// Its last effect is the moment at which it has run; without any, only the next statement shows it.
	return timeline.at(after - 1).kind === 'line' ? after : after - 1;
}

const some = (words: readonly string[]): string =>
	[...words.slice(0, MOST), ...(words.length > MOST ? ['…'] : [])].join(', ');

/** The moments before the pass that there are, for a refusal; '' for none. */
export function namesBeforePass(timeline: Timeline): string {
	const { approach, byId } = timeline;
	const made = approach.filter(({ kind }) => kind === 'made').map(({ node }) => nodeTitle(byId.get(node)!));
	const lines = approach
		.filter(({ kind }) => kind === 'line')
		.map((moment) => squeezed(timeline.line(moment)!.code))
		.filter((code) => !/^(?:from|import|def|class)\b/.test(code))
		.map((code) => `"${code}"`);
	const parts = [
		...(made.length > 0 ? [`made and before ${some([...new Set(made)])}`] : []),
		...(lines.length > 0 ? [`line ${some([...new Set(lines)])}`] : [])
	];
	return parts.join('; ');
}
