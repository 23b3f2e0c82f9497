/** @file The check of the text that is being written, in a Worker of its own: it never keeps the lesson waiting. */
import type { LinkTargets, Problem } from '#lesson';
import { WorkerRefusal, type WorkerClient } from '#worker';

const NOTHING = { progress() {}, output() {}, trace() {}, finished() {} };
const EMPTY = { name: 'check.py', text: '', kind: 'py' } as const;

export class LessonChecker {
	private worker: WorkerClient | null = null;
	private ready: Promise<unknown> | null = null;

	constructor(
		private readonly start: () => WorkerClient,
		private readonly targets: LinkTargets
	) {}

	/** What is wrong in a text; null where another check has taken its place. Rejects where it cannot be done. */
	async check(text: string): Promise<readonly Problem[] | null> {
		const worker = (this.worker ??= this.start());
		try {
			// Questions are asked of a run, even one that runs nothing.
			await (this.ready ??= worker.run(EMPTY, NOTHING));
			return await worker.ask('checkLesson', { text, targets: this.targets }, () => {}).answer;
		} catch (error) {
			if (error instanceof WorkerRefusal) return null;
			throw error;
		}
	}

	dispose(): void {
		this.worker?.dispose();
		this.worker = null;
		this.ready = null;
	}
}
