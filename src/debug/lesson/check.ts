/** @file A lesson, carried out: its cells run, its moments are looked for, its questions answered, its assertions tried. */
import {
	cellTexts,
	inOrder,
	parseLesson,
	type Asked,
	type Claim,
	type ParseOptions,
	type Problem,
	type Spot
} from '#lesson';
import type { Expr } from '#python';
import { Run, type RunResult } from '../run.ts';
import { answerText, sameAnswer, type Answer } from '../words/answer.ts';
import { evaluate, parseExpression } from '../words/expression.ts';
import { ExpressionError } from '../words/expression-error.ts';
import { checkByHand } from './check-by-hand.ts';
import { checkCurve } from './check-curve.ts';
import { checkTensors } from './check-tensors.ts';
import { checkWhatIf } from './check-what-if.ts';
import { checkExercise } from './exercise.ts';
import { Timelines, type Found, type Report } from './timelines.ts';
import { isVisible } from './visible.ts';
import { wrongAnswer } from './wrong-answer.ts';

export interface CheckOptions extends ParseOptions {
	/** What Python's tracebacks call the file. */
	readonly name?: string;
}

/** A claim about the run of the cells. */
type OfRun = Exclude<Claim, { kind: 'exercise' | 'curve' }>;

/** Everything that is wrong in a lesson, in the order of its lines. Never throws. */
export function checkLesson(text: string, options: CheckOptions = {}): Problem[] {
	const check = new LessonCheck(text, options);
	for (;;) {
		const problems = check.step();
		if (problems) return problems;
	}
}

/** The same, a short step at a time. */
export class LessonCheck {
	readonly progress = null;
	private readonly work: Generator<void, Problem[]>;

	constructor(text: string, options: CheckOptions = {}) {
		this.work = steps(text, options);
	}

	/** Goes on for a while; the problems at the end. */
	step(): Problem[] | null {
		const { done, value } = this.work.next();
		return done ? value : null;
	}

	/** Half a check is none. */
	stop(): null {
		return null;
	}
}

function* steps(text: string, { name = 'lesson.md', ...options }: CheckOptions): Generator<void, Problem[]> {
	const lesson = parseLesson(text, options);
	const problems = [...lesson.problems];
	const report: Report = (at, message, hint = '') =>
		problems.push({ line: at.line, column: at.column, severity: 'error', message, hint });
	for (const claim of lesson.claims) {
		if (claim.kind === 'curve') checkCurve(claim, report);
		if (claim.kind === 'exercise') yield* checkExercise(lesson, claim, report);
	}
	if (lesson.cells.length === 0) return inOrder(problems);
	const { seed, budget } = lesson.front;
	const sources = cellTexts(lesson.cells).map((cell) => ({ id: name, text: cell }));
	const run = new Run(sources, { seed, limit: budget });
	let result = run.slice();
	for (; !result; result = run.slice()) yield;
	if (!reportEnd(result, report, lesson.cells[0]!.place)) return inOrder(problems);
	const timelines = new Timelines(run, result.passes, lesson.claims);
	for (const claim of lesson.claims) {
		yield;
		if (claim.kind !== 'exercise' && claim.kind !== 'curve') checkClaim(claim, timelines, report);
	}
	return inOrder(problems);
}

/** Reports how the cells ended; true if they ran to their end. */
function reportEnd({ kind, error, message, place }: RunResult, report: Report, cells: Spot): boolean {
	if (error) report(error.place ?? cells, `${error.type}: ${error.message}`, error.hint);
	else if (kind !== 'done')
		report(
			place ?? cells,
			message,
			'Raise the budget in the front matter, or look for a loop that never ends.'
		);
	return kind === 'done';
}

function checkClaim(claim: OfRun, timelines: Timelines, report: Report): void {
	switch (claim.kind) {
		case 'what-if':
			return checkWhatIf(claim, timelines, report);
		case 'by-hand':
			return checkByHand(claim, timelines, report);
		case 'passes':
			timelines.reaches(claim.until, claim.place, report);
			return;
		case 'tensors':
			return checkTensors(claim, timelines, report);
		case 'moment':
			timelines.find(claim.at, report);
			return;
		case 'truth': {
			const found = timelines.find(claim.at, report);
			return found ? checkTruth(claim, found, report) : undefined;
		}
		case 'answer': {
			const found = timelines.find(claim.at, report);
			return found ? checkAnswer(claim, found, timelines, report) : undefined;
		}
	}
}

/** The value of what an author has written; reports and returns null where it has none. */
function valueOf(
	{ timeline, index }: Found,
	{ text, place }: { text: string; place: Spot },
	report: Report,
	wanted: Answer | null = null
) {
	// The reader of the file has reported that it is missing.
	if (text === '') return null;
	try {
		return wanted ? wrongAnswer(timeline, index, text, wanted) : evaluate(timeline, index, text);
	} catch (error) {
		if (!(error instanceof ExpressionError)) throw error;
		report(place, error.message, error.hint);
		return null;
	}
}

function checkTruth({ that }: Extract<Claim, { kind: 'truth' }>, found: Found, report: Report): void {
	const value = valueOf(found, that, report);
	if (!value) return;
	const { answer } = value;
	if (answer.kind !== 'truth')
		report(that.place, `'${that.text}' is neither true nor false`, 'Compare: x.dhdx == 6.');
	else if (!answer.value) report(that.place, `this is not so: ${that.text}`, reasonOf(that.text, found));
}

/** What stands on the left of the first comparison that fails, and its value. */
function reasonOf(text: string, { timeline, index }: Found): string {
	const falseIn = (expr: Expr): Expr | undefined =>
		expr.type === 'BoolOp' && expr.op === 'And'
			? expr.values.map(falseIn).find(Boolean)
			: isFalse(expr)
				? expr
				: undefined;
	const part = ({ start, end }: Expr): string => text.trim().slice(start, end);
	const isFalse = (expr: Expr): boolean => {
		const { answer } = evaluate(timeline, index, part(expr));
		return answer.kind === 'truth' && !answer.value;
	};
	const failed = falseIn(parseExpression(text));
	if (failed?.type !== 'Compare') return '';
	const left = part(failed.left);
	return `${left} is ${answerText(evaluate(timeline, index, left).answer, timeline.byId)}.`;
}

function checkAnswer(
	claim: Extract<Claim, { kind: 'answer' }>,
	found: Found,
	timelines: Timelines,
	report: Report
): void {
	const { of, stand, tolerance, wrong } = claim;
	const right = valueOf(found, of, report);
	const from = timelines.find(stand, report);
	if (!right) return;
	// What a broken run writes is shown nowhere before it is asked for.
	const isHidden = claim.at.broken && right.reads.some(({ kind }) => kind === 'dhdx');
	if (from && !isHidden && isVisible(right.reads, found, from.index))
		report(
			of.place,
			`${of.text} can be read at "${stand.moment}", where the debugger waits for the answer`,
			right.reads.every(({ kind }) => kind === 'value' || kind === 'made')
				? 'Values and shapes are on the screen as soon as they are made. Wait before that: from="before NAME".'
				: 'Name an earlier moment by from="…".'
		);
	if (claim.hasReasons && right.answer.kind !== 'truth')
		report(
			of.place,
			'reasons stand with a question of yes or no',
			'Ask for a comparison, or leave them out.'
		);
	checkWrong(wrong, right.answer, (each) => valueOf(found, each, report, right.answer), {
		isSame: (one, other) => sameAnswer(one, other, tolerance),
		inWords: (answer) => answerText(answer, found.timeline.byId),
		report
	});
}

interface Comparing {
	readonly isSame: (one: Answer, other: Answer) => boolean;
	readonly inWords: (answer: Answer) => string;
	readonly report: Report;
}

/** Reports wrong answers that are right, of another kind, or the same as one above: whose words are then never said. */
function checkWrong(
	wrong: readonly Asked[],
	right: Answer,
	valueOfWrong: (each: Asked) => { answer: Answer } | null,
	{ isSame, inWords, report }: Comparing
): void {
	const above: { answer: Answer; line: number }[] = [];
	for (const each of wrong) {
		const answer = valueOfWrong(each)?.answer;
		if (!answer) continue;
		const twin = above.find((other) => isSame(answer, other.answer));
		if (isSame(answer, right)) report(each.place, `this wrong answer is the right one: ${inWords(right)}`);
		else if (answer.kind !== right.kind)
			report(each.place, `'${each.text}' is no answer of the kind that is asked for`);
		else if (twin)
			report(
				each.place,
				`this wrong answer is that of line ${twin.line}: ${inWords(answer)}`,
				'Only the first of them is ever answered to.'
			);
		above.push({ answer, line: each.place.line });
	}
}
