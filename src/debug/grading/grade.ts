/** @file An exercise graded: the program runs, its tests are tried, and the backs are compared with differences. */
import { lettersOf } from '#lesson';
import { runCase, type CaseResult } from './case.ts';
import { casesOf, titleOf, type Case } from './cases.ts';
import { CaseEngine } from './engine.ts';
import { caseProgram } from './program.ts';
import type { Finding, GradeReport, GradientResult } from './report.ts';
import type { GradientTask, Task } from './task.ts';
import { runTest } from './tests.ts';
import { isFailure, Workbench } from './workbench.ts';

/** Of how many tests and cases so many are done. */
export interface GradeProgress {
	readonly done: number;
	readonly of: number;
}

type Told = (by: number) => void;

/** Grades one answer. */
export function* gradeAnswer(task: Task, told: Told = () => {}): Generator<void, GradeReport> {
	const bench = yield* Workbench.open(task);
	if (!(bench instanceof Workbench))
		return {
			isRight: false,
			failure: bench.failure,
			tests: [],
			gradients: [],
			known: null,
			stdout: bench.stdout
		};
	const { stdout } = bench.machine;
	const tests = [];
	for (const that of task.tests) {
		tests.push(yield* runTest(bench, that));
		told(1);
	}
	const gradients = [];
	for (const each of task.gradients) gradients.push(yield* gradeGradient(bench, task, each, told));
	const isRight =
		tests.every((each) => each.isRight) && gradients.every(({ right, cases }) => right === cases);
	return { isRight, failure: null, tests, gradients, known: null, stdout };
}

function* gradeGradient(
	bench: Workbench,
	task: Task,
	{ of, operands }: GradientTask,
	told: Told
): Generator<void, GradientResult> {
	const cases = casesOf({ of, operands });
	const gradient = bench.engines[0]?.profile?.gradient ?? 'dhdx';
	const names = [...operands.map(({ name }) => name), ...lettersOf(operands)];
	const engine = CaseEngine.for(bench, of, names, task.tensor);
	const counts = { right: 0, unchecked: 0 };
	let finding: Finding | null = null;
	for (const one of cases) {
		const result: CaseResult = isFailure(engine)
			? { kind: 'wrong', sentence: engine.message, failure: engine, tensors: [], seed: null }
			: yield* runCase(engine, of, one, gradient);
		told(1);
		if (result.kind !== 'wrong') {
			counts.right++;
			if (result.kind === 'unchecked') counts.unchecked++;
			continue;
		}
		const shown = { of, one, seed: result.seed, cases: cases.length };
		finding ??= findingOf(
			of,
			one,
			result,
			isFailure(engine) ? '' : caseProgram(bench, task, { ...shown, tensor: engine.tensor }),
			bench.passes + 1
		);
		// What does not end would not end in the other cases either, and each takes its time.
		if (isFailure(engine) || result.failure?.hint === 'Is there a loop that never ends?') break;
	}
	return { of, cases: cases.length, ...counts, finding, gradient };
}

const findingOf = (
	of: string,
	one: Case,
	result: Extract<CaseResult, { kind: 'wrong' }>,
	program: string,
	pass: number
): Finding => ({
	number: one.number,
	title: titleOf(of, one),
	sentence: result.sentence,
	failure: result.failure,
	tensors: result.tensors,
	program,
	pass
});

/** What two answers have in common whose results are the same. */
function resultsOf({ failure, tests, gradients }: GradeReport): string {
	const message = (each: { message: string } | null) => each?.message ?? '';
	const numbers = ({ tensors }: Finding) =>
		tensors.flatMap(({ entries }) => entries.map(({ dhdx }) => Number(dhdx.toPrecision(9))));
	return JSON.stringify([
		message(failure),
		tests.map((test) => [test.isRight, test.reason, message(test.failure)]),
		gradients.map(({ right, finding }) => [
			right,
			finding && [finding.number, finding.sentence.replace(/ \(line \d+\)/, ''), numbers(finding)]
		])
	]);
}

/** Grading that goes on a slice at a time, and can be left at any time. */
export class Grading {
	progress: GradeProgress;
	private readonly work: Generator<void, GradeReport>;

	constructor(private readonly task: Task) {
		const cases = task.gradients.map((each) => casesOf(each).length);
		this.progress = { done: 0, of: task.tests.length + cases.reduce((a, b) => a + b, 0) };
		this.work = this.grade();
	}

	/** Goes on for a while; the report at the end. */
	step(): GradeReport | null {
		const { done, value } = this.work.next();
		return done ? value : null;
	}

	/** Half a grade is none. */
	stop(): null {
		return null;
	}

	finish(): GradeReport {
		for (;;) {
			const report = this.step();
			if (report) return report;
		}
	}

	private *grade(): Generator<void, GradeReport> {
		const { task } = this;
		const report = yield* gradeAnswer(task, (by) => {
			this.progress = { ...this.progress, done: this.progress.done + by };
		});
		if (report.isRight) return report;
		const results = resultsOf(report);
		for (const [known, parts] of task.known.entries()) {
			const other = yield* gradeAnswer({ ...task, parts });
			if (resultsOf(other) === results) return { ...report, known };
		}
		return report;
	}
}
