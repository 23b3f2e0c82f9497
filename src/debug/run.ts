/** @file A program's run: in slices, with checkpoints, and with the trace of any of its passes. */
import {
	DECLARATION,
	Machine,
	PyClass,
	PyFunction,
	partOfLoops,
	placeOf,
	reportOfSource,
	SourceError,
	spent,
	type EngineNode,
	type ErrorPlace,
	type ErrorReport,
	type MachineObserver,
	type OutputStart,
	type PlotCall,
	type Source,
	type StorageUse
} from '#python';
import { Checkpoints } from './checkpoints.ts';
import { numberOf } from './graph.ts';
import { joining } from './joining.ts';
import { profiles } from './profiles/index.ts';
import { PassTooLarge, Recorder } from './recorder.ts';
import type { Trace } from './trace.ts';
import { TrainingSampler } from './training/sampler.ts';
import { mistaken, type Mistake, type Mistaken } from './what-if/whole-run.ts';

export interface RunOptions {
	/** Seed of NumPy's random streams, as `numpy.random.seed`; 0 unless told otherwise. */
	readonly seed?: number;
	/** Whether the parameters are looked at while the program trains: where somebody wants to see them. */
	readonly training?: boolean;
	/** What-if switches that are turned throughout the run. */
	readonly mistakes?: readonly string[];
	/** Statements after which the run is ended. */
	readonly limit?: number;
}

/** How a run ended. */
export interface RunResult {
	readonly kind: 'done' | 'stopped' | 'error' | 'budget';
	/** Reverse passes that have ended. */
	readonly passes: number;
	readonly stdout: string;
	/** Where in it the output of each cell begins, of those that have printed. */
	readonly starts: readonly OutputStart[];
	readonly plots: readonly PlotCall[];
	readonly error: ErrorReport | null;
	/** What a budget or a stop has to say. */
	readonly message: string;
	/** Where a budget ended the run. */
	readonly place: ErrorPlace | null;
	/** Where a program with classes of its own has made no pass: how to say which of them is an engine. */
	readonly advice: string;
}

/** For a program with classes that keep something, none of which was taken for an engine. */
function engineAdvice({ globals, sources }: Machine): string {
	const classes = [...globals.values()].filter((v) => v instanceof PyClass);
	const keep = classes.filter((cls) => cls.lookup('__init__') instanceof PyFunction && !cls.profile);
	if (keep.length === 0 || sources.some(({ text }) => text.includes('reverse_autodiff('))) return '';
	return `No class of it was recognised as an engine; a comment such as ${DECLARATION} says which attribute is which.`;
}

/** A replay is a long run from its beginning. */
const AT_ONCE: StorageUse = { after: 0 };
/** A replay that goes on from where it stands; see `Run.walk`. */
export interface Walk {
	to<Observer extends MachineObserver>(
		pass: number,
		observerOf: (machine: Machine) => Observer,
		isOver: (observer: Observer) => boolean
	): Observer;
	/** Lets go of its arrays. */
	end(): void;
}

const MOST_LOSSES = 1_000_000;
/** Statements between two looks at the checkpoints. */
const SLICE = 2_000;

export class Run {
	machine: Machine;
	/** The trace of the first pass, as soon as that has ended. */
	first: Trace | null = null;
	/** h of each pass as it begins, of the first million passes. */
	readonly losses: number[] = [];
	/** What the program's parameters did between passes. */
	training: TrainingSampler;
	/** The pass at whose end a slice ends, so that the run can wait there. */
	pauseAt = Infinity;
	/** Which part of the loops around the last pass is over, from 0 to 1; null where nobody can know. */
	part: number | null = null;
	private result: RunResult | null = null;
	private recorder: Recorder;
	private readonly checkpoints = new Checkpoints();
	/** Makes the machine with the mistake. */
	private mistaken: Mistaken | null = null;
	private preparing: Generator<void, Mistaken | null> | null = null;

	/** A program that cannot be read is a run that has ended with that error. */
	constructor(sources: readonly Source[], options: RunOptions = {}) {
		const limits = options.limit === undefined ? {} : { statements: options.limit };
		this.machine = new Machine({ seed: options.seed ?? 0, profiles, limits });
		this.training = new TrainingSampler(this.machine, options.training ?? false);
		this.recorder = this.listen();
		try {
			this.machine.load(sources);
			const { mistakes = [] } = options;
			if (mistakes.length === 0) this.checkpoints.note(this.machine);
			else this.preparing = mistaken(this.machine, mistakes);
		} catch (error) {
			if (!(error instanceof SourceError)) throw error;
			this.end('error', { error: reportOfSource(sources, error, this.machine) });
		}
	}

	/** The mistake with which it runs; null where it is the program as it stands. */
	get mistake(): Mistake | null {
		return this.mistaken?.mistake() ?? null;
	}

	/** Hears of the machine's passes, and records the first. */
	private listen(): Recorder {
		this.recorder = new Recorder(this.machine, 1);
		this.machine.observer = this.recorder;
		this.machine.onPass = (h) => this.passed(h);
		return this.recorder;
	}

	/** Works on the machine with the mistake; whether the run can go on. */
	private isPrepared(): boolean {
		const step = this.preparing?.next();
		if (!step) return true;
		if (!step.done) return false;
		this.preparing = null;
		if (step.value) {
			this.machine = step.value.machine;
			this.mistaken = step.value;
			this.training = this.training.of(this.machine);
			this.listen();
		}
		this.checkpoints.note(this.machine);
		return true;
	}

	/** The result, or null while the program has not ended. */
	get ended(): RunResult | null {
		return this.result;
	}

	/** A pass begins; or, with null, it has ended, and where a copy is due the slice ends too. */
	private passed(h: EngineNode | null): void {
		const { machine, losses, checkpoints, training } = this;
		if (h) {
			if (losses.length < MOST_LOSSES) losses.push(numberOf(h));
			training.began(h);
		} else {
			training.ended();
			checkpoints.passed(machine);
			this.part = partOfLoops(machine.frame);
			if (checkpoints.isDue(machine) || machine.passesEnded >= this.pauseAt) machine.spend(Infinity);
		}
	}

	/** Runs a slice of statements; returns the result at the end of the program. */
	slice(statements = SLICE): RunResult | null {
		if (this.result) return this.result;
		if (!this.isPrepared()) return null;
		const status = this.machine.run(statements);
		if (!this.first && (this.recorder.trace || this.recorder.tooLarge)) {
			this.first = this.recorder.trace;
			this.machine.observer = null;
		}
		switch (status.kind) {
			case 'paused':
				this.checkpoints.note(this.machine);
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
			const result = this.slice();
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

	/** Ends a run that has taken more seconds than it may; the clock is the caller's. Null while it may go on. */
	expire(seconds: number): RunResult | null {
		const { machine } = this;
		if (this.result || seconds <= machine.limits.seconds) return this.result;
		const place = placeOf(machine, machine.frame);
		return this.end('budget', { message: spent('seconds', machine), place });
	}

	private end(kind: RunResult['kind'], more: Partial<RunResult> = {}): RunResult {
		const { passesEnded, stdout, outputStarts, plots } = this.machine;
		this.training.finish();
		this.result = {
			kind,
			passes: passesEnded,
			stdout,
			starts: outputStarts,
			plots,
			error: null,
			message: '',
			place: null,
			advice: kind === 'done' && passesEnded === 0 ? engineAdvice(this.machine) : '',
			...more
		};
		return this.result;
	}

	/** Gives the traces of passes that follow each other, from `first` on, in one replay; see `trace`. */
	traces(first: number): () => Trace {
		const machine = this.checkpoints.before(first);
		const made: Trace[] = [];
		let recorder: Recorder;
		const record = (pass: number, before?: ReadonlySet<EngineNode>) => {
			const ended = (nodes: ReadonlySet<EngineNode>) => {
				made.push({ ...recorder.trace!, passes: this.machine.passesEnded });
				record(pass + 1, nodes);
			};
			machine.observer = recorder = new Recorder(machine, pass, ended, before);
		};
		record(first);
		const slice = joining(machine, recorder!, first);
		return () => {
			while (made.length === 0) {
				const status = machine.run(slice());
				if (recorder.tooLarge) throw new PassTooLarge(machine.passes);
				if (status.kind !== 'paused' && made.length === 0)
					throw new Error(`internal: the replay from pass ${first} ended with ${status.kind}`);
			}
			return made.shift()!;
		};
	}

	/** A machine that stands before a pass, as near to it as there is a checkpoint. */
	before(pass: number): Machine {
		return this.checkpoints.before(pass);
	}

	/** The same at full speed; who takes it gives its arrays back with `arrays.abandon`. */
	swiftlyBefore(pass: number): Machine {
		return this.checkpoints.before(pass, AT_ONCE);
	}

	/**
	 * The trace of a pass that the run has made, by replay from the nearest checkpoint before it.
	 * Throws a RangeError for a pass that it has not made, and PassTooLarge for one that cannot be shown.
	 */
	trace(pass: number): Trace {
		const passes = this.machine.passesEnded;
		if (!Number.isInteger(pass) || pass < 1 || pass > passes)
			throw new RangeError(`internal: pass ${pass} of ${passes}`);
		if (pass === 1 && this.first) return { ...this.first, passes };
		const { trace, tooLarge } = this.follow(
			pass,
			(machine) => new Recorder(machine, pass),
			(recorder) => recorder.trace !== null || recorder.tooLarge
		);
		if (tooLarge) throw new PassTooLarge(pass);
		return { ...trace!, passes };
	}

	/**
	 * Replays from the nearest checkpoint up to a pass: somebody hears of all from the begin of the pass before, until there
	 * is no more to hear. What is heard of arrays has to be copied. A short look leaves no copies of the machine on its way.
	 */
	follow<Observer extends MachineObserver>(
		pass: number,
		observerOf: (machine: Machine) => Observer,
		isOver: (observer: Observer) => boolean,
		notes = true
	): Observer {
		const machine = this.checkpoints.before(pass, AT_ONCE);
		try {
			return this.goOn(machine, pass, observerOf, isOver, notes);
		} finally {
			machine.arrays.abandon();
		}
	}

	/** The same from pass to pass, each later than the one before; it leaves no copies of the machine. */
	walk(): Walk {
		let machine: Machine | null = null;
		const end = () => machine?.arrays.abandon();
		return {
			end,
			to: (pass, observerOf, isOver) => {
				if (!machine || machine.passes >= pass || this.checkpoints.passesBefore(pass) > machine.passes) {
					end();
					machine = this.checkpoints.before(pass, AT_ONCE);
				}
				return this.goOn(machine, pass, observerOf, isOver, false);
			}
		};
	}

	/** A pass near to this one, no farther than `within`, that a replay reaches at once; else this one. */
	soonest(pass: number, within: number): number {
		return this.checkpoints.soonest(pass, within);
	}

	private goOn<Observer extends MachineObserver>(
		machine: Machine,
		pass: number,
		observerOf: (machine: Machine) => Observer,
		isOver: (observer: Observer) => boolean,
		notes: boolean
	): Observer {
		const observer = observerOf(machine);
		const slice = joining(machine, observer, pass);
		while (!isOver(observer)) {
			const status = machine.run(slice());
			if (status.kind !== 'paused' && !isOver(observer))
				throw new Error(`internal: the replay of pass ${pass} ended with ${status.kind}`);
			if (notes) this.checkpoints.noteOnTheWay(machine, pass);
		}
		return observer;
	}
}
