/** @file The derivation of a moment. Strings only. */
import type { BackText, Moment, Timeline, TraceNode } from '#debug';
import { arrayTex, equals, isNumber } from './arrays.ts';
import { changedLines } from './changed.ts';
import { contributionLines } from './contribution.ts';
import { derivedFactors, type DerivedFactor } from './factors.ts';
import { gradientTex, symbolOf } from './symbols.ts';
import { knownOp } from './known-op.ts';
import { line, type DerivationLine } from './line.ts';
import { situationOf } from './situation.ts';
import { functionTex, nodeText, shortText, variableTex } from './names.ts';

export interface Derivation {
	readonly title: string;
	readonly lines: readonly DerivationLine[];
	/** Of a contribution, the factors that have a derivation of their own. */
	readonly factors: readonly DerivedFactor[];
	/** The text of the `back` that runs, with the line of this contribution, or 0. */
	readonly code: (BackText & { readonly current: number }) | null;
}

/** Back calls of which the order is written out. */
const MOST_ORDERED = 24;

/** The op as mathematics; nothing for a leaf. */
function opLines(timeline: Timeline, node: TraceNode): DerivationLine[] {
	if (node.op === 'leaf') return [];
	const operands = node.depends_on.map((id) => timeline.byId.get(id)!);
	// A node without a name is called by its expression; to say that it is equal to itself would be of no use.
	const left = node.name ? `${symbolOf(timeline, node)} = ` : '';
	return [line('symbols', 'The op', `${left}${forwardTex(timeline, node, operands)}`)];
}

function forwardTex(timeline: Timeline, node: TraceNode, operands: readonly TraceNode[]): string {
	const names = {
		out: symbolOf(timeline, node),
		operands: operands.map((operand) => symbolOf(timeline, operand))
	};
	const known = knownOp(timeline, node);
	if (!known) return `${functionTex(node.op)}\\left(${names.operands.join(',\\, ')}\\right)`;
	const isNumeric = [node, ...operands].every(({ value }) => isNumber(value));
	const shapes = operands.map(({ shape }) => shape);
	const times = isNumeric ? { times: '\\cdot' } : {};
	return known.op.tex.forward({ ...names, shapes, ...times }, known.options);
}

/** dhdx of the moment's node, as it is now. */
function gradientLines(timeline: Timeline, moment: Moment, caption: string): DerivationLine[] {
	const node = timeline.byId.get(moment.node)!;
	const { dhdx } = timeline.history.at(node.id, moment.index);
	return dhdx ? [line('result', caption, `${gradientTex(timeline, node)} = ${arrayTex(dhdx)}`)] : [];
}

/** The value that the forward pass gives the node. */
const valueLines = (timeline: Timeline, node: TraceNode): DerivationLine[] => [
	line('result', 'The value', `${symbolOf(timeline, node)} = ${arrayTex(node.value)}`)
];

function orderLines(timeline: Timeline): DerivationLine[] {
	const { trace, byId } = timeline;
	const order = trace.steps.filter(({ phase }) => phase === 'order').map(({ node }) => byId.get(node)!);
	const shown = order.slice(0, MOST_ORDERED).map((node) => symbolOf(timeline, node));
	const more = order.length > shown.length ? ['\\cdots'] : [];
	return [line('symbols', 'The order of the back calls', [...shown, ...more].join(' \\rightarrow '))];
}

/** The derivation of what happens at the moment. */
export function derivation(timeline: Timeline, moment: Moment): Derivation {
	const node = timeline.byId.get(moment.node)!;
	const back = timeline.trace.backs[node.back] ?? null;
	const change = timeline.step(moment)?.contributions[moment.contribution];
	const op = opLines(timeline, node);
	const told = (title: string, lines: readonly DerivationLine[]): Derivation => ({
		title,
		lines,
		factors: [],
		code: null
	});
	switch (moment.kind) {
		case 'line':
			return told(`Line ${timeline.line(moment)!.place.line}`, []);
		case 'made':
			return told(nodeText(node), [...op, ...valueLines(timeline, node)]);
		case 'changed':
			return told(`Line ${timeline.line(moment)!.place.line}`, changedLines(timeline, moment));
		case 'start':
			return told(nodeText(node), op);
		case 'collect':
			return told(`Collect ${nodeText(node)}`, op);
		case 'order':
			return told('Order: what was made later comes first', orderLines(timeline));
		case 'zero':
			return told(`Zero ${shortText(node)}`, gradientLines(timeline, moment, 'Before any contribution'));
		case 'seed':
			return told(`Seed ${shortText(node)}`, gradientLines(timeline, moment, 'The derivative by itself'));
		case 'enter': {
			const caption = op.length > 0 ? 'What arrives' : 'The derivative';
			const lines = [...op, ...gradientLines(timeline, moment, caption)];
			return {
				title: `Back of ${nodeText(node)}`,
				lines,
				factors: [],
				code: back && { ...back, current: 1 }
			};
		}
		case 'statement': {
			const { code = '', assigned: made } = timeline.statement(moment) ?? {};
			const lines = made?.array
				? [
						line(
							'result',
							`${made.name} is now`,
							`${variableTex(made.name)} ${equals(made.array)} ${arrayTex(made.array)}`
						)
					]
				: [];
			const current = timeline.step(moment)!.statements[moment.statement]!.line;
			return {
				title: `In the back of ${nodeText(node)}: ${code}`,
				lines,
				factors: [],
				code: back && { ...back, current }
			};
		}
		case 'unbroadcast':
		case 'contribution':
			return {
				title: `From ${shortText(node)} to ${shortText(timeline.byId.get(change!.target)!)}`,
				lines: [...op, ...contributionLines(timeline, moment, change!)],
				factors: derivedFactors(situationOf(timeline, moment, change!)),
				code: back && { ...back, current: change!.line }
			};
	}
}
