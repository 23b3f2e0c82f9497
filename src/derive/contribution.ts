/** @file One `+=` of a `back`, derived in stages: symbols, local derivative, shapes, numbers, result. */
import type { Moment, Timeline, TraceContribution } from '#debug';
import { arrayTex, equals } from './arrays.ts';
import { numberLines, resultLine, summingLine } from './calculation.ts';
import { entryNames } from './entries.ts';
import { gradientTex, partialTex, placeSymbols, symbolOf } from './symbols.ts';
import { line, type DerivationLine } from './line.ts';
import { shortText } from './names.ts';
import { shapeTex } from './numbers.ts';
import { situationOf, type Situation } from './situation.ts';
import { warningLines } from './warnings.ts';

/** The derivation of the contribution that a moment makes, or is about to sum. */
export function contributionLines(
	timeline: Timeline,
	moment: Moment,
	change: TraceContribution
): DerivationLine[] {
	const s = situationOf(timeline, moment, change);
	const stages = [symbolLine(s), ...localLine(s), ...shapeLine(s), ...numberLines(s)];
	// Before the sum, what is added is not known yet.
	return moment.kind === 'unbroadcast'
		? stages
		: [...stages, ...summingLine(s), ...warningLines(s), resultLine(s)];
}

const VERBS = { '1': '\\mathrel{+}=', '-1': '\\mathrel{-}=', '0': '=' } as const;

/** `goal += right`, with `unbroadcast` around the right-hand side where it sums. */
const statementTex = ({ sign, wide }: TraceContribution, goal: string, right: string): string =>
	`${goal} \\;${VERBS[`${sign}`]}\\; ${wide ? `\\operatorname{unbroadcast}\\left(${right}\\right)` : right}`;

function symbolLine(s: Situation): DerivationLine {
	const { timeline, node, target, change, known } = s;
	const g = gradientTex(timeline, node);
	const right =
		s.formula?.with(
			g,
			known!.operands.map((operand) => symbolOf(timeline, operand))
		) ?? `${g} \\cdot ${partialTex(symbolOf(timeline, node), symbolOf(timeline, target))}`;
	return line(
		'symbols',
		`The contribution${nthUse(s)}`,
		statementTex(change, gradientTex(timeline, target), right)
	);
}

const ORDINALS = ['first', 'second', 'third'];

/** "from the first use of e", where there are several. */
function nthUse({ node, change, target }: Situation): string {
	const places = node.depends_on.flatMap((id, k) => (id === target.id ? [k] : []));
	const nth = places.indexOf(change.operand);
	if (places.length < 2 || nth < 0) return '';
	return `, from the ${ORDINALS[nth] ?? `${nth + 1}th`} use of ${shortText(target)}`;
}

/** dhdx of the result times this is the contribution. Of arrays it is said for one entry. */
function localLine({ timeline, node, change, known, factor, isNumeric }: Situation): DerivationLine[] {
	if (!known) return [];
	const { op, options, operands } = known;
	const names = isNumeric
		? { out: symbolOf(timeline, node), operands: placeSymbols(timeline, operands), times: '\\cdot' }
		: entryNames(timeline, known, node);
	const symbol = op.tex.local(names, options)[change.operand]!;
	const isNumberAlready = !isNumeric || !factor || arrayTex(factor) === unbracketed(symbol);
	const value = isNumberAlready ? '' : ` ${equals(factor)} ${arrayTex(factor)}`;
	return [
		line(
			'local',
			`The local derivative${isNumeric ? '' : ', entry by entry'}`,
			`${partialTex(names.out, names.operands[change.operand]!)} = ${symbol}${value}`
		)
	];
}

/** `(-1)` is the number -1. */
const unbracketed = (tex: string): string => tex.replace(/^\\left\((.*)\\right\)$/, '$1');

/** The statement once more, with the shape under every part. */
function shapeLine({
	timeline,
	node,
	target,
	change,
	known,
	formula,
	isNumeric
}: Situation): DerivationLine[] {
	if (isNumeric) return [];
	const braced = (tex: string, shape: readonly number[]) => `\\underbrace{${tex}}_{${shapeTex(shape)}}`;
	const g = braced(gradientTex(timeline, node), node.shape);
	const goal = braced(gradientTex(timeline, target), target.shape);
	const operands = known?.operands.map((operand) => braced(symbolOf(timeline, operand), operand.shape)) ?? [];
	const right = formula?.with(g, operands) ?? `${g} \\cdot \\cdots`;
	const isBraced = !change.wide || formula?.isCopy;
	return [
		line('shapes', 'Shapes', statementTex(change, goal, isBraced ? right : braced(right, change.wide.shape)))
	];
}
