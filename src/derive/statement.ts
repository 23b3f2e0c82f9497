/** @file A statement of a `back`, as text, and the variable that it has assigned. */
import type { Local, Moment, Timeline } from '#debug';

/** The statement that a moment shows, as it stands in the text of the `back`. */
export function statementCode(timeline: Timeline, moment: Moment): string {
	const { trace, byId } = timeline;
	const line = timeline.step(moment)?.statements[moment.statement]?.line ?? 0;
	const text = trace.backs[byId.get(moment.node)!.back]?.text.split('\n');
	return text?.[line - 1]?.trim() ?? '';
}

const ASSIGNMENT = /^(\w+) *(?:=|[-+*/@%]=|\*\*=|\/\/=)(?!=)/;

/** The variable that the statement has assigned, or null. */
export function assigned(timeline: Timeline, moment: Moment): Local | null {
	const name = ASSIGNMENT.exec(statementCode(timeline, moment))?.[1];
	const statement = timeline.step(moment)?.statements[moment.statement];
	return statement?.locals.find((local) => local.name === name) ?? null;
}
