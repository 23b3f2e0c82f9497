/** @file A learner's way through a lesson: the stops, what has been answered, and where the debugger stands. */
import { findMoment, UnknownMoment, type Timeline } from '#debug';
import { lessonProgram, type Directive, type Json, type Lesson, type Mistakes, type Stop } from '#lesson';
import { createContext } from 'svelte';
import type { DebugSession } from '../session.svelte.ts';
import type { View } from '../view.ts';
import { Foreground } from './foreground.ts';
import { gateOf } from './gate-of.ts';
import { LessonProgress } from './lesson-progress.svelte.ts';
import type { Outcome } from './outcome.ts';
import { Recorded } from './recorded.svelte.ts';

/** A moment of the lesson, looked for in the run. */
export type Found =
	| { readonly kind: 'there'; readonly timeline: Timeline; readonly index: number }
	/** The program has not run yet. */
	| { readonly kind: 'waiting' }
	| { readonly kind: 'missing'; readonly message: string };

function within(timeline: Timeline, moment: string): Found {
	try {
		return { kind: 'there', timeline, index: findMoment(timeline, moment) };
	} catch (error) {
		if (error instanceof UnknownMoment) return { kind: 'missing', message: error.message };
		throw error;
	}
}

export class LessonWalk {
	current = $state.raw<Stop | null>(null);
	readonly progress: LessonProgress;
	/** Grows when the learner starts again, so that what was typed is forgotten too. */
	round = $state(0);
	/** The stop that is to be brought into view; a new object for each request. */
	called = $state.raw<{ readonly stop: Stop } | null>(null);
	/** Grows when the debugger is to be brought into view. */
	looks = $state(0);
	/** The pane that is shown where there is room for one. */
	view = $state<View>('left');
	/** Grows when the lesson's code is to be shown in the place of its text. */
	codeCalls = $state(0);
	/** The pass up to which the run was let go on. */
	private goal = 0;
	/** A stop that is visited as soon as the run has come to it. */
	private pending: { readonly stop: Stop; readonly moment: string } | null = null;
	private recorded: Recorded;
	foreground: Foreground;
	lesson = $state.raw() as Lesson;
	/** Whether a link says where the debugger stands. */
	stands = false;

	/** Whether the debugger stands neither where the current stop waits nor, once it is done, where its answer is. */
	readonly isAway = $derived.by(() => {
		const { current } = this;
		if (!current || this.standsAt(current, current.stand)) return false;
		return !(this.isDone(current) && this.standsAt(current, current.arrive));
	});

	/** The stop whose question is open: until it is answered or given up, or another stop is gone to, its answer is kept. */
	readonly asking = $derived.by(() => {
		const { current } = this;
		return current?.asks && !this.isDone(current) ? current : null;
	});
	readonly gate = $derived(this.asking && gateOf(this, this.asking));

	constructor(
		readonly slug: string,
		lesson: Lesson,
		readonly session: DebugSession,
		progress?: LessonProgress
	) {
		this.lesson = lesson;
		this.progress = progress ?? new LessonProgress(slug);
		session.gate.ask(() => this.gate);
		this.recorded = new Recorded(lesson, session);
		this.foreground = new Foreground(lesson, session, this);
	}

	stopOf(directive: Directive): Stop {
		const stop = this.lesson.stops.find((each) => each.directive === directive);
		if (!stop) throw new Error(`internal: ${directive.name} is no stop`);
		return stop;
	}

	isAnswered = (stop: Stop): boolean => this.progress.isAnswered(stop);
	isRevealed = (stop: Stop): boolean => this.progress.isRevealed(stop);
	isDone = (stop: Stop): boolean => this.progress.isDone(stop);

	/** Whether the learner has gone on without an answer. */
	isLeft = (stop: Stop): boolean =>
		stop.isQuestion && !this.isDone(stop) && (this.current?.number ?? 0) > stop.number;

	/** The stop `by` stops after the current one; before the first there is none. */
	neighbour(by: 1 | -1): Stop | null {
		return this.lesson.stops[(this.current?.number ?? 0) - 1 + by] ?? null;
	}

	/** Shows the lesson as its author has just changed it, at the same stop. */
	revise(lesson: Lesson): void {
		const { session, current } = this;
		this.lesson = lesson;
		this.current = lesson.stops.find(({ id }) => id === current?.id) ?? null;
		this.pending = null;
		this.recorded = new Recorded(lesson, session);
		this.foreground = new Foreground(lesson, session, this);
		this.round++;
		void this.follow(session.training.turn, session.passes);
	}

	/** Takes over what was kept on this machine. */
	async restore(): Promise<void> {
		await this.progress.restore();
		// A link may have said already where the learner is.
		if (!this.current) this.begin(this.progress.record.current);
		this.foreground.arrive(this.current);
	}

	/** A link says at which stop the learner is. */
	begin(id: string | null): void {
		this.current = this.lesson.stops.find((stop) => stop.id === id) ?? this.current;
		this.pending = this.current && { stop: this.current, moment: this.current.stand };
	}

	/** Runs the lesson, up to where it waits for the learner; a link may want a later pass. */
	run(wanted = 0): void {
		this.goal = Math.max(wanted, this.horizon(this.current));
		void this.session.run(Infinity, this.goal);
	}

	/** How far the run goes by itself for a learner at a stop: not into a training that was not asked for. */
	private horizon(from: Stop | null): number {
		let most = 1;
		for (const stop of this.lesson.stops) {
			const isPassed = stop.number < (from?.number ?? 0) || this.isDone(stop);
			if (stop.until !== undefined && !isPassed) return most;
			most = Math.max(most, stop.pass);
			if (stop.until !== undefined && this.isDone(stop)) most = Math.max(most, stop.until);
		}
		return Infinity;
	}

	/** Lets the run go on up to a pass, or to its end; a later one may have been asked for. */
	letRun(until: number): void {
		if (this.session.running && until <= this.goal) return;
		this.goal = until;
		void this.session.training.goTo(until);
	}

	/** Has the run wait where it is. */
	hold(): void {
		this.goal = 0;
		this.session.training.pause();
	}

	/** The run has made so many passes: those in which stops stand are fetched, and a stop that was waited for is visited. */
	async follow(turn: number, passes: number): Promise<void> {
		await this.recorded.follow(turn, passes);
		const { pending } = this;
		if (!pending || this.find(pending.stop, pending.moment).kind !== 'there') return;
		this.pending = null;
		// A link may have asked for another moment than that of the stop.
		if (this.current === pending.stop && !this.stands) await this.visit(pending.stop, pending.moment);
	}

	/** Looks for a moment of a stop's pass. */
	find({ pass }: Stop, moment: string): Found {
		const { timeline: shown, result, running } = this.session;
		const timeline = this.recorded.of(pass) ?? (shown?.trace.pass === pass ? shown : null);
		if (!timeline) {
			if (running || !result || pass <= result.passes) return { kind: 'waiting' };
			return { kind: 'missing', message: `The run has not made a reverse pass ${pass}.` };
		}
		return within(timeline, moment);
	}

	/** Looks for a moment of a run with mistakes. */
	findBroken({ pass }: Stop, mistakes: Mistakes, moment: string): Found {
		const known = this.recorded.ofBroken(pass, mistakes);
		if (known === null) return { kind: 'waiting' };
		return typeof known === 'string' ? { kind: 'missing', message: known } : within(known, moment);
	}

	private standsAt(stop: Stop, moment: string): boolean {
		const found = this.find(stop, moment);
		const { trace, index } = this.session;
		return found.kind !== 'there' || (trace?.pass === stop.pass && index === found.index);
	}

	/** Makes a stop the current one and brings the debugger to its moment, or to its answer. */
	async visit(stop: Stop, moment = stop.stand): Promise<void> {
		this.current = stop;
		this.stands = false;
		this.progress.visit(stop);
		this.foreground.arrive(stop);
		const found = this.find(stop, moment);
		this.pending = found.kind === 'waiting' && stop.until === undefined ? { stop, moment } : null;
		if (this.pending && this.session.running && stop.pass > this.session.passes)
			this.letRun(this.horizon(stop));
		if (found.kind !== 'there') return;
		if (this.session.trace?.pass !== stop.pass) await this.session.choosePass(stop.pass);
		if (this.current !== stop) return;
		this.session.goTo(found.index);
		this.foreground.settle();
	}

	/** Visits a stop and brings its text into view. */
	async call(stop: Stop): Promise<void> {
		this.called = { stop };
		await this.visit(stop);
	}

	/** Visits a stop and brings the debugger into view. */
	async look(stop: Stop, moment?: string): Promise<void> {
		this.looks++;
		await this.visit(stop, moment);
	}

	/** A question is answered at its moment: one that was not current becomes so. */
	async attend(stop: Stop): Promise<void> {
		if (this.current !== stop) await this.visit(stop);
	}

	/** Notes what came of an answer. */
	attempt(stop: Stop, outcome: Outcome): void {
		this.progress.attempt(stop, outcome);
	}

	/** A question is answered rightly. */
	answer(stop: Stop): void {
		this.attempt(stop, { right: true, given: '', misconception: null });
	}

	reveal(stop: Stop): void {
		this.progress.reveal(stop);
	}

	/** Keeps plain data of a stop's own, such as the text of an exercise; `kept` is what was kept last, or null. */
	keep(stop: Stop, data: Json): void {
		this.progress.keep(stop, data);
	}

	kept(stop: Stop): Json {
		return this.progress.kept(stop);
	}

	/** Gives a question up from elsewhere, and brings it into view with its answer. */
	async giveUp(stop: Stop): Promise<void> {
		this.reveal(stop);
		await this.call(stop);
	}

	/** Forgets all that was answered, and goes back to the start. */
	startAgain(): void {
		this.current = null;
		this.progress.forget();
		const program = lessonProgram(this.lesson.cells);
		this.round++;
		if (this.session.opened && this.session.program.text !== program) {
			this.session.edit(program);
			this.run();
		} else void this.session.choosePass(1);
	}
}

export const [getWalk, setWalk] = createContext<LessonWalk>();
