/** @file What the learner has done in this lesson: kept as soon as it is done. */
import {
	isAnswered,
	isRevealed,
	isStopDone,
	NO_RECORD,
	recordOf,
	withAttempt,
	withStop,
	type Json,
	type LessonRecord,
	type StopToDo
} from '#lesson';
import type { Outcome } from './outcome.ts';
import { progressStore, type ProgressStore } from './store.ts';

/** Seconds without a sign of the learner that still count. */
const LONGEST = 180;

export class LessonProgress {
	record = $state.raw<LessonRecord>(NO_RECORD);
	/** Fulfilled when it is known what was kept. */
	readonly restored: Promise<void>;
	private isRestored = () => {};
	/** When the learner gave the last sign of life. */
	private since = 0;

	constructor(
		private readonly slug: string,
		private readonly store: ProgressStore = progressStore,
		private readonly now: () => number = Date.now
	) {
		this.since = now();
		this.restored = new Promise((resolve) => (this.isRestored = resolve));
	}

	/** Takes over what was kept on this machine. */
	async restore(): Promise<void> {
		this.record = await this.store.record(this.slug);
		this.since = this.now();
		this.isRestored();
	}

	isAnswered = ({ id }: StopToDo): boolean => isAnswered(this.record, id);
	isRevealed = ({ id }: StopToDo): boolean => isRevealed(this.record, id);
	isDone = (stop: StopToDo): boolean => isStopDone(this.record, stop);
	hints = ({ id }: StopToDo): number => recordOf(this.record, id).hints;
	/** What a stop has kept of its own, or null. */
	kept = ({ id }: StopToDo): Json => (Object.hasOwn(this.record.kept, id) ? this.record.kept[id]! : null);

	attempt({ id }: StopToDo, { right, given, misconception }: Outcome): void {
		const verdict = right ? 'right' : misconception === null ? 'wrong' : 'known';
		this.note(withAttempt(this.record, id, { given: given.slice(0, 400), verdict, misconception }));
	}

	hint(stop: StopToDo): void {
		this.note(withStop(this.record, stop.id, { hints: this.hints(stop) + 1 }));
	}

	reveal({ id }: StopToDo): void {
		this.note(withStop(this.record, id, { revealed: true }));
	}

	keep({ id }: StopToDo, data: Json): void {
		this.note({ ...this.record, kept: { ...this.record.kept, [id]: data } });
	}

	/** The learner has come to a stop. */
	visit({ id }: StopToDo): void {
		const { visited } = this.record;
		this.note({ ...this.record, current: id, visited: visited.includes(id) ? visited : [...visited, id] });
	}

	/** Keeps the program as it stands; `base` is the lesson's own. */
	keepCode(base: string, text: string): void {
		const code = text === base ? null : { base, text };
		if (code?.text !== this.record.code?.text) this.note({ ...this.record, code });
	}

	/** The program as the learner left it, unless the lesson has another since; else the lesson's own. */
	codeFor(base: string): string {
		const { code } = this.record;
		return code?.base === base ? code.text : base;
	}

	/** Forgets all of it. */
	forget(): void {
		this.record = NO_RECORD;
		void this.store.erase(this.slug);
	}

	private note(record: LessonRecord): void {
		const now = this.now();
		const seconds = record.seconds + Math.min(LONGEST, (now - this.since) / 1000);
		this.since = now;
		this.record = { ...record, seconds };
		void this.store.keep(this.slug, this.record);
	}
}
