/** @file One of the two runs of a what-if: one pass is recorded, and of those after it the value of h is kept. */
import type { EngineNode, ErrorReport, Machine, Status } from '#python';
import { valueOf } from '../graph.ts';
import { Recorder } from '../recorder.ts';
import type { Trace } from '../trace.ts';
import type { PreparedEngine } from './engine.ts';
import type { Failure } from './result.ts';

/** Statements between two reports. */
const SLICE = 500;

/** Records the wanted pass, and keeps the value of h of that and of those after it. */
class Ear extends Recorder {
	readonly losses: number[] = [];
	/** Statements that had run when the pass ended. */
	endedAt = -1;

	constructor(
		private readonly of: Machine,
		private readonly from: number,
		private readonly last: number
	) {
		super(of, from);
	}

	override begin(h: EngineNode): void {
		const { passes } = this.of;
		const isNext = passes === this.from + this.losses.length;
		if (isNext && passes <= this.last) this.losses.push(valueOf(h).data[0] ?? NaN);
		super.begin(h);
	}

	override end(): void {
		super.end();
		if (this.trace && this.endedAt < 0) this.endedAt = this.of.statements;
	}
}

export class Course {
	failure: Failure | null = null;
	private readonly ear: Ear;
	private readonly machine: Machine;
	private readonly begun: number;

	/** The recorded pass may run at `most` so many statements, and as many more for each pass after it. */
	constructor(
		readonly prepared: PreparedEngine,
		private readonly pass: number,
		private readonly further: number,
		private readonly most = Infinity
	) {
		this.machine = prepared.machine;
		this.ear = new Ear(this.machine, pass, pass + further);
		this.machine.observer = this.ear;
		this.begun = this.machine.statements;
	}

	get trace(): Trace | null {
		return this.ear.trace;
	}

	/** The value of h in the pass, and in those after it. */
	get losses(): readonly number[] {
		return this.ear.losses;
	}

	/** Passes that have been made, of those that are wanted. */
	get made(): number {
		return Math.max(0, Math.min(this.further + 1, this.machine.passesEnded - this.pass + 1));
	}

	/** Statements until the pass had ended. */
	get statements(): number {
		return this.ear.endedAt - this.begun;
	}

	/** Runs to the end of the last pass, or of the program, or to an error. Yields between slices. */
	*steps(): Generator<void, void> {
		const { machine, ear } = this;
		while (!ear.tooLarge && machine.passesEnded < this.pass + this.further) {
			if (this.isLong()) this.failure = this.endless();
			if (this.failure || this.hasEnded(machine.run(SLICE))) break;
			yield;
		}
		if (!ear.trace) ear.cutShort();
	}

	/** Whether more has run than a pass may take. */
	private isLong(): boolean {
		const passes = Math.max(0, this.machine.passes - this.pass) + 1;
		return this.machine.statements - this.begun > this.most * passes;
	}

	/** Whether a run has ended; notes an error. */
	private hasEnded(status: Status): boolean {
		switch (status.kind) {
			case 'paused':
				return false;
			case 'done':
				return true;
			case 'error':
				// A slice may run on into passes that nobody has asked for.
				if (this.machine.passes <= this.pass + this.further) this.failure = this.failed(status.error);
				return true;
			case 'budget':
				this.failure = this.unfinished('A limit was reached', status.message);
				return true;
		}
	}

	private unfinished(type: string, message: string): Failure {
		const { pass } = this;
		const isInPass = this.trace === null;
		return {
			type,
			message,
			pass: Math.max(pass, this.machine.passes),
			isInPass,
			node: null,
			line: '',
			place: null
		};
	}

	private endless(): Failure {
		const ran = (this.machine.statements - this.begun).toLocaleString('en');
		return this.unfinished('It does not end', `The pass was stopped after ${ran} statements.`);
	}

	private failed({ type, message, place }: ErrorReport): Failure {
		const { machine, ear, prepared } = this;
		const step = ear.trace?.steps.at(-1);
		// Where the pass was left by the error, no statement has run since it ended.
		const isInPass = ear.trace === null || ear.endedAt === machine.statements;
		const line = place ? machine.lines(place.source).line(place.line).trim() : '';
		const isOwn = place !== null && place.source < prepared.ownSources;
		const made = prepared.edits.find(
			(edit) =>
				place?.line === edit.line &&
				(isOwn ? edit.source === place.source : edit.op === machine.sources[place.source]!.id)
		);
		return {
			type,
			message,
			pass: machine.passes,
			isInPass,
			node: isInPass && step?.phase === 'back' ? step.node : null,
			line: made ? line.replace(made.before, () => made.after) : line,
			place: isOwn ? place : null
		};
	}
}
