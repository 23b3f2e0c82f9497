/** @file What a page knows of a training: how fast it goes, what its parameters do, and a run to compare it with. */
import { switches, titlesOf, type Mistake, type TrainingReport, type TrainingState } from '#debug';
import { FULL_SPEED, type Pace, type Progress } from '#worker';
import type { DebugSession } from '../session.svelte.ts';
import { Fits } from './fits.svelte.ts';
import { KeptWish } from './kept-wish.svelte.ts';
import type { Pinned } from './pinned.ts';

/** Seconds over which the speed is measured. */
const OVER = 1.5;

export class Training {
	report = $state.raw<TrainingReport | null>(null);
	/** Whether the run waits for the learner. */
	waits = $state(false);
	/** Which part of the loops around the passes is over; null where nobody can know. */
	part = $state.raw<number | null>(null);
	/** Passes a second, lately. */
	speed = $state(0);
	/** Passes a second that are wanted at most. */
	most = $state(Infinity);
	/** The parameters of the pass that is looked at. */
	seen = $state.raw<TrainingState | null>(null);
	/** A run that was kept to be compared with. */
	pinned = $state.raw<Pinned | null>(null);
	/** The parts that a lesson shows, until the learner wants all; empty for all. */
	shown = $state.raw<readonly string[]>([]);
	/** What-if switches that the next run is to have, and those of the last. */
	mistakes = $state.raw<readonly string[]>([]);
	ranMistakes = $state.raw<readonly string[]>([]);
	/** What is known of the mistake of the run. */
	mistake = $state.raw<Mistake | null>(null);
	private times: { readonly seconds: number; readonly passes: number }[] = [];
	private asked = 0;
	/** Where the run is to wait. */
	private until = Infinity;
	/** The pass that is shown because the run stands there; a learner who goes elsewhere stays there. */
	private followed = 1;
	/** Counts runs, and the text of the last. */
	turn = $state(0);
	ranText = $state('');

	/** Seconds to the end of the loops, or null. */
	readonly left = $derived.by(() => {
		const { passes, progress } = this.session;
		if (!this.part || this.part >= 1 || !progress || this.speed === 0) return null;
		return (passes / this.part - passes) / this.speed;
	});
	/** How many passes the loops make in all, or null. */
	readonly total = $derived.by(() => (this.part ? Math.round(this.session.passes / this.part) : null));
	/** The parameters that are shown: of the pass that is looked at, or while the program runs of the latest. */
	readonly state = $derived.by(() => {
		const latest = this.report?.latest ?? null;
		return this.session.running && !this.waits ? latest : (this.seen ?? latest);
	});

	/** The mistakes of the run in a few words; '' where there is none. */
	readonly ranTitle = $derived(titlesOf(switches.filter(({ name }) => this.ranMistakes.includes(name))));

	readonly fits: Fits;
	readonly keptWish: KeptWish;

	constructor(private readonly session: DebugSession) {
		this.fits = new Fits(session);
		this.keptWish = new KeptWish(session);
	}

	hear({ passes, seconds, training, part, plots, waits, mistake }: Progress): void {
		this.fits.hear(plots);
		if (training) this.report = training;
		this.part = part;
		if (mistake?.places !== this.mistake?.places) this.mistake = mistake;
		this.waits = waits;
		this.times = [...this.times.filter((time) => time.seconds > seconds - OVER), { seconds, passes }];
		const [first] = this.times;
		if (first && seconds > first.seconds) this.speed = (passes - first.passes) / (seconds - first.seconds);
	}

	clear(): void {
		this.fits.clear();
		this.report = null;
		this.waits = false;
		this.part = null;
		this.speed = 0;
		this.seen = null;
		this.times = [];
		this.asked++;
		this.followed = 1;
		this.turn++;
		this.ranText = this.keptWish.text ?? this.session.program.text;
		this.ranMistakes = this.mistakes;
		this.mistake = null;
	}

	/** Another program is opened: nothing is asked of its runs, and no other run is beside them. */
	forget(): void {
		this.mistakes = [];
		this.pinned = null;
		this.keptWish.forget();
	}

	/** Runs the program with a mistake throughout, or with none. */
	runWith(mistakes: readonly string[]): void {
		this.mistakes = mistakes;
		void this.session.run();
	}

	/** The run waits or has ended: its last pass is shown, unless the learner has gone to another. */
	follow(): void {
		const { session } = this;
		const { trace, index, passes } = session;
		if (!trace || trace.pass !== this.followed || index !== 0 || passes === 0 || passes === trace.pass)
			return;
		this.followed = passes;
		void session.choosePass(passes);
	}

	/** Keeps what is known of this run. */
	pin(): void {
		const { losses } = this.session;
		this.pinned = {
			turn: this.turn,
			text: this.ranText,
			mistakes: this.ranMistakes,
			history: this.report?.history ?? null,
			losses: losses.between(1, losses.count).slice()
		};
	}

	/** The pace for a run that waits after so many passes. */
	paceTo(until: number): Pace {
		this.until = until;
		return { until, perSecond: this.most };
	}

	/** Goes on to so many passes, from where the run stands; a run begins where there is none. */
	async goTo(until: number): Promise<void> {
		const { session } = this;
		this.times = [];
		if (!session.running) return session.run(Infinity, until);
		this.waits = false;
		session.pace(this.paceTo(until));
	}

	pause(): void {
		this.until = 0;
		this.session.pace({ ...FULL_SPEED, until: 0 });
	}

	/** Sets the speed, of a run that is under way too. */
	setSpeed(most: number): void {
		this.most = most;
		if (this.session.running && !this.waits) this.session.pace(this.paceTo(this.until));
	}

	/** Looks at the parameters of the pass that is shown; a later wish takes the place of an earlier one. */
	async look(pass: number): Promise<void> {
		const asked = ++this.asked;
		if (!this.report || this.seen?.pass === pass) return;
		try {
			const seen = await this.session.inquire('training', pass, () => {}).answer;
			if (asked === this.asked) this.seen = seen;
		} catch {
			// Another question has taken its place: what was seen stays until the next one.
		}
	}
}
