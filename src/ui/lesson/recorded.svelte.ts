/** @file The passes that a lesson speaks of, fetched as soon as the run has made them: the right ones and the broken ones. */
import { Timeline } from '#debug';
import type { Lesson, Mistakes } from '#lesson';
import { WorkerRefusal } from '#worker';
import type { DebugSession } from '../session.svelte.ts';

/** The page was left, or another run was started: nobody asks any more. */
function dropped(error: unknown): null {
	if (error instanceof WorkerRefusal) return null;
	throw error;
}

interface BrokenPass {
	readonly names: readonly string[];
	readonly pass: number;
}

const keyOf = (pass: number, names: readonly string[]): string => `${pass} ${names.join(' ')}`;

/** What questions ask about broken runs. */
function brokenIn({ claims }: Lesson): BrokenPass[] {
	const asked = claims.flatMap((claim) =>
		claim.kind === 'answer' && claim.at.broken ? [{ names: claim.at.broken.names, pass: claim.at.pass }] : []
	);
	return [...new Map(asked.map((each) => [keyOf(each.pass, each.names), each])).values()];
}

export class Recorded {
	private right = $state.raw<ReadonlyMap<number, Timeline>>(new Map());
	/** Where a broken run cannot be looked at, why. */
	private broken = $state.raw<ReadonlyMap<string, Timeline | string>>(new Map());
	private asked = new Set<number | string>();
	private turn = -1;
	/** Questions of one name are asked one after the other: a later one would take the place of an earlier one. */
	private queue: Promise<void> = Promise.resolve();
	private readonly passes: readonly number[];
	private readonly brokenPasses: readonly BrokenPass[];

	constructor(
		lesson: Lesson,
		private readonly session: DebugSession
	) {
		this.passes = [...new Set(lesson.stops.map(({ pass }) => pass))];
		this.brokenPasses = brokenIn(lesson);
	}

	of = (pass: number): Timeline | null => this.right.get(pass) ?? null;
	ofBroken = (pass: number, { names }: Mistakes): Timeline | string | null =>
		this.broken.get(keyOf(pass, names)) ?? null;

	/** The run with this number has made so many passes: what is new of them is fetched. */
	async follow(turn: number, made: number): Promise<void> {
		if (turn !== this.turn) {
			this.turn = turn;
			this.asked = new Set();
			this.right = new Map();
			this.broken = new Map();
		}
		const { asked } = this;
		const isNew = (key: number | string, pass: number) => pass <= made && !asked.has(key) && asked.add(key);
		for (const each of this.brokenPasses)
			if (isNew(keyOf(each.pass, each.names), each.pass))
				this.queue = this.queue.then(() => this.fetchBroken(turn, each));
		await Promise.all(
			this.passes.filter((pass) => isNew(pass, pass)).map((pass) => this.fetchRight(turn, pass))
		);
	}

	private async fetchRight(turn: number, pass: number): Promise<void> {
		const trace = await this.session.traceOf(pass).catch(dropped);
		if (trace && turn === this.turn) this.right = new Map([...this.right, [pass, new Timeline(trace)]]);
	}

	private async fetchBroken(turn: number, { pass, names }: BrokenPass): Promise<void> {
		if (turn !== this.turn) return;
		const wish = { names, pass, further: 0 };
		const found = await this.session
			.inquire('brokenRun', wish, () => {})
			.answer.then(
				({ broken, sentence }) => (broken ? new Timeline(broken) : sentence),
				(error: unknown) => (error instanceof Error ? error.message : String(error))
			);
		if (turn === this.turn) this.broken = new Map([...this.broken, [keyOf(pass, names), found]]);
	}
}
