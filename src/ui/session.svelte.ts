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
import { plainPercent, type Notebook, type OutputStart, type TextCell } from '#python';
import type { Pace, Progress, WorkerClient } from '#worker';
import { GateKeeper } from './gate.svelte.ts';
import { Finder } from './graph/finder.svelte.ts';
import { Bookmarks } from './passes/bookmarks.svelte.ts';
import { Losses } from './passes/losses.svelte.ts';
import { codeCellsOf, printedParts, type CellRange } from './notebook/cells.ts';
import { outcome, toldWithin } from './outcome.ts';
import { OpenProgram } from './open-program.svelte.ts';
import { Breakpoints } from './tools/breakpoints/breakpoints.svelte.ts';
import { GradientChecks } from './tools/gradient-check/checks.svelte.ts';
import { OriginState } from './tools/origin/origin-state.svelte.ts';
import { Training } from './training/training.svelte.ts';
import { StackAtCursor } from './tools/variables/stack.svelte.ts';
import { Watches } from './tools/watches/watches.svelte.ts';
import { OwnPass } from './tools/be-the-engine/own-pass.svelte.ts';
import { WhatIf } from './tools/what-if/what-if.svelte.ts';

/** A place to go to once the run has come there. */
export interface Wanted {
	readonly pass: number;
	readonly step: number;
	readonly node: NodeId | null;
}

/** Where to stand in a pass; a number is the index of a moment. */
type PartOfPass = 'start' | 'end' | 'approach' | number;

export class DebugSession extends OpenProgram {
	running = $state(false);
	progress = $state.raw<Progress | null>(null);
	stdout = $state('');
	/** Where in it the output of each cell begins, and the cells of the text that was run. */
	starts = $state.raw<readonly OutputStart[]>([]);
	ranCells = $state.raw<readonly TextCell[]>([]);
	/** The cells that were run, where not all of them were. */
	range = $state.raw<CellRange | null>(null);
	result = $state.raw<RunResult | null>(null);
	trace = $state.raw<Trace | null>(null);
	/** Keeps the cursor from moments that would answer an open question. */
	readonly gate = new GateKeeper();
	private wished = $state(0);
	private readonly held = $derived(this.trace ? this.gate.held(this.trace.pass, this.wished) : this.wished);
	selected = $state<NodeId | null>(null);
	/** h of every pass that has begun. */
	readonly losses = new Losses();
	readonly whatIf = new WhatIf(this);
	readonly ownPass = new OwnPass(this);
	/** The tool that is shown beside the output; see tools/. */
	tool = $state('tensors');
	/** What has the most room: the graph, or the training. */
	stage = $state<'graph' | 'training'>('graph');
	wanted = $state.raw<Wanted | null>(null);

	readonly printed = $derived(printedParts(this.stdout, this.starts, this.ranCells));
	readonly ranMarked = $derived(this.ranCells.some(({ mark }) => mark > 0));

	readonly timeline = $derived(this.trace ? new Timeline(this.trace) : null);
	readonly moment = $derived(this.timeline?.at(this.index) ?? null);
	readonly state = $derived(this.timeline ? stateAt(this.timeline, this.index) : null);
	/** Where the program failed or was stopped by a budget. */
	readonly errorPlace = $derived(
		this.stale ? null : (this.result?.error?.place ?? this.result?.place ?? null)
	);
	/** The line outside of the learner's own class that called where it failed. */
	readonly errorCaller = $derived(this.stale ? null : (this.result?.error?.caller?.place ?? null));
	/** What the program calls the root of its passes. */
	readonly lossName = $derived(this.trace?.nodes.find(({ id }) => id === this.trace?.root)?.name || 'h');
	readonly passes = $derived(this.result?.passes ?? this.progress?.passes ?? this.trace?.passes ?? 0);
	readonly sentence = $derived.by(
		() =>
			this.gate.sentence ||
			(this.timeline && this.moment
				? this.breakpoints.told + toldWithin(this, statusSentence(this.timeline, this.moment))
				: outcome(this))
	);

	/** Count runs, and requests of passes, so that a late answer to an old question is dropped. */
	private turn = 0;
	private requests = 0;
	private runner: WorkerClient | null = null;

	constructor(private readonly start: () => WorkerClient) {
		super();
	}

	/** The index of the moment that is shown. */
	get index(): number {
		return this.held;
	}

	set index(wished: number) {
		if (this.trace) this.gate.note(this.trace.pass, wished);
		this.wished = this.trace ? this.gate.held(this.trace.pass, wished) : wished;
	}

	private get worker(): WorkerClient {
		return (this.runner ??= this.start());
	}

	override open(program: Program, seed = 0, notebook: Notebook | null = null): void {
		this.stop();
		super.open(program, seed, notebook);
		// A place that a link asked for belongs to the program of that link.
		this.wanted = null;
		this.whatIf.wish = null;
		this.training.forget();
		this.running = false;
		this.clear();
		this.worker.warm();
	}

	override edit(text: string): void {
		if (text === this.program.text) return;
		super.edit(text);
		this.stale = this.running || this.trace !== null || this.result !== null;
	}

	private clear(): void {
		this.turn++;
		this.requests++;
		this.breakpoints.clear();
		this.watches.clear();
		this.progress = null;
		this.losses.clear();
		this.training.clear();
		this.stdout = '';
		this.starts = [];
		this.range = null;
		this.result = null;
		this.refusal = '';
		this.trace = null;
		this.index = 0;
		this.gradientCheck.forget();
		this.selected = null;
		this.stale = false;
		this.whatIf.clear();
	}

	/**
	 * Runs the program, or its code cells up to the one with the number `last`; the first pass can be stepped as soon as
	 * it has ended. The run waits when the passes `until` have ended.
	 */
	async run(last = Infinity, until = Infinity): Promise<void> {
		this.clear();
		const text = this.training.keptWish.text ?? this.textUpTo(last);
		const turn = this.turn;
		const mine = () => turn === this.turn;
		this.running = true;
		try {
			const listener = {
				progress: (progress: Progress) => mine() && this.hear(progress),
				output: (printed: string, starts: readonly OutputStart[]) => {
					if (!mine()) return;
					this.stdout += printed;
					this.starts = starts;
				},
				trace: (trace: Trace) => mine() && this.showFirst(trace),
				finished: (result: RunResult) => mine() && this.ended(result)
			};
			const pace = this.training.paceTo(until);
			const { mistakes } = this.training;
			const result = await this.worker.run({ ...this.program, text }, listener, this.seed, pace, mistakes);
			if (!mine()) return;
			this.ended(result);
			if (this.wanted) await this.goToWanted();
			if (mine()) this.whatIf.resume();
		} catch (error) {
			if (mine()) this.refusal = error instanceof Error ? error.message : String(error);
		} finally {
			if (mine()) this.running = false;
		}
	}

	private ended(result: RunResult): void {
		this.result = result;
		this.losses.settle();
		if (!result.stdout) return;
		this.stdout = result.stdout;
		this.starts = result.starts;
	}

	/** The text up to the end of a code cell, as it is run; notes which cells these are. */
	private textUpTo(last: number): string {
		const code = codeCellsOf(this.cells);
		const cell = code[last - 1];
		this.ranCells = this.cells;
		this.range = cell && last < code.length ? { last, of: code.length } : null;
		const text = this.program.text.slice(0, cell?.to);
		return this.isNotebook ? plainPercent(text) : text;
	}

	private hear(progress: Progress): void {
		this.progress = progress;
		this.losses.add(progress.losses);
		if (progress.waits) this.losses.settle();
		this.training.hear(progress);
		// What a link asked for is there before the run has ended.
		if (this.wanted && this.trace && progress.passes >= this.wanted.pass) void this.goToWanted();
	}

	private showFirst(trace: Trace): void {
		this.show(trace, 0);
		if (this.wanted?.pass === 1) void this.goToWanted();
	}

	/** Goes where a link has asked for. */
	async goToWanted(): Promise<void> {
		const { wanted } = this;
		this.wanted = null;
		if (!wanted) return;
		const { turn } = this;
		await this.choosePass(wanted.pass, wanted.step);
		if (turn !== this.turn) return;
		if (wanted.node !== null && this.timeline?.byId.has(wanted.node)) this.selected = wanted.node;
	}

	stop(): void {
		if (this.running) this.runner?.stop();
	}

	/** Sets how fast the run goes, and where it waits. */
	pace(pace: Pace): void {
		if (this.running) this.runner?.pace(pace);
	}

	/** Shows another trace; the tensor that was chosen is chosen in its place there. */
	private show(trace: Trace, index: number): void {
		const at = this.trace?.nodes.findIndex(({ id }) => id === this.selected) ?? -1;
		const there = trace.nodes[at];
		this.selected = there && there.label === this.trace?.nodes[at]?.label ? there.id : null;
		this.trace = trace;
		this.index = index;
	}

	/** Shows a moment of a trace that was found. */
	showAt(trace: Trace, index: number): void {
		if (this.gate.refuses(trace.pass)) return;
		this.requests++;
		this.show({ ...trace, passes: Math.max(trace.passes, this.passes) }, index);
	}

	/** Asks something of the run that takes a while. */
	inquire: WorkerClient['ask'] = (name, wish, progress) => this.worker.ask(name, wish, progress);
	readonly breakpoints = new Breakpoints(this);
	readonly origin = new OriginState(this);
	readonly bookmarks = new Bookmarks(this);
	readonly finder = new Finder(this);
	readonly stack = new StackAtCursor(this);
	readonly watches = new Watches(this, this.stack);
	readonly gradientCheck = new GradientChecks(this);
	readonly training = new Training(this);

	/** The trace of a pass, without showing it; rejects where there is none. */
	traceOf(pass: number): Promise<Trace> {
		return this.worker.trace(pass);
	}

	/** Looks at another pass: at its start, at its end, where the program sets out for it, or at a moment of it. */
	async choosePass(pass: number, where: PartOfPass = 'start'): Promise<void> {
		const wanted = Math.max(1, Math.min(this.passes, Math.round(pass)));
		if (!this.trace || !Number.isFinite(wanted) || this.gate.refuses(wanted)) return;
		const request = ++this.requests;
		if (wanted === this.trace.pass) {
			this.goToPart(where);
			return;
		}
		try {
			const trace = await this.worker.trace(wanted);
			if (request !== this.requests) return;
			this.show({ ...trace, passes: Math.max(trace.passes, this.passes) }, 0);
			this.goToPart(where);
		} catch (error) {
			if (request === this.requests) this.refusal = error instanceof Error ? error.message : String(error);
		}
	}

	private goToPart(where: PartOfPass): void {
		const { first = 0, last = 0 } = this.timeline ?? {};
		this.goTo(typeof where === 'number' ? where : { start: 0, end: last, approach: first }[where]);
	}

	goTo(index: number): void {
		if (this.timeline) this.index = this.timeline.at(index).index;
	}

	/** One step; at the end of a pass, over and into go on to what the program does next, and back to the pass before. */
	step(motion: Motion): void {
		const { timeline, trace } = this;
		if (!timeline || !trace) return;
		const next = move(timeline, this.index, motion);
		const stays = next === this.index;
		if (stays && (motion === 'over' || motion === 'into') && trace.pass < this.passes)
			void this.choosePass(trace.pass + 1, 'approach');
		else if (stays && (motion === 'back-over' || motion === 'back-into') && trace.pass > 1)
			void this.choosePass(trace.pass - 1, 'end');
		else this.index = next;
	}

	/** To the next breakpoint; without any, to the end of the last pass, or the start of the first. */
	continue(direction: 1 | -1): void {
		if (this.gate.keeps()) return this.goTo(direction > 0 ? Infinity : 0);
		if (this.breakpoints.isActive) void this.breakpoints.continue(direction);
		else if (this.trace)
			void this.choosePass(direction > 0 ? this.passes : 1, direction > 0 ? 'end' : 'start');
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
