/** @file The page's side: runs programs in a Worker, with deadlines, and starts it again if it does not answer. */
import type { Program, RunResult, Trace } from '#debug';
import type { Progress, Reply, Request } from './protocol.ts';

export interface RunListener {
	progress(progress: Progress): void;
	/** What the program printed since the last call. */
	output(text: string): void;
	/** The trace of the first pass. */
	trace(trace: Trace): void;
}

interface Pending {
	readonly resolve: (trace: Trace) => void;
	readonly reject: (error: Error) => void;
}

/** Milliseconds that a stop may take before the Worker is ended. */
const STOP_DEADLINE = 1000;

const gone = (message: string): RunResult => ({
	kind: 'stopped',
	passes: 0,
	stdout: '',
	plots: [],
	error: null,
	message,
	place: null
});

/** A program or request that the Worker refused. */
export class WorkerRefusal extends Error {}

export class WorkerClient {
	private worker: Worker | null = null;
	private nextId = 1;
	private running: {
		id: number;
		listener: RunListener;
		resolve: (result: RunResult) => void;
		reject: (error: Error) => void;
	} | null = null;
	private readonly traces = new Map<number, Pending>();
	private deadline: ReturnType<typeof setTimeout> | null = null;

	constructor(private readonly spawn: () => Worker) {}

	private get live(): Worker {
		if (this.worker) return this.worker;
		const worker = this.spawn();
		worker.onmessage = ({ data }: MessageEvent<Reply>) => this.take(data);
		worker.onerror = (event) => {
			event.preventDefault();
			this.abandon(`internal: the Worker failed: ${event.message ?? 'it could not be started'}`);
		};
		this.worker = worker;
		return worker;
	}

	private send(request: Request): void {
		this.live.postMessage(request);
	}

	/** Runs a program; resolves when it has ended, however it ended. */
	run(program: Program, listener: RunListener, seed = 0): Promise<RunResult> {
		if (this.running) this.abandon('Another run was started.');
		const id = this.nextId++;
		return new Promise((resolve, reject) => {
			this.running = { id, listener, resolve, reject };
			this.send({ kind: 'run', id, program: { ...program }, seed });
		});
	}

	/** The trace of a pass that the run has made. */
	trace(pass: number): Promise<Trace> {
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

	dispose(): void {
		this.abandon('The page was left.');
	}

	private clearDeadline(): void {
		if (this.deadline !== null) clearTimeout(this.deadline);
		this.deadline = null;
	}

	/** Ends the Worker; the next request starts another. */
	private abandon(message: string): void {
		this.clearDeadline();
		this.worker?.terminate();
		this.worker = null;
		const { running } = this;
		this.running = null;
		running?.resolve(gone(message));
		for (const { reject } of this.traces.values()) reject(new WorkerRefusal(message));
		this.traces.clear();
	}

	private take(reply: Reply): void {
		const { running } = this;
		const mine = running?.id === reply.id;
		switch (reply.kind) {
			case 'progress':
				if (!mine) return;
				running!.listener.progress(reply.progress);
				if (reply.stdout) running!.listener.output(reply.stdout);
				return;
			case 'first':
				if (mine) running!.listener.trace(reply.trace);
				return;
			case 'ended':
				if (!mine) return;
				this.clearDeadline();
				this.running = null;
				running!.resolve(reply.result);
				return;
			case 'trace':
				this.traces.get(reply.id)?.resolve(reply.trace);
				this.traces.delete(reply.id);
				return;
			case 'failed':
				if (mine) {
					this.running = null;
					running!.reject(new WorkerRefusal(reply.message));
				}
				this.traces.get(reply.id)?.reject(new WorkerRefusal(reply.message));
				this.traces.delete(reply.id);
		}
	}
}
