/** @file What the Worker does with messages. Knows no Worker: its surroundings are handed in. */
import { programSources, Run } from '#debug';
import { Asking } from './asking.ts';
import { Pacing, type Pace } from './pacing.ts';
import { prepare } from './prepare.ts';
import type { Reply, Request } from './protocol.ts';
import type { QuestionName } from './questions.ts';
import { messageOf } from './refusals.ts';

export interface Surroundings {
	post(reply: Reply): void;
	/** Calls back after the messages that wait have been read. */
	later(next: () => void): void;
	/** Calls back after some milliseconds. */
	wait(milliseconds: number, next: () => void): void;
	/** Milliseconds. */
	now(): number;
}

/** Milliseconds that a slice may take before messages are read: "stop" is answered within about this. */
const SLICE_MS = 16;
/** Statements between two looks at the clock. */
const SLICE_STATEMENTS = 500;
/** Milliseconds between two reports of progress. */
const REPORT_MS = 50;
/** Milliseconds between two reports of the parameters, which are large. */
const TRAINING_MS = 200;

/** Makes the function that takes a page's messages. */
export function serve(surroundings: Surroundings): (request: Request) => void {
	let job: Job | null = null;
	/** One question of each name is worked on at a time. */
	const asking = new Map<QuestionName, Asking>();
	return (request) => {
		// A run that is asked for already goes first.
		if (request.kind === 'prepare') return surroundings.later(() => job ?? prepare());
		try {
			switch (request.kind) {
				case 'run':
					asking.forEach((each) => each.forget());
					asking.clear();
					job?.forget();
					job = null;
					job = new Job(request, surroundings);
					return job.work();
				case 'stop':
					asking.forEach((each) => each.stop(request.id));
					return job?.stop(request.id);
				case 'pace':
					return job?.pace(request.id, request.pace);
				case 'ask': {
					if (!job) throw new Error('internal: no program has run');
					asking.get(request.name)?.forget();
					const begun = new Asking(request, job.run, surroundings);
					asking.set(request.name, begun);
					return begun.work();
				}
				case 'trace':
					if (!job) throw new Error('internal: no program has run');
					return surroundings.post({ kind: 'trace', id: request.id, trace: job.run.trace(request.pass) });
			}
		} catch (error) {
			surroundings.post({ kind: 'failed', id: request.id, message: messageOf(error) });
		}
	};
}

/** One run, from the request to its end. */
class Job {
	readonly run: Run;
	private readonly id: number;
	private readonly started: number;
	private reported: number;
	/** Milliseconds of running, without the pauses between slices. */
	private ran = 0;
	/** How many pieces of the output, losses, and calls of pyplot have been sent. */
	private printed = 0;
	private told = 0;
	private drawn = 0;
	private isFirstSent = false;
	private isWaiting = false;
	/** Counts what is to go on with the run: only the last may. */
	private turn = 0;
	private readonly pacing = new Pacing();
	/** Which report of the parameters was sent, and when. */
	private trained = 0;
	private trainedAt = -Infinity;
	private isForgotten = false;

	constructor(
		{ id, program, seed, pace, mistakes = [] }: Extract<Request, { kind: 'run' }>,
		private readonly surroundings: Surroundings
	) {
		this.id = id;
		this.started = surroundings.now();
		this.reported = this.started;
		this.pacing.set(pace, this.started, 0);
		this.run = new Run(programSources(program), { seed, training: true, mistakes });
	}

	/** Runs for a slice of time, and goes on after the messages that wait have been read, or when it may. */
	work(): void {
		const { run, surroundings, pacing } = this;
		if (this.isForgotten || this.isWaiting) return;
		this.turn++;
		const from = surroundings.now();
		const target = (run.pauseAt = pacing.target(from));
		const mayRun = () => !run.ended && run.machine.passesEnded < target;
		while (mayRun() && surroundings.now() < from + SLICE_MS) run.slice(SLICE_STATEMENTS);
		const now = surroundings.now();
		this.ran += now - from;
		run.expire(this.ran / 1000);
		const passes = run.machine.passesEnded;
		this.isWaiting = !run.ended && pacing.waits(passes);
		this.report();
		if (run.ended) surroundings.post({ kind: 'ended', id: this.id, result: run.ended });
		else if (this.isWaiting) return;
		else if (passes >= target) surroundings.wait(pacing.delay(now, passes), this.next());
		else surroundings.later(this.next());
	}

	/** Sets another pace; a run that waits goes on. */
	pace(id: number, pace: Pace): void {
		if (id !== this.id || this.run.ended) return;
		this.pacing.set(pace, this.surroundings.now(), this.run.machine.passesEnded);
		this.isWaiting = false;
		this.work();
	}

	/** What goes on with the run, unless something else has done so meanwhile. */
	private next(): () => void {
		const turn = ++this.turn;
		return () => {
			if (turn === this.turn) this.goOn();
		};
	}

	/** The same where nobody is there to catch an error. */
	private goOn(): void {
		if (this.run.ended) return;
		try {
			this.work();
		} catch (error) {
			this.isForgotten = true;
			this.surroundings.post({ kind: 'failed', id: this.id, message: messageOf(error) });
		}
	}

	/** Ends the run that was meant, if it has not ended. */
	stop(id: number): void {
		if (id !== this.id || this.run.ended) return;
		const result = this.run.stop();
		this.report();
		this.surroundings.post({ kind: 'ended', id, result });
	}

	/** Another run takes its place. */
	forget(): void {
		this.isForgotten = true;
	}

	private report(): void {
		const { run, id, surroundings } = this;
		const { machine } = run;
		if (run.first && !this.isFirstSent) {
			this.isFirstSent = true;
			surroundings.post({ kind: 'first', id, trace: run.first });
		}
		const now = surroundings.now();
		if (now - this.reported < REPORT_MS && !run.ended && !this.isWaiting) return;
		this.reported = now;
		const stdout = machine.output.slice(this.printed).join('');
		this.printed = machine.output.length;
		const progress = {
			statements: machine.statements,
			passes: machine.passesEnded,
			seconds: (now - this.started) / 1000,
			losses: Float64Array.from(run.losses.slice(this.told)),
			training: this.training(now),
			part: run.part,
			plots: machine.plots.slice(this.drawn),
			mistake: run.mistake,
			waits: this.isWaiting
		};
		this.told = run.losses.length;
		this.drawn = machine.plots.length;
		surroundings.post({ kind: 'progress', id, progress, stdout, starts: machine.outputStarts });
	}

	/** What is new of the parameters, if it is time to tell. */
	private training(now: number) {
		const { training, ended } = this.run;
		const isDue = now - this.trainedAt >= TRAINING_MS || ended !== null || this.isWaiting;
		if (!isDue || training.version === this.trained) return null;
		this.trained = training.version;
		this.trainedAt = now;
		return training.report();
	}
}
