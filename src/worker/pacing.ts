/** @file How fast a run goes, and where it waits. Knows no clock: the time is handed in, in milliseconds. */

/** What a page wants of a run. */
export interface Pace {
	/** The run waits when so many passes have ended; Infinity lets it go to its end. */
	readonly until: number;
	/** Passes a second at most; Infinity for as fast as it can. */
	readonly perSecond: number;
}

export const FULL_SPEED: Pace = { until: Infinity, perSecond: Infinity };

export class Pacing {
	private pace = FULL_SPEED;
	/** Since when, and from which pass on, the speed holds. */
	private since = 0;
	private from = 0;

	set(pace: Pace, now: number, passes: number): void {
		this.pace = { until: Math.max(passes, pace.until), perSecond: Math.max(0.1, pace.perSecond) };
		this.since = now;
		this.from = passes;
	}

	/** Whether the run waits for another pace. */
	waits(passes: number): boolean {
		return passes >= this.pace.until;
	}

	/** The pass up to whose end the run may go now. */
	target(now: number): number {
		const { until, perSecond } = this.pace;
		if (perSecond === Infinity) return until;
		const due = this.from + 1 + Math.floor(((now - this.since) / 1000) * perSecond);
		return Math.min(until, due);
	}

	/** Milliseconds until the pass after these may begin. */
	delay(now: number, passes: number): number {
		return Math.max(0, this.since + ((passes - this.from) * 1000) / this.pace.perSecond - now);
	}
}
