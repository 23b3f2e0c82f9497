/** @file A gradient check as plain text. */
import { columns, shapeWords } from '../print.ts';
import type { GradientReport, Suspect, TensorCheck } from './report.ts';

/** A relative error with two digits. */
export function errorText(error: number | null): string {
	if (error === null || Number.isNaN(error)) return '';
	if (error === Infinity) return 'inf';
	return error === 0 || error >= 1e-3 ? String(Number(error.toPrecision(2))) : error.toExponential(1);
}

/** How many entries were looked at: `24 of 16,384`. */
export function checkedText({ entries, size }: TensorCheck): string {
	const done = entries.filter(({ verdict }) => verdict !== 'unchecked').length;
	return done === size ? size.toLocaleString('en') : `${done} of ${size.toLocaleString('en')}`;
}

export const verdictText: Readonly<Record<TensorCheck['verdict'], string>> = {
	right: 'right',
	wrong: 'wrong',
	kink: 'at a kink',
	unchecked: 'not checked'
};

const row = (check: TensorCheck): string[] => [
	check.title,
	shapeWords(check.shape),
	checkedText(check),
	errorText(check.worst),
	verdictText[check.verdict] + (check.reason ? `: ${check.reason}` : '')
];

const HEAD = ['tensor', 'shape', 'entries checked', 'worst relative error', 'verdict'];

/** Where a suspect was made. */
const at = ({ place }: Suspect, hasCells: boolean): string =>
	place ? ` (${hasCells ? `cell ${place.source + 1}, ` : ''}line ${place.line})` : '';

/** The first entry of a tensor that is wrong, with its numbers. */
function example({ title, entries }: TensorCheck, gradient: string): string[] {
	const wrong = entries.find(({ verdict }) => verdict === 'wrong');
	if (!wrong) return [];
	const { entry, dhdx, difference } = wrong;
	const where = entries.length === 1 ? '' : ` at entry ${entry}`;
	return [
		`${title}: ${gradient}${where} is ${dhdx}, and differences give ${Number(difference.toPrecision(8))}`
	];
}

/** A table of the tensors, then examples and what is likely at fault. */
export function printGradients(report: GradientReport, { hasCells = false } = {}): string {
	const { pass, passes, gradient, tensors, suspects, notes, h, name } = report;
	const count = (verdict: TensorCheck['verdict']) =>
		tensors.filter((each) => each.verdict === verdict).length;
	const examples = tensors.filter(({ isLeaf }) => isLeaf).flatMap((each) => example(each, gradient));
	const sums = (['right', 'wrong', 'kink', 'unchecked'] as const)
		.filter((verdict) => count(verdict) > 0)
		.map((verdict) => `${count(verdict)} ${verdictText[verdict]}`);
	return [
		`pass ${pass} of ${passes}, ${name} = ${h}: ${gradient} beside central differences of the program`,
		'',
		...columns([HEAD, ...tensors.map(row)]),
		'',
		...examples.slice(0, 8),
		...(examples.length > 0 ? [''] : []),
		...suspects.map((each) => `likely at fault: ${each.op}${at(each, hasCells)}: ${each.sentence}`),
		...(suspects.length > 0 ? [''] : []),
		...notes.flatMap((note) => [`note: ${note}`, '']),
		sums.join(', '),
		''
	].join('\n');
}
