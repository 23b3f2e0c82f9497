/** @file What a debugger page knows: the program, its run, the trace that is looked at, and the cursor. */
import {
	move,
	stateAt,
	Timeline,
	type Motion,
	type NodeId,
	type Program,
	type RunResult,
	type Trace
} from '#debug';
import { statusSentence } from '#derive';
import type { Progress, WorkerClient } from '#worker';

export class DebugSession {
	program = $state.raw<Program>({ name: 'program.py', text: '', kind: 'py' });
	running = $state(false);
	progress = $state.raw<Progress | null>(null);
	stdout = $state('');
	result = $state.raw<RunResult | null>(null);
	/** What cannot be run at all, or a fault of ours. */
	refusal = $state('');
	trace = $state.raw<Trace | null>(null);
	index = $state(0);
	selected = $state<NodeId | null>(null);
	/** True while the text is not what was run last. */
	stale = $state(false);

	readonly timeline = $derived(this.trace ? new Timeline(this.trace) : null);
	readonly moment = $derived(this.timeline?.at(this.index) ?? null);
	readonly state = $derived(this.timeline ? stateAt(this.timeline, this.index) : null);
	readonly passes = $derived(this.result?.passes ?? this.progress?.passes ?? this.trace?.passes ?? 0);
	readonly sentence = $derived(
		this.timeline && this.moment ? statusSentence(this.timeline, this.moment) : this.outcome()
	);

	/** Counts runs and requests, so that a late answer to an old question is dropped. */
	private turn = 0;
	private runner: WorkerClient | null = null;

	constructor(private readonly start: () => WorkerClient) {}

	private get worker(): WorkerClient {
		return (this.runner ??= this.start());
	}

	private outcome(): string {
		if (this.running) return 'The program runs.';
		if (this.refusal) return this.refusal;
		if (this.result?.error) return `${this.result.error.type}: ${this.result.error.message}`;
		if (this.result?.message) return this.result.message;
		if (this.result) return 'The program ended without a reverse pass.';
		return 'Press Run to record the reverse pass.';
	}

	/** Shows another program; nothing runs. */
	open(program: Program): void {
		this.stop();
		this.program = program;
		this.clear();
	}

	edit(text: string): void {
		if (text === this.program.text) return;
		this.program = { ...this.program, text };
		this.stale = this.trace !== null || this.result !== null;
	}

	private clear(): void {
		this.turn++;
		this.progress = null;
		this.stdout = '';
		this.result = null;
		this.refusal = '';
		this.trace = null;
		this.index = 0;
		this.selected = null;
		this.stale = false;
	}

	/** Runs the program; the first pass can be stepped as soon as it has ended. */
	async run(): Promise<void> {
		this.clear();
		const turn = this.turn;
		const mine = () => turn === this.turn;
		this.running = true;
		try {
			const result = await this.worker.run(this.program, {
				progress: (progress) => mine() && (this.progress = progress),
				output: (text) => mine() && (this.stdout += text),
				trace: (trace) => mine() && this.show(trace, 0)
			});
			if (!mine()) return;
			this.result = result;
			if (result.stdout) this.stdout = result.stdout;
			if (this.trace) this.trace = { ...this.trace, passes: result.passes };
		} catch (error) {
			if (mine()) this.refusal = error instanceof Error ? error.message : String(error);
		} finally {
			if (mine()) this.running = false;
		}
	}

	stop(): void {
		if (this.running) this.runner?.stop();
	}

	private show(trace: Trace, index: number): void {
		this.trace = trace;
		this.index = index;
	}

	/** Looks at another pass; `end` stands at its end. */
	async choosePass(pass: number, end = false): Promise<void> {
		const wanted = Math.max(1, Math.min(this.passes, Math.round(pass)));
		if (!this.trace || !Number.isFinite(wanted)) return;
		if (wanted === this.trace.pass) {
			this.index = end ? this.timeline!.last : 0;
			return;
		}
		const turn = ++this.requests;
		try {
			const trace = await this.worker.trace(wanted);
			if (turn !== this.requests) return;
			this.show({ ...trace, passes: Math.max(trace.passes, this.passes) }, 0);
			if (end) this.index = this.timeline!.last;
		} catch (error) {
			this.refusal = error instanceof Error ? error.message : String(error);
		}
	}
	private requests = 0;

	goTo(index: number): void {
		if (this.timeline) this.index = Math.max(0, Math.min(this.timeline.last, index));
	}

	/** One step; at the end of a pass, over and into go on to the next, and back to the one before. */
	step(motion: Motion): void {
		const { timeline, trace } = this;
		if (!timeline || !trace) return;
		const next = move(timeline, this.index, motion);
		const stays = next === this.index;
		if (stays && (motion === 'over' || motion === 'into') && trace.pass < this.passes)
			void this.choosePass(trace.pass + 1);
		else if (stays && (motion === 'back-over' || motion === 'back-into') && trace.pass > 1)
			void this.choosePass(trace.pass - 1, true);
		else this.index = next;
	}

	/** Without breakpoints, to the end of the last pass, or the start of the first. */
	continue(direction: 1 | -1): void {
		if (this.trace) void this.choosePass(direction > 0 ? this.passes : 1, direction > 0);
	}

	select(id: NodeId | null): void {
		this.selected = this.selected === id ? null : id;
	}

	dispose(): void {
		this.turn++;
		this.runner?.dispose();
		this.runner = null;
	}
}
