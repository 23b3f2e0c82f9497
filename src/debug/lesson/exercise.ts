/** @file An exercise, tried: its solution passes, its start does not yet, and each of its wrong answers fails. */
import type { Claim, Lesson, Spot } from '#lesson';
import { Grading } from '../grading/grade.ts';
import { failureText } from '../grading/failure-text.ts';
import { findingText, testText } from '../grading/print.ts';
import type { GradeReport } from '../grading/report.ts';
import { taskOf } from '../grading/task.ts';

type Report = (at: Spot, message: string, hint?: string) => void;

/** Reports what does not hold of an exercise; waits between two steps of the grading. */
export function* checkExercise(
	lesson: Lesson,
	{ exercise }: Extract<Claim, { kind: 'exercise' }>,
	report: Report
): Generator<void, void> {
	const { start, solution, wrong, gradients } = exercise;
	function* grade(parts: readonly string[]): Generator<void, GradeReport | null> {
		const task = taskOf(lesson, exercise, parts);
		if (!task) return null;
		const grading = new Grading({ ...task, known: [] });
		for (;;) {
			const report = grading.step();
			if (report) return report;
			yield;
		}
	}
	if (!start || !solution || gradients.some(({ data }) => data.operands.length === 0)) return;
	const best = yield* grade(solution.parts);
	if (!best?.isRight) {
		if (best) reportSolution(exercise, best, report);
		return;
	}
	best.gradients.forEach(({ unchecked, of }, i) => {
		if (unchecked > 0)
			report(gradients[i]!.place, `in ${unchecked} cases no entry of ${of} can be compared with differences`);
	});
	if ((yield* grade(start.parts))?.isRight)
		report(start.place, 'the start passes already: there is nothing to write');
	for (const each of wrong)
		if ((yield* grade(each.parts))?.isRight)
			report(each.place, 'this wrong answer passes', 'Add a test that tells it from the solution.');
}

/** Says at its place what the solution does not pass. */
function reportSolution(
	{ solution, tests, gradients }: Extract<Claim, { kind: 'exercise' }>['exercise'],
	{ failure, tests: tried, gradients: checked }: GradeReport,
	report: Report
): void {
	const whose = 'the solution does not pass: ';
	if (failure) return report(solution!.place, `${whose}${failureText(failure)}`);
	tried.forEach((each, i) => {
		if (!each.isRight)
			report(tests[i]!.data.that.place, `${whose}${testText(each).replace(/^not yet: /, '')}`);
	});
	checked.forEach(({ finding, cases }, i) => {
		if (finding) report(gradients[i]!.data.of.place, `${whose}${findingText(finding, cases)}`);
	});
}

/** What comes of each answer of an exercise, in its author's order: the solution first, then the wrong ones. */
export function answersOf(
	lesson: Lesson,
	{ exercise }: Extract<Claim, { kind: 'exercise' }>
): { readonly line: number; readonly report: GradeReport }[] {
	const { solution, wrong } = exercise;
	return [...(solution ? [solution] : []), ...wrong].flatMap(({ parts, place }) => {
		const task = taskOf(lesson, exercise, parts);
		return task ? [{ line: place.line, report: new Grading(task).finish() }] : [];
	});
}
