/** @file A grade as plain text. */
import { failureText, shortNumber } from './failure-text.ts';
import { columns } from '../print.ts';
import type { Finding, GradeReport, GradientResult, TestResult } from './report.ts';

/** What is said of a test: `y.value == 6: y.value is 5.` */
export function testText({ that, isRight, failure, reason }: TestResult): string {
	if (isRight) return `right: ${that}`;
	if (failure) return `not yet: ${that}: ${failureText(failure)}`;
	return `not yet: ${that}${reason ? `: ${reason}` : ''}`;
}

/** `case 7 of 24: a (3, 1) * b (1, 4): dhdx of a has the shape (3, 4), a has (3, 1)` */
export const findingText = ({ number, title, sentence }: Finding, cases: number): string =>
	`case ${number} of ${cases}: ${title}: ${sentence}`;

/** What is said of a gradient check. */
export function gradientText({ of, cases, right, finding }: GradientResult): string {
	if (!finding) return `right: the gradient of ${of}: all ${cases} cases`;
	return `not yet: the gradient of ${of}: ${right} of ${cases} cases are right; ${findingText(finding, cases)}`;
}

const tableOf = ({ tensors }: Finding, gradient: string): string[] =>
	tensors.flatMap(({ name, entries }) =>
		columns([
			[`${gradient} of ${name}`, 'by back', 'by differences', ''],
			...entries.map(({ index, dhdx, difference, isWrong }) => [
				index.length > 0 ? `[${index.join(', ')}]` : '',
				shortNumber(dhdx),
				shortNumber(difference),
				isWrong ? 'wrong' : ''
			])
		])
	);

/** The grade of an answer, line by line. */
export function printGrade({ isRight, failure, tests, gradients }: GradeReport): string {
	const lines = [
		...(failure ? [`not yet: the program: ${failureText(failure)}`] : []),
		...tests.map(testText),
		...gradients.flatMap((each) => [
			gradientText(each),
			...(each.finding ? tableOf(each.finding, each.gradient).map((line) => `  ${line}`) : [])
		]),
		isRight ? 'passed' : 'not passed'
	];
	return lines.map((line) => `${line}\n`).join('');
}
