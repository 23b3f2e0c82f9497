/** @file The passes that the claims of a lesson speak of, each recorded once, and the what-ifs on them. */
import type { Claim, Mistakes, Spot } from '#lesson';
import { findMoment, UnknownMoment } from '../find-moment.ts';
import { PassTooLarge } from '../recorder.ts';
import type { Run } from '../run.ts';
import { Timeline } from '../timeline.ts';
import type { WhatIfResult } from '../what-if/result.ts';
import { SwitchConflict, turnedTogether, UnknownSwitch, whatIf } from '../what-if/what-if.ts';
import { switchProblem } from './switch-problem.ts';

export type Report = (at: Spot, message: string, hint?: string) => void;

/** A moment of a recorded pass. */
export interface Found {
	readonly timeline: Timeline;
	readonly index: number;
}

type At = Extract<Claim, { kind: 'moment' }>['at'];

export class Timelines {
	private readonly known = new Map<number, Timeline>();
	private readonly compared = new Map<string, WhatIfResult | null>();
	/** How far the what-ifs of the lesson go on, so that each is carried out once. */
	private readonly further = new Map<string, number>();

	constructor(
		private readonly run: Run,
		private readonly passes: number,
		claims: readonly Claim[]
	) {
		for (const claim of claims) {
			if (claim.kind !== 'what-if') continue;
			const key = keyOf(claim.pass, claim.mistakes);
			this.further.set(key, Math.max(claim.further, this.further.get(key) ?? 0));
		}
	}

	/** Whether the run makes so many passes; reports where it does not. */
	reaches(pass: number, place: Spot, report: Report): boolean {
		if (pass <= this.passes) return true;
		const made = this.passes === 1 ? '1 reverse pass' : `${this.passes} reverse passes`;
		report(
			place,
			`there is no pass ${pass}`,
			this.passes === 0 ? 'No cell calls reverse_autodiff.' : `The cells make ${made}.`
		);
		return false;
	}

	/** The timeline and the index of a moment; reports and returns null where there is none. */
	find({ pass, moment, place, broken = null }: At, report: Report): Found | null {
		if (!this.reaches(pass, place, report)) return null;
		const timeline = broken ? this.broken(pass, broken, report) : this.right(pass);
		if (!timeline) return null;
		try {
			return { timeline, index: findMoment(timeline, moment) };
		} catch (error) {
			if (!(error instanceof UnknownMoment)) throw error;
			report(place, error.message);
			return null;
		}
	}

	private right(pass: number): Timeline {
		const timeline = this.known.get(pass) ?? new Timeline(this.run.trace(pass));
		this.known.set(pass, timeline);
		return timeline;
	}

	private broken(pass: number, mistakes: Mistakes, report: Report): Timeline | null {
		const result = this.whatIf(pass, mistakes, report);
		if (result && !result.broken)
			report(mistakes.place, 'the broken run makes no step of the pass', result.sentence);
		return result?.broken ? new Timeline(result.broken) : null;
	}

	/** What comes of a what-if; reports and returns null where it cannot be made. Its mistakes are reported once. */
	whatIf(pass: number, mistakes: Mistakes, report: Report): WhatIfResult | null {
		const key = keyOf(pass, mistakes);
		const known = this.compared.get(key);
		if (known !== undefined) return known;
		const result = this.compare(pass, mistakes, this.further.get(key) ?? 0, report);
		this.compared.set(key, result);
		return result;
	}

	private compare(
		pass: number,
		{ names, place }: Mistakes,
		further: number,
		report: Report
	): WhatIfResult | null {
		try {
			turnedTogether(names);
			const steps = whatIf(this.run, { names, pass, further });
			for (;;) {
				const step = steps.next();
				if (step.done) return step.value;
			}
		} catch (error) {
			if (error instanceof UnknownSwitch || error instanceof SwitchConflict)
				report(place, ...switchProblem(names, error.message));
			else if (error instanceof PassTooLarge) report(place, error.message);
			else throw error;
			return null;
		}
	}
}

const keyOf = (pass: number, { names }: Mistakes): string => `${pass} ${[...names].sort().join(' ')}`;
