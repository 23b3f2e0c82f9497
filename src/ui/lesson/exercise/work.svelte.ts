/** @file A learner's work at one exercise: what stands in the parts, and how it was graded. */
import { taskOf, type GradeProgress, type GradeReport } from '#debug';
import type { Exercise, Stop } from '#lesson';
import { WorkerRefusal, type Asked } from '#worker';
import type { LessonWalk } from '../walk.svelte.ts';

/** What was kept of the parts; null where there is nothing that fits. */
function keptParts(kept: unknown, count: number): string[] | null {
	const parts: unknown = typeof kept === 'object' && kept !== null && 'parts' in kept ? kept.parts : null;
	if (!Array.isArray(parts) || parts.length !== count) return null;
	return parts.every((each) => typeof each === 'string') ? parts : null;
}

export class ExerciseWork {
	parts = $state.raw<readonly string[]>([]);
	report = $state.raw<GradeReport | null>(null);
	/** Whether the parts have changed since they were graded. */
	isStale = $state(false);
	progress = $state.raw<GradeProgress | null>(null);
	/** Why there is no grade, or ''. */
	refusal = $state('');
	private asked: Asked<'grade'> | null = null;

	constructor(
		private readonly walk: LessonWalk,
		private readonly stop: Stop,
		private readonly exercise: Exercise
	) {
		this.parts = exercise.start?.parts ?? [];
	}

	/** Takes over what was kept on this machine, as soon as that is known. */
	async restore(): Promise<void> {
		await this.walk.progress.restored;
		this.parts = keptParts(this.walk.kept(this.stop), this.parts.length) ?? this.parts;
	}

	edit(parts: readonly string[]): void {
		this.parts = parts;
		this.isStale = this.report !== null;
		this.walk.keep(this.stop, { parts });
	}

	/** Grades what there is; true if it passes. */
	async check(): Promise<boolean> {
		const { walk, stop, exercise, parts } = this;
		const task = taskOf(walk.lesson, exercise, parts);
		if (!task || this.progress) return false;
		this.refusal = '';
		this.progress = { done: 0, of: 0 };
		try {
			this.asked = walk.session.inquire('grade', task, (progress) => (this.progress = progress));
			this.report = await this.asked.answer;
			this.isStale = this.parts !== parts;
		} catch (error) {
			if (!(error instanceof WorkerRefusal)) throw error;
			this.refusal = error.message;
			return false;
		} finally {
			this.progress = null;
			this.asked = null;
		}
		const { isRight: right, known: misconception } = this.report;
		if (!walk.isAnswered(stop)) walk.attempt(stop, { right, given: parts.join('\n'), misconception });
		return right;
	}

	/** Gives up a check that takes too long. */
	halt(): void {
		this.asked?.stop();
	}
}
