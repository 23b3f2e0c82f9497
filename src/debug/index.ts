/** @file The door of the room: runs, traces and how a cursor moves in them. */
export type * from './trace.ts';
export type { Moment, Motion } from './moments.ts';
export { move, Timeline } from './timeline.ts';
export type { DhdxState, NodeState } from './history.ts';
export { contributionAt, stateAt, type LitEdge, type PassState } from './state.ts';
export { breakpointText, type Breakpoint, type Where } from './breakpoints/breakpoint.ts';
export { Watch, type Fault, type Hit } from './breakpoints/hits.ts';
export { READY_MADE, type ReadyMade } from './breakpoints/ready-made.ts';
export { Search, type Found, type From } from './breakpoints/search.ts';
export { subjectOf } from './subject.ts';
export { findMoment, UnknownMoment } from './find-moment.ts';
export * from './moment-forms.ts';
export { nameOfMoment } from './moment-name.ts';
export { checkLesson, LessonCheck, type CheckOptions } from './lesson/check.ts';
export { answerOf, judge, type Question, type Verdict } from './lesson/judge.ts';
export { Timelines } from './lesson/timelines.ts';
export { wrongAnswer } from './lesson/wrong-answer.ts';
export { lastHidden } from './lesson/visible.ts';
export { answerText, type Answer } from './words/answer.ts';
export { curveOf, placesOf, type Curve } from './words/curve.ts';
export { evaluate, evaluateNumbers } from './words/expression.ts';
export { ATTRIBUTE_WORDS, FUNCTION_WORDS, NAME_WORDS, type Vocabulary } from './words/vocabulary.ts';
export { entryNamed, type NamedEntry } from './words/entry-name.ts';
export { ExpressionError } from './words/expression-error.ts';
export * as engineGame from './engine-game/index.ts';
export { nodeTitle } from './names.ts';
export { arrayText, optionText } from './option-text.ts';
export { printTrace } from './print.ts';
export { GradientCheck, NoSuchTensor } from './gradient-check/check.ts';
export { TOLERANCE } from './gradient-check/judge.ts';
export { checkedText, errorText, printGradients, verdictText } from './gradient-check/print.ts';
export type * from './gradient-check/report.ts';
export { taskOf, type Task } from './grading/task.ts';
export { Grading, gradeAnswer, type GradeProgress } from './grading/grade.ts';
export { failureText, shortNumber } from './grading/failure-text.ts';
export { findingText, gradientText, printGrade, testText } from './grading/print.ts';
export type * from './grading/report.ts';
export { Run, type RunOptions, type RunResult } from './run.ts';
export {
	NotAProgram,
	notebookOf,
	programSources,
	notebookWarnings,
	programWarnings,
	type CellWarning,
	type Program
} from './program.ts';
export type { ErrorPlace, ErrorReport, PlotCall } from '#python';
export * from './figures/index.ts';
export { PassTooLarge } from './recorder.ts';
export * from './variables/index.ts';
export * from './watches/index.ts';
export * from './what-if/index.ts';
export type * from './training/history.ts';
export { TrainingAt } from './training/at.ts';
export { FitInquiry, type Fit, type FitWish, type Prediction } from './training/fit.ts';
