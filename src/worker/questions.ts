/** @file What a page can ask of a run beside its traces: questions that take a while, are told of, and can be stopped. */
import {
	FitInquiry,
	Grading,
	GradientCheck,
	LessonCheck,
	Search,
	TrainingAt,
	StateInquiry,
	WatchSampling,
	WhatIfInquiry,
	type Breakpoint,
	type Fit,
	type FitWish,
	type GradeProgress,
	type GradeReport,
	type CheckProgress,
	type CheckWish,
	type Found,
	type From,
	type GradientReport,
	type ProgramState,
	type Run,
	type Task,
	type TrainingState,
	type SampleWish,
	type StateWish,
	type WatchSamples,
	type WhatIfProgress,
	type WhatIfRequest,
	type WhatIfResult
} from '#debug';
import type { LinkTargets, Problem } from '#lesson';

/** Of each question what is asked, what is told meanwhile, and the answer. Plain data. */
export interface Questions {
	/** Where is a breakpoint hit next? */
	search: {
		readonly wish: { readonly breakpoints: readonly Breakpoint[]; readonly from: From };
		/** The pass that is looked at. */
		readonly progress: number;
		readonly answer: Found;
	};
	/** Is each dhdx what central differences say? */
	'gradient-check': {
		readonly wish: CheckWish;
		readonly progress: CheckProgress;
		readonly answer: GradientReport;
	};
	/** What were the parameters in a pass? */
	training: { readonly wish: number; readonly progress: number; readonly answer: TrainingState };
	/** What does the model predict? */
	fit: { readonly wish: FitWish; readonly progress: number; readonly answer: Fit };
	/** What would be if the engine had a mistake? */
	whatIf: { readonly wish: WhatIfRequest; readonly progress: WhatIfProgress; readonly answer: WhatIfResult };
	/** The same for the question of a lesson, beside the one that the learner asks. */
	brokenRun: {
		readonly wish: WhatIfRequest;
		readonly progress: WhatIfProgress;
		readonly answer: WhatIfResult;
	};
	/** Does a learner's answer to an exercise pass? It runs by itself, whatever the run is. */
	grade: { readonly wish: Task; readonly progress: GradeProgress; readonly answer: GradeReport };
	/** What is wrong in a lesson? Its cells are run by themselves, whatever the run is. */
	checkLesson: {
		readonly wish: { readonly text: string; readonly targets: LinkTargets };
		readonly progress: null;
		readonly answer: readonly Problem[];
	};
	/** What do the program's functions and variables hold at a moment? */
	state: { readonly wish: StateWish; readonly progress: null; readonly answer: ProgramState };
	/** What are watches at the ends of passes spread over the run? */
	'watch-samples': {
		readonly wish: SampleWish;
		readonly progress: WatchSamples;
		readonly answer: WatchSamples;
	};
}

export type QuestionName = keyof Questions;
export type Wish<Name extends QuestionName = QuestionName> = Questions[Name]['wish'];
export type ProgressOf<Name extends QuestionName = QuestionName> = Questions[Name]['progress'];
export type AnswerTo<Name extends QuestionName = QuestionName> = Questions[Name]['answer'];

/** A question while it is worked on, a short step at a time. */
export interface Inquiry<Name extends QuestionName> {
	readonly progress: ProgressOf<Name>;
	/** Works on; gives the answer at the end. */
	step(): AnswerTo<Name> | null;
	/** What is known until now; null where that is no answer. */
	stop(): AnswerTo<Name> | null;
}

const INQUIRIES: { readonly [Name in QuestionName]: (run: Run, wish: Wish<Name>) => Inquiry<Name> } = {
	search: (run, { breakpoints, from }) => new Search(run, breakpoints, from),
	'gradient-check': (run, wish) => new GradientCheck(run, wish),
	grade: (_, task) => new Grading(task),
	checkLesson: (_, { text, targets }) => new LessonCheck(text, targets),
	fit: (run, wish) => new FitInquiry(run, wish),
	training: (run, pass) => new TrainingAt(run, pass),
	whatIf: (run, wish) => new WhatIfInquiry(run, wish),
	brokenRun: (run, wish) => new WhatIfInquiry(run, wish),
	state: (run, wish) => new StateInquiry(run, wish),
	'watch-samples': (run, wish) => new WatchSampling(run, wish)
};

/** Begins to work on a question; the table says that it takes such a wish. */
export const inquiryFor = (name: QuestionName, run: Run, wish: Wish): Inquiry<QuestionName> =>
	(INQUIRIES[name] as (run: Run, wish: Wish) => Inquiry<QuestionName>)(run, wish);
