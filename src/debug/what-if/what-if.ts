/** @file A pass made twice from one state, by the engine as it is and by the engine with a switch turned. */
import type { Machine } from '#python';
import { PassTooLarge } from '../recorder.ts';
import type { Run } from '../run.ts';
import { Timeline } from '../timeline.ts';
import type { Trace } from '../trace.ts';
import { compare } from './compare.ts';
import { Course } from './course.ts';
import { prepare } from './engine.ts';
import type { WhatIfProgress, WhatIfRequest, WhatIfResult } from './result.ts';
import { partOf } from './parts.ts';
import { findBeginning, standBefore, type Beginning } from './stand.ts';
import type { Switch } from './switch.ts';
import { switches } from './switches/index.ts';
import { conflictIn, Together } from './together.ts';
import { inWordsOf, judgeSwitch } from './verdict.ts';

/** The run is with a mistake: what is compared with another has to be the program as it is. */
export class AlreadyMistaken extends Error {
	constructor() {
		super('This run is with a mistake already. Run the program as it is to ask what another would do.');
	}
}

/** No switch has that name. */
export class UnknownSwitch extends Error {}

export function switchNamed(name: string): Switch {
	const found = switches.find((each) => each.name === name);
	if (found) return found;
	const names = switches.map((each) => each.name).join(', ');
	throw new UnknownSwitch(`There is no switch ${name}; there are ${names}.`);
}

/** Two switches were named that cannot go together. */
export class SwitchConflict extends Error {}

/** Several switches as one; each counts once. */
export function turnedTogether(names: readonly string[]): Together {
	const turned = [...new Set(names)].map(switchNamed);
	const conflict = conflictIn(turned);
	if (conflict) throw new SwitchConflict(conflict);
	if (turned.length === 0) throw new UnknownSwitch('No switch is turned.');
	return new Together(turned);
}

/** A broken pass may run so many times as many statements as the right one, and so many more. */
const LONGER = 30;
const AT_LEAST = 50_000;

/** Carries out a what-if on a pass that the run has made. Yields what it does between slices. */
export function* whatIf(run: Run, request: WhatIfRequest): Generator<WhatIfProgress, WhatIfResult> {
	const { pass, further } = request;
	const turned = turnedTogether(request.names);
	if (!Number.isInteger(pass) || pass < 1 || pass > run.machine.passesEnded)
		throw new RangeError(`internal: pass ${pass} of ${run.machine.passesEnded}`);
	const of = 2 * (further + 1);
	const going = (made: number, doing: string): WhatIfProgress => ({ doing, made, of });
	const begins = yield* reporting(findBeginning(run.before(pass), pass), going(0, 'going to the pass'));
	const from = Math.max(1, pass - leadOf(turned, run.machine, begins));
	const start = () => run.before(from);
	const beginning =
		from === pass ? begins : yield* reporting(findBeginning(start(), from), going(0, 'going to the pass'));
	const stand = yield* reporting(standBefore(start, beginning), going(0, 'going to the pass'));
	const right = new Course(prepare(stand, beginning, null), pass, further);
	yield* reporting(right.steps(), () => going(right.made, 'the right run'));
	if (!right.trace) throw new PassTooLarge(pass);
	const broken = new Course(
		prepare(stand, beginning, turned),
		pass,
		further,
		right.statements * LONGER + AT_LEAST
	);
	yield* reporting(broken.steps(), () => going(further + 1 + broken.made, 'the broken run'));
	return result(turned, right, right.trace, broken);
}

/** With how many passes before the wanted one the mistake begins. */
const leadOf = (turned: Switch, machine: Machine, { profile }: Beginning): number =>
	Math.max(
		...machine.sources.map(({ text }, i) => turned.lead?.(partOf(text, machine.tree(i), profile)) ?? 0)
	);

function* reporting<Result>(
	steps: Generator<void, Result>,
	progress: WhatIfProgress | (() => WhatIfProgress)
): Generator<WhatIfProgress, Result> {
	for (;;) {
		const step = steps.next();
		if (step.done) return step.value;
		yield typeof progress === 'function' ? progress() : progress;
	}
}

function result(turned: Together, right: Course, trace: Trace, broken: Course): WhatIfResult {
	const { edits } = broken.prepared;
	const { failure } = broken;
	const isCut = failure?.isInPass ?? false;
	const comparison = broken.trace && compare(new Timeline(trace), new Timeline(broken.trace), isCut);
	const { idle } = turned;
	const evidence = { turned, idle, edits, right: trace, broken: broken.trace, comparison, failure };
	return {
		names: turned.name.split(','),
		title: turned.title,
		about: inWordsOf(trace, turned.sentence),
		pass: trace.pass,
		...judgeSwitch(evidence),
		edits,
		right: trace,
		broken: broken.trace,
		comparison,
		failure,
		losses: { right: right.losses, broken: broken.losses }
	};
}
