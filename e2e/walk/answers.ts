/** @file The right answers of a lesson and its known wrong ones, worked out by the project from the lesson's file. */
import type { Answer, Question, Timeline } from '#debug';
import type { Claim, Lesson, Stop } from '#lesson';
import type { Project } from './project.ts';

type Asks = Extract<Claim, { kind: 'answer' }>;

/** A question of the trace, with everything that can be answered. */
export interface Asked {
	readonly timeline: Timeline;
	readonly question: Question;
	readonly right: Answer;
	/** In the author's order. */
	readonly wrong: readonly Answer[];
}

/** Whoever answers knows the run that the page has, up to the passes that are asked about. */
export class Answers {
	private readonly found: InstanceType<Project['Timelines']>;

	constructor(
		private readonly project: Project,
		{ cells, front }: Lesson,
		stops: readonly Stop[]
	) {
		const most = Math.max(1, ...stops.flatMap(({ asks }) => asks?.at.pass ?? []));
		const sources = project.cellTexts(cells).map((text) => ({ id: 'lesson', text }));
		const run = new project.Run(sources, { seed: front.seed, limit: front.budget });
		run.pauseAt = most;
		while (run.machine.passesEnded < most && !run.slice());
		this.found = new project.Timelines(run, run.machine.passesEnded, []);
	}

	/** Throws where the check of the lesson has something to report. */
	of({ of, at, tolerance, wrong }: Asks): Asked {
		const { answerOf, wrongAnswer } = this.project;
		const there = this.found.find(at, (place, message) => {
			throw new Error(`line ${place.line}: ${message}`);
		})!;
		const { timeline, index } = there;
		const question = { of: of.text, at: index, tolerance, wrong: wrong.map(({ text }) => text) };
		const right = answerOf(timeline, question);
		return {
			timeline,
			question,
			right,
			wrong: question.wrong.map((text) => wrongAnswer(timeline, index, text, right).answer)
		};
	}
}
