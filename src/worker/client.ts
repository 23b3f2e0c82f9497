/** @file The page's side: runs programs in a Worker, with a deadline, and starts it again if it does not answer. */
import type { Program, RunResult, Trace } from '#debug';
import type { OutputStart } from '#python';
import type { Progress, Reply, Request } from './protocol.ts';

export interface RunListener {
	progress(progress: Progress): void;
	/** What the program printed since the last call, and where in all that it printed the output of each cell begins. */
	output(text: string, starts: readonly OutputStart[]): void;
	/** The trace of the first pass. */
	trace(trace: Trace): void;
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
}

/** Milliseconds that a stop may take before the Worker is ended. */
const STOP_DEADLINE = 1000;

/** How a run ends whose Worker is gone. */
const gone = (message: string): RunResult => ({
	kind: 'stopped',
	passes: 0,
	stdout: '',
	starts: [],
	plots: [],
	error: null,
	message,
	place: null,
	advice: ''
});

/** A program or request that the Worker refused. */
export class WorkerRefusal extends Error {}

export class WorkerClient {
	private port: Port | null = null;
	private nextId = 1;
	private running: Running | null = null;
	/** Whether the Worker holds a run whose passes can be asked for. */
	private hasRun = false;
	private readonly traces = new Map<number, Pending<Trace>>();
	private deadline: ReturnType<typeof setTimeout> | null = null;

	/** Starts no Worker before it is needed. */
	constructor(private readonly spawn: () => Port) {}

	/** Runs a program; resolves when it has ended, however it ended. A run that is under way is ended. */
	run(program: Program, listener: RunListener, seed = 0): Promise<RunResult> {
		if (this.running) this.abandon('Another run was started.');
		const id = this.nextId++;
		return new Promise((resolve, reject) => {
			this.running = { id, listener, resolve, reject };
			this.hasRun = true;
			this.send({ kind: 'run', id, program: { ...program }, seed });
		});
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

	/** Asks the run to end; a Worker that does not answer is ended itself. */
	stop(): void {
		if (!this.running) return;
		this.send({ kind: 'stop', id: this.running.id });
		this.deadline ??= setTimeout(
			() => this.abandon('The program did not answer and was ended.'),
			STOP_DEADLINE
		);
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
		this.ended()?.resolve(gone(message));
		const waiting = [...this.traces.values()];
		this.traces.clear();
		for (const { reject } of waiting) reject(new WorkerRefusal(message));
	}

	/** The run that has just ended; its deadline is over with it. */
	private ended(): Running | null {
		const { running } = this;
		this.running = null;
		this.clearDeadline();
		return running;
	}

	private take(reply: Reply): void {
		const running = this.running?.id === reply.id ? this.running : null;
		switch (reply.kind) {
			case 'progress':
				running?.listener.progress(reply.progress);
				if (reply.stdout) running?.listener.output(reply.stdout, reply.starts);
				return;
			case 'first':
				running?.listener.trace(reply.trace);
				return;
			case 'ended':
				if (running) this.ended()!.resolve(reply.result);
				return;
			case 'trace':
				this.answered(reply.id)?.resolve(reply.trace);
				return;
			case 'failed': {
				const refusal = new WorkerRefusal(reply.message);
				if (running) {
					this.hasRun = false;
					this.ended()!.reject(refusal);
				} else this.answered(reply.id)?.reject(refusal);
			}
		}
	}

	/** The request for a trace that an answer belongs to; it waits no longer. */
	private answered(id: number): Pending<Trace> | undefined {
		const waiting = this.traces.get(id);
		this.traces.delete(id);
		return waiting;
	}
}
