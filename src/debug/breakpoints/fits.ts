/** @file Which moments a breakpoint is about, whatever its condition says. */
import type { Moment } from '../moments.ts';
import { subjectOf } from '../subject.ts';
import type { Timeline } from '../timeline.ts';
import type { Where } from './breakpoint.ts';

/** Whether a moment is one of those at which a breakpoint may stop. */
export function fits(timeline: Timeline, moment: Moment, where: Where): boolean {
	switch (where.kind) {
		case 'line':
			return lineOf(timeline, moment) === where.line;
		case 'tensor': {
			const { name, label } = timeline.byId.get(subjectOf(timeline, moment))!;
			return (name === where.name || label === where.name) && concernsTensor(moment);
		}
		case 'op':
			return isCall(moment) && timeline.byId.get(moment.node)!.op === where.op;
		case 'phase':
			return beginsPhase(timeline, moment, where.phase);
		case 'write':
			return isWrite(moment);
		case 'call':
			return moment.kind === 'enter';
		case 'made':
			return moment.kind === 'made';
	}
}

/** A tensor of the program is made, or its `back` is called. */
const isCall = ({ kind }: Moment): boolean => kind === 'enter' || kind === 'made';

const isWrite = ({ kind }: Moment): boolean => kind === 'contribution' || kind === 'zero' || kind === 'seed';

const concernsTensor = (moment: Moment): boolean => isCall(moment) || isWrite(moment);

/** The line of the program at which a moment stands, or 0. */
function lineOf(timeline: Timeline, moment: Moment): number {
	if (moment.kind === 'line') return timeline.line(moment)!.place.line;
	const back = timeline.trace.backs[timeline.byId.get(moment.node)!.back];
	const step = timeline.step(moment);
	if (!back || back.line === 0 || !step || moment.kind === 'enter') return 0;
	const line = step.contributions[moment.contribution]?.line ?? step.statements[moment.statement]?.line ?? 0;
	return line === 0 ? 0 : back.line + line - 1;
}

function beginsPhase(timeline: Timeline, moment: Moment, phase: string): boolean {
	if (phase === 'update') return moment.index === timeline.first && moment.kind === 'line';
	if (phase === 'back') return moment.kind === 'enter' && moment.back === 1;
	return moment.kind === phase && timeline.at(moment.index - 1).kind !== phase;
}
