/** @file What a debugger page knows: the program, its run, the trace that is looked at, and the cursor. */
import {
	move,
	programWarnings,
	stateAt,
	Timeline,
	type CellWarning,
	type Motion,
	type NodeId,
	type Place,
	type Program,
	type RunResult,
	type Trace
} from '#debug';
import { statusSentence } from '#derive';
import type { Progress, WorkerClient } from '#worker';
import { draftOf } from './drafts.ts';
import { exampleNamed, FIRST_PROGRAM, readProgram } from './programs.ts';

/** A place to go to once the run has come there. */
export interface Wanted {
	readonly pass: number;
	readonly step: number;
	readonly node: NodeId | null;
}

/** Bytes of a file that is opened. */
const MOST_BYTES = 5_000_000;

export class DebugSession {
	program = $state.raw<Program>({ name: 'program.py', text: '', kind: 'py' });
	/** False until a program has been opened: a page that has not come to life yet has nothing to run. */
	opened = $state(false);
	running = $state(false);
	progress = $state.raw<Progress | null>(null);
	stdout = $state('');
	result = $state.raw<RunResult | null>(null);
	/** What cannot be run at all, or a fault of ours. */
	refusal = $state('');
	trace = $state.raw<Trace | null>(null);
	index = $state(0);
	selected = $state<NodeId | null>(null);
	/** What of the notebook that was opened does not run. */
	warnings = $state.raw<readonly CellWarning[]>([]);
	/** Whether the learner has changed the text since it was opened. */
	edited = $state(false);
	/** True while the text is not what was run last. */
	stale = $state(false);

	/** A place in the text that was asked for. */
	asked = $state.raw<Place | null>(null);
	wanted = $state.raw<Wanted | null>(null);

	readonly timeline = $derived(this.trace ? new Timeline(this.trace) : null);
	readonly moment = $derived(this.timeline?.at(this.index) ?? null);
	readonly state = $derived(this.timeline ? stateAt(this.timeline, this.index) : null);
	/** Where the program failed or was stopped by a budget. */
	readonly errorPlace = $derived(
		this.stale ? null : (this.result?.error?.place ?? this.result?.place ?? null)
	);
	readonly passes = $derived(this.result?.passes ?? this.progress?.passes ?? this.trace?.passes ?? 0);
	readonly sentence = $derived(
		this.timeline && this.moment ? statusSentence(this.timeline, this.moment) : this.outcome()
	);

	/** Where the program's random numbers start. */
	seed = 0;
	/** Count runs, and requests of passes, so that a late answer to an old question is dropped. */
	private turn = 0;
	private requests = 0;
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

	/** Shows another program; nothing runs. Its random numbers come from `seed`. */
	open(program: Program, seed = 0): void {
		this.stop();
		this.program = program;
		this.seed = seed;
		this.opened = true;
		this.edited = false;
		this.warnings = [];
		// A place that a link asked for belongs to the program of that link.
		this.wanted = null;
		this.running = false;
		this.clear();
	}

	/** Opens a program of the site: with what the learner has made of it, or as it was shipped. */
	openExample(name: string, shipped = false): void {
		const draft = shipped && exampleNamed(name) ? null : draftOf(name);
		const example = exampleNamed(name) ?? (draft === null ? exampleNamed(FIRST_PROGRAM) : undefined);
		if (example) this.open({ ...example, text: draft ?? example.text });
		else if (draft !== null) this.open({ name, text: draft, kind: 'py' });
	}

	/** Opens a learner's file; what cannot be a program is refused, and the text that is open stays. */
	async openFile(file: File): Promise<void> {
		this.refusal = '';
		if (file.size > MOST_BYTES) {
			this.refusal = `${file.name} is larger than 5 MB.`;
			return;
		}
		try {
			const text = await file.text();
			this.open(readProgram(file.name, text));
			if (/\.ipynb$/i.test(file.name))
				this.warnings = programWarnings({ name: file.name, text, kind: 'ipynb' });
		} catch (error) {
			this.refusal = error instanceof Error ? error.message : String(error);
		}
	}

	/** Asks the code panel to go to a place. */
	ask(place: Place): void {
		this.asked = { ...place };
	}

	edit(text: string): void {
		if (text === this.program.text) return;
		this.program = { ...this.program, text };
		this.edited = true;
		this.stale = this.running || this.trace !== null || this.result !== null;
	}

	private clear(): void {
		this.turn++;
		this.requests++;
		this.progress = null;
		this.stdout = '';
		this.result = null;
		this.refusal = '';
		this.trace = null;
		this.index = 0;
		this.selected = null;
		this.stale = false;
	}

	/**
	 * Runs the program, or its first `length` characters; the first pass can be stepped as soon as it has ended.
	 */
	async run(length = Infinity): Promise<void> {
		this.clear();
		const turn = this.turn;
		const mine = () => turn === this.turn;
		this.running = true;
		try {
			const listener = {
				progress: (progress: Progress) => mine() && (this.progress = progress),
				output: (text: string) => mine() && (this.stdout += text),
				trace: (trace: Trace) => mine() && this.showFirst(trace)
			};
			const result = await this.worker.run(
				{ ...this.program, text: this.program.text.slice(0, length) },
				listener,
				this.seed
			);
			if (!mine()) return;
			this.result = result;
			if (result.stdout) this.stdout = result.stdout;
			if (this.wanted) await this.goToWanted();
		} catch (error) {
			if (mine()) this.refusal = error instanceof Error ? error.message : String(error);
		} finally {
			if (mine()) this.running = false;
		}
	}

	private showFirst(trace: Trace): void {
		this.show(trace, 0);
		if (this.wanted?.pass === 1) void this.goToWanted();
	}

	private async goToWanted(): Promise<void> {
		const { wanted } = this;
		this.wanted = null;
		if (!wanted) return;
		const { turn } = this;
		await this.choosePass(wanted.pass);
		if (turn !== this.turn) return;
		this.goTo(wanted.step);
		if (wanted.node !== null && this.timeline?.byId.has(wanted.node)) this.selected = wanted.node;
	}

	stop(): void {
		if (this.running) this.runner?.stop();
	}

	/** Shows another trace; the tensor that was chosen is chosen in its place there. */
	private show(trace: Trace, index: number): void {
		const at = this.trace?.nodes.findIndex(({ id }) => id === this.selected) ?? -1;
		const there = trace.nodes[at];
		this.selected = there && there.label === this.trace?.nodes[at]?.label ? there.id : null;
		this.trace = trace;
		this.index = index;
	}

	/** The trace of a pass, without showing it; rejects where there is none. */
	traceOf(pass: number): Promise<Trace> {
		return this.worker.trace(pass);
	}

	/** Looks at another pass; `end` stands at its end. */
	async choosePass(pass: number, end = false): Promise<void> {
		const wanted = Math.max(1, Math.min(this.passes, Math.round(pass)));
		if (!this.trace || !Number.isFinite(wanted)) return;
		const request = ++this.requests;
		if (wanted === this.trace.pass) {
			this.index = end ? this.timeline!.last : 0;
			return;
		}
		try {
			const trace = await this.worker.trace(wanted);
			if (request !== this.requests) return;
			this.show({ ...trace, passes: Math.max(trace.passes, this.passes) }, 0);
			if (end) this.index = this.timeline!.last;
		} catch (error) {
			if (request === this.requests) this.refusal = error instanceof Error ? error.message : String(error);
		}
	}

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

	/** Chooses a tensor to look at while stepping; the same one again, or null, lets go of it. */
	select(id: NodeId | null): void {
		this.selected = this.selected === id ? null : id;
	}

	dispose(): void {
		this.turn++;
		this.runner?.dispose();
		this.runner = null;
	}
}
