/** @file A what-if of a page: which mistake, in which pass, and what came of it. */
import {
	conflictIn,
	counterpart,
	isAfter,
	lockStep,
	sameMoment,
	switches,
	Timeline,
	type WhatIfProgress,
	type WhatIfResult
} from '#debug';
import type { Asked } from '#worker';
import { FIRST_WISH, type Wish } from './in-link.ts';
import type { DebugSession } from '../../session.svelte.ts';

export class WhatIf {
	/** The names of the switches that are turned, in the order of the list. */
	names = $state.raw(FIRST_WISH.names);
	/** The pass that was asked for; null for the one that is looked at. */
	chosenPass = $state<number | null>(null);
	/** How many passes both runs go on afterwards. */
	further = $state(FIRST_WISH.further);
	/** What a link has asked for, until the program has run. */
	wish = $state.raw<Wish | null>(null);
	running = $state(false);
	progress = $state.raw<WhatIfProgress | null>(null);
	result = $state.raw<WhatIfResult | null>(null);
	/** Why there is no result. */
	refusal = $state('');

	readonly turned = $derived(switches.filter(({ name }) => this.names.includes(name)));
	/** Why the switches that are turned cannot go together, or null. */
	readonly conflict = $derived(conflictIn(this.turned));
	readonly pass = $derived.by(() => this.chosenPass ?? this.session.trace?.pass ?? 1);
	readonly right = $derived(this.result && new Timeline(this.result.right));
	readonly broken = $derived(this.result?.broken ? new Timeline(this.result.broken) : null);
	/** Whether the debugger stands in the pass that was compared. */
	readonly isHere = $derived.by(() => this.result !== null && this.session.trace?.pass === this.result.pass);
	/** The moment of the right run at which the debugger stands; the last one while it shows another pass. */
	readonly at = $derived.by(() => {
		const { moment } = this.session;
		if (!this.right) return 0;
		return this.isHere && moment ? sameMoment(this.right, moment) : this.right.last;
	});
	/** That of the broken run beside it. */
	readonly brokenAt = $derived(
		this.right && this.broken ? this.broken.at(counterpart(this.right, this.broken, this.at)) : null
	);
	readonly rows = $derived(this.right ? lockStep(this.right, this.broken, this.at) : []);
	readonly hasParted = $derived(
		this.right !== null &&
			this.broken !== null &&
			isAfter(this.result?.comparison?.first ?? null, this.right, this.broken, this.at)
	);

	/** Counts requests, so that a late answer to an old one is dropped. */
	private turns = 0;
	private asked: Asked<'whatIf'> | null = null;

	constructor(private readonly session: DebugSession) {}

	/** Turns a switch on or off. */
	turn(name: string, isOn: boolean): void {
		const others = this.names.filter((each) => each !== name);
		const wanted = isOn ? [...others, name] : others;
		this.names = switches.map((each) => each.name).filter((each) => wanted.includes(each));
		this.forget();
	}

	/** Something else is asked: what was found for other mistakes would be read as an answer to it. */
	private forget(): void {
		this.turns++;
		this.asked?.stop();
		this.running = false;
		this.progress = null;
		this.result = null;
		this.refusal = '';
	}

	/** Makes the pass twice and compares. */
	async compare(): Promise<void> {
		const turn = ++this.turns;
		const { names, pass, further, session } = this;
		this.running = true;
		this.refusal = '';
		this.progress = null;
		try {
			this.asked = session.inquire(
				'whatIf',
				{ names, pass, further },
				(progress) => turn === this.turns && (this.progress = progress)
			);
			const result = await this.asked.answer;
			if (turn === this.turns) this.result = result;
		} catch (error) {
			if (turn === this.turns) this.refusal = error instanceof Error ? error.message : String(error);
		} finally {
			if (turn === this.turns) this.running = false;
		}
	}

	/** As a link writes it down. */
	get inLink(): Wish {
		const { names, chosenPass: pass, further } = this;
		return this.wish ?? { names, pass, further, asked: this.running || this.result !== null };
	}

	/** What a link asks for; it is compared once the program has run. */
	restore(wish: Wish): void {
		this.wish = wish;
		this.names = wish.names;
		this.further = wish.further;
		this.chosenPass = wish.pass;
	}

	/** The program has run. */
	resume(): void {
		const { wish, session } = this;
		this.wish = null;
		if (this.chosenPass !== null) this.chosenPass = Math.max(1, Math.min(session.passes, this.chosenPass));
		if (wish?.asked && session.trace && !this.conflict) void this.compare();
	}

	stop(): void {
		this.asked?.stop();
	}

	/** Moves the debugger to a moment of the compared pass. */
	async goTo(index: number): Promise<void> {
		const { result, right, session } = this;
		if (!result || !right) return;
		if (!this.isHere) await session.choosePass(result.pass);
		if (session.timeline && session.trace?.pass === result.pass)
			session.goTo(sameMoment(session.timeline, right.at(index)));
	}

	/** The moment of the right run at which the numbers part, or null. */
	get firstMoment(): number | null {
		const { right, broken, result } = this;
		const first = result?.comparison?.first ?? null;
		if (!first || !right || !broken) return null;
		const found = right.moments.findIndex(({ index }) => isAfter(first, right, broken, index));
		return found < 0 ? right.last : found;
	}

	/** The program has changed or runs again. */
	clear(): void {
		this.forget();
		this.chosenPass = this.wish?.pass ?? null;
	}
}
