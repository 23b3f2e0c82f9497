/** @file Messages between a page and the Worker in which programs run. Closed unions, plain data. */
import type { Mistake, PlotCall, Program, RunResult, Trace, TrainingReport } from '#debug';
import type { OutputStart } from '#python';
import type { Pace } from './pacing.ts';
import type { AnswerTo, ProgressOf, QuestionName, Wish } from './questions.ts';

export type Request =
	/** Nothing is wanted yet: time to make what every run needs. */
	| { readonly kind: 'prepare' }
	/** Starts a run; one that is under way is forgotten. */
	| {
			readonly kind: 'run';
			readonly id: number;
			readonly program: Program;
			readonly seed: number;
			readonly pace: Pace;
			/** What-if switches that are turned throughout the run. */
			readonly mistakes?: readonly string[];
	  }
	/** Ends the run, or the question; what has been computed stays. */
	| { readonly kind: 'stop'; readonly id: number }
	/** Sets how fast a run goes, and where it waits. */
	| { readonly kind: 'pace'; readonly id: number; readonly pace: Pace }
	/** Asks for the trace of a pass. */
	| { readonly kind: 'trace'; readonly id: number; readonly pass: number }
	/** Asks something that takes a while; another question of this name that is worked on is given up. */
	| { readonly kind: 'ask'; readonly id: number; readonly name: QuestionName; readonly wish: Wish };

export interface Progress {
	readonly statements: number;
	readonly passes: number;
	readonly seconds: number;
	/** h of the passes that have begun since the last report. */
	readonly losses: Float64Array;
	/** What the parameters did, from time to time and at the end; null where nothing is new. */
	readonly training: TrainingReport | null;
	/** Which part of the loops around the passes is over; null where nobody can know. */
	readonly part: number | null;
	/** What the program has drawn since the last report. */
	readonly plots: readonly PlotCall[];
	/** The mistake with which it runs, as far as it is known; null where it is the program as it stands. */
	readonly mistake: Mistake | null;
	/** Whether the run waits for another pace. */
	readonly waits: boolean;
}

export type Reply =
	/** `stdout` is what was printed since the last report, `starts` where in all of it each cell's begins. */
	| {
			readonly kind: 'progress';
			readonly id: number;
			readonly progress: Progress;
			readonly stdout: string;
			readonly starts: readonly OutputStart[];
	  }
	/** The trace of the first pass, as soon as it has ended. */
	| { readonly kind: 'first'; readonly id: number; readonly trace: Trace }
	| { readonly kind: 'ended'; readonly id: number; readonly result: RunResult }
	| { readonly kind: 'trace'; readonly id: number; readonly trace: Trace }
	/** How far a question has been worked on, and its answer. */
	| { readonly kind: 'asking'; readonly id: number; readonly progress: ProgressOf }
	| { readonly kind: 'answer'; readonly id: number; readonly answer: AnswerTo }
	/** A request could not be answered. */
	| { readonly kind: 'failed'; readonly id: number; readonly message: string };
