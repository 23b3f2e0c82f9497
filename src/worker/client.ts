/** @file The page's side: runs programs in a Worker, with a deadline, and starts it again if it does not answer. */
import type { Program, RunResult, Trace } from '#debug';
import type { OutputStart } from '#python';
import { FULL_SPEED, type Pace } from './pacing.ts';
import type { Progress, Reply, Request } from './protocol.ts';
import type { AnswerTo, ProgressOf, QuestionName, Wish } from './questions.ts';
import { Told } from './told.ts';

export interface RunListener {
	progress(progress: Progress): void;
	/** What the program printed since the last call, and where in all that it printed the output of each cell begins. */
	output(text: string, starts: readonly OutputStart[]): void;
	/** The trace of the first pass. */
	trace(trace: Trace): void;
	/** The whole result of a run that was stopped in the middle of a call, once that call has ended. */
	finished(result: RunResult): void;
}

/** What the client uses of a Worker. */
export type Port = Pick<Worker, 'postMessage' | 'terminate' | 'onmessage' | 'onmessageerror' | 'onerror'>;

/** A request that waits for its answer. */
interface Pending<Result> {
	readonly resolve: (result: Result) => void;
	readonly reject: (error: Error) => void;
}

interface Running extends Pending<RunResult> {
	readonly id: number;
	readonly listener: RunListener;
	readonly told: Told;
}

/** A question that was asked. */
export interface Asked<Name extends QuestionName> {
	/** Rejects with a WorkerRefusal where there is no answer. */
	readonly answer: Promise<AnswerTo<Name>>;
	/** Gives it up: the answer then is what is known until then. */
	stop(): void;
}

interface PendingQuestion extends Pending<AnswerTo> {
	progress(progress: ProgressOf): void;
}

/** Milliseconds that the Worker has for its own answer to a stop. */
const ANSWER_MS = 35;
/** Milliseconds that it has to end the call which it is in; budgets end every call sooner. */
const FINISH_MS = 60_000;

/** A program or request that the Worker refused. */
export class WorkerRefusal extends Error {}

export class WorkerClient {
	private port: Port | null = null;
	private nextId = 1;
	private running: Running | null = null;
	/** A run that was stopped in the middle of a call: the page has its answer, and the Worker ends the call. */
	private finishing: Running | null = null;
	/** Whether the Worker holds a run whose passes can be asked for. */
	private hasRun = false;
	private readonly traces = new Map<number, Pending<Trace>>();
	private readonly questions = new Map<number, PendingQuestion>();
	private deadline: ReturnType<typeof setTimeout> | null = null;

	/** Starts no Worker before it is needed. */
	constructor(private readonly spawn: () => Port) {}

	/** Runs a program; resolves when it has ended, however it ended. A run that is under way is ended. */
	run(
		program: Program,
		listener: RunListener,
		seed = 0,
		pace = FULL_SPEED,
		mistakes: readonly string[] = []
	): Promise<RunResult> {
		if (this.running || this.finishing) this.abandon('Another run was started.');
		const id = this.nextId++;
		return new Promise((resolve, reject) => {
			this.running = { id, listener, resolve, reject, told: new Told() };
			this.hasRun = true;
			this.send({ kind: 'run', id, program: { ...program }, seed, pace, mistakes: [...mistakes] });
		});
	}

	/** Sets how fast the run goes, and where it waits; a run that waits goes on. */
	pace(pace: Pace): void {
		if (this.running) this.send({ kind: 'pace', id: this.running.id, pace });
	}

	/** The trace of a pass that the run has made; rejects with a WorkerRefusal where there is none. */
	trace(pass: number): Promise<Trace> {
		if (!this.hasRun)
			return Promise.reject(new WorkerRefusal('The program was ended. Run it again to look at its passes.'));
		const id = this.nextId++;
		return new Promise((resolve, reject) => {
			this.traces.set(id, { resolve, reject });
			this.send({ kind: 'trace', id, pass });
		});
	}

	/** Asks something of the run that takes a while; another question of this name is given up for it. */
	ask<Name extends QuestionName>(
		name: Name,
		wish: Wish<Name>,
		progress: (progress: ProgressOf<Name>) => void
	): Asked<Name> {
		const id = this.nextId++;
		const answer = new Promise<AnswerTo>((resolve, reject) => {
			if (!this.hasRun) return reject(new WorkerRefusal('The program was ended. Run it again to ask this.'));
			this.questions.set(id, { resolve, reject, progress: progress as PendingQuestion['progress'] });
			this.send({ kind: 'ask', id, name, wish });
		});
		// The Worker answers a question of this name with its own kind of answer.
		return {
			answer: answer as Promise<AnswerTo<Name>>,
			stop: () => this.questions.has(id) && this.send({ kind: 'stop', id })
		};
	}

	/**
	 * Starts the Worker ahead of the first run, which then need not wait for it. Where it cannot be started, the run
	 * says so.
	 */
	warm(): void {
		if (this.port) return;
		try {
			this.port = this.start();
			this.port.postMessage({ kind: 'prepare' } satisfies Request);
		} catch {
			this.port = null;
		}
	}

	/**
	 * Asks the run to end. A Worker in the middle of a call cannot answer: then the run ends here with what it has told,
	 * and the Worker ends the call, so that nothing of the run is lost.
	 */
	stop(): void {
		if (!this.running) return;
		this.send({ kind: 'stop', id: this.running.id });
		if (this.running) this.deadline ??= setTimeout(() => this.endHere(), ANSWER_MS);
	}

	private endHere(): void {
		this.deadline = setTimeout(
			() => this.abandon('The call that was under way did not end, and was ended with its run.'),
			FINISH_MS
		);
		const { running } = this;
		this.finishing = running;
		this.running = null;
		running?.resolve(running.told.result('Stopped in the middle of a call, which is being finished.'));
	}

	/** Ends the Worker, and what waits for it. */
	dispose(): void {
		this.abandon('The page was left.');
	}

	private send(request: Request): void {
		try {
			this.port ??= this.start();
		} catch (error) {
			this.fail(error instanceof Error ? error.message : String(error));
			return;
		}
		this.port.postMessage(request);
	}

	private start(): Port {
		const port = this.spawn();
		port.onmessage = ({ data }: MessageEvent<Reply>) => this.take(data);
		port.onmessageerror = () => this.fail('a message could not be read');
		port.onerror = (event) => {
			event.preventDefault();
			this.fail(event.message || 'it could not be started');
		};
		return port;
	}

	private fail(reason: string): void {
		this.abandon(`internal: the Worker failed: ${reason}`);
	}

	private clearDeadline(): void {
		if (this.deadline !== null) clearTimeout(this.deadline);
		this.deadline = null;
	}

	/** Ends the Worker; the next run starts another. */
	private abandon(message: string): void {
		this.clearDeadline();
		this.port?.terminate();
		this.port = null;
		this.hasRun = false;
		this.end((running) => running.told.result(message));
		const waiting = [...this.traces.values(), ...this.questions.values()];
		this.traces.clear();
		this.questions.clear();
		for (const { reject } of waiting) reject(new WorkerRefusal(message));
	}

	/** The run has ended, and its deadline with it; one that has been answered hears what there is more to it. */
	private end(resultOf: (running: Running) => RunResult): void {
		const { running, finishing } = this;
		this.letGo();
		running?.resolve(resultOf(running));
		finishing?.listener.finished(resultOf(finishing));
	}

	private letGo(): void {
		this.running = null;
		this.finishing = null;
		this.clearDeadline();
	}

	/** The run that an answer belongs to. */
	private runOf(id: number): Running | null {
		const run = this.running ?? this.finishing;
		return run?.id === id ? run : null;
	}

	private take(reply: Reply): void {
		const run = this.runOf(reply.id);
		switch (reply.kind) {
			case 'progress':
				run?.told.note(reply);
				run?.listener.progress(reply.progress);
				if (reply.stdout) run?.listener.output(reply.stdout, reply.starts);
				return;
			case 'first':
				run?.listener.trace(reply.trace);
				return;
			case 'ended':
				if (run) this.end(() => reply.result);
				return;
			case 'trace':
				taken(this.traces, reply.id)?.resolve(reply.trace);
				return;
			case 'asking':
				this.questions.get(reply.id)?.progress(reply.progress);
				return;
			case 'answer':
				taken(this.questions, reply.id)?.resolve(reply.answer);
				return;
			case 'failed':
				return this.refuse(reply.id, new WorkerRefusal(reply.message));
		}
	}

	private refuse(id: number, refusal: WorkerRefusal): void {
		const run = this.runOf(id);
		if (!run) return (taken(this.traces, id) ?? taken(this.questions, id))?.reject(refusal);
		this.hasRun = false;
		const wasRunning = this.running === run;
		this.letGo();
		if (wasRunning) run.reject(refusal);
		else run.listener.finished(run.told.result(refusal.message));
	}
}

/** The request that an answer belongs to; it waits no longer. */
function taken<Waiting>(requests: Map<number, Waiting>, id: number): Waiting | undefined {
	const waiting = requests.get(id);
	requests.delete(id);
	return waiting;
}
