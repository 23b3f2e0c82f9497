/** @file A program's run: in slices, with checkpoints, and with the trace of any of its passes. */
import {
	Machine,
	reportOfSource,
	SourceError,
	type ErrorPlace,
	type ErrorReport,
	type PlotCall,
	type Source
} from '#python';
import { profiles } from './profiles/index.ts';
import { Recorder } from './recorder.ts';
import type { Trace } from './trace.ts';

export interface RunOptions {
	readonly seed?: number;
	readonly limit?: number;
}

/** How a run ended. */
export interface RunResult {
	readonly kind: 'done' | 'stopped' | 'error' | 'budget';
	readonly passes: number;
	readonly stdout: string;
	readonly plots: readonly PlotCall[];
	readonly error: ErrorReport | null;
	/** What a budget or a stop has to say. */
	readonly message: string;
	readonly place: ErrorPlace | null;
}

interface Checkpoint {
	readonly machine: Machine;
	readonly passes: number;
}

/** Passes between checkpoints at first; doubled whenever the ring is full. */
const EVERY = 50;
const MOST = 64;
const SLICE = 2_000;

export class Run {
	readonly machine: Machine;
	/** The trace of the first pass, as soon as that has ended. */
	first: Trace | null = null;
	private result: RunResult | null = null;
	private readonly recorder: Recorder;
	private checkpoints: Checkpoint[] = [];
	private every = EVERY;

	constructor(sources: readonly Source[], options: RunOptions = {}) {
		const limits = options.limit === undefined ? {} : { statements: options.limit };
		this.machine = new Machine({ seed: options.seed ?? 0, profiles, limits });
		this.recorder = new Recorder(this.machine, 1);
		this.machine.observer = this.recorder;
		try {
			this.machine.load(sources);
			this.checkpoint();
		} catch (error) {
			if (!(error instanceof SourceError)) throw error;
			this.end('error', { error: reportOfSource(sources, error, this.machine) });
		}
	}

	/** The result, or null while the program has not ended. */
	get ended(): RunResult | null {
		return this.result;
	}

	/** Runs a slice of statements; returns the result at the end of the program. */
	slice(statements = SLICE): RunResult | null {
		if (this.result) return this.result;
		const status = this.machine.run(statements);
		if (!this.first && this.recorder.trace) {
			this.first = this.recorder.trace;
			this.machine.observer = null;
		}
		switch (status.kind) {
			case 'paused':
				this.checkpoint();
				return null;
			case 'done':
				return this.end('done');
			case 'error':
				return this.end('error', { error: status.error });
			case 'budget':
				return this.end('budget', { message: status.message, place: status.place });
		}
	}

	/** Runs to the end. */
	finish(): RunResult {
		for (;;) {
			const result = this.slice(50_000);
			if (result) return result;
		}
	}

	/** The learner has stopped the run; what has been computed stays. */
	stop(): RunResult {
		return (
			this.result ??
			this.end('stopped', {
				message: `Stopped after ${this.machine.statements.toLocaleString('en')} statements.`
			})
		);
	}

	private end(kind: RunResult['kind'], more: Partial<RunResult> = {}): RunResult {
		const { passesEnded, stdout, plots } = this.machine;
		this.result = {
			kind,
			passes: passesEnded,
			stdout,
			plots,
			error: null,
			message: '',
			place: null,
			...more
		};
		return this.result;
	}

	/** Keeps a copy now and then; a full ring is thinned to every second one. */
	private checkpoint(): void {
		const { passes, pass } = this.machine;
		const last = this.checkpoints[this.checkpoints.length - 1];
		if (pass || (last && passes - last.passes < this.every)) return;
		this.checkpoints.push({ machine: this.machine.copy(), passes });
		if (this.checkpoints.length <= MOST) return;
		this.checkpoints = this.checkpoints.filter((_, i) => i % 2 === 0);
		this.every *= 2;
	}

	/** The trace of a pass that the run has made, by replay from the nearest checkpoint before it. */
	trace(pass: number): Trace {
		const passes = this.machine.passesEnded;
		if (!Number.isInteger(pass) || pass < 1 || pass > passes)
			throw new RangeError(`internal: pass ${pass} of ${passes}`);
		if (pass === 1 && this.first) return { ...this.first, passes };
		const start = this.checkpoints.findLast((each) => each.passes < pass)!;
		const machine = start.machine.copy();
		const recorder = new Recorder(machine, pass);
		machine.observer = recorder;
		while (!recorder.trace) {
			const status = machine.run(SLICE);
			if (status.kind !== 'paused' && !recorder.trace)
				throw new Error(`internal: the replay of pass ${pass} ended with ${status.kind}`);
		}
		return { ...recorder.trace, passes };
	}
}
