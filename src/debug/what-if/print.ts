/** @file A what-if as plain text, for terminals, tests and bug reports. */
import { nodeTitle } from '../names.ts';
import { arraySummary, columns, shortNumber } from '../print.ts';
import type { ArrayData, NodeId, Trace } from '../trace.ts';
import type { Divergence, OrderDivergence, Side, TensorDifference } from './compare.ts';
import type { MadeEdit } from './engine.ts';
import type { WhatIfResult } from './result.ts';

/** Rows of a list that is written out. */
const MOST = 40;

const few = (lines: readonly string[]): string[] =>
	lines.length <= MOST ? [...lines] : [...lines.slice(0, MOST), `  and ${lines.length - MOST} more`];

const titles = ({ nodes }: Trace) => {
	const byId = new Map(nodes.map((node) => [node.id, node]));
	return (id: NodeId | null): string => {
		const node = id === null ? undefined : byId.get(id);
		return node ? nodeTitle(node) : 'none';
	};
};

/** Where an edit stands: a line of the program, or the text of an op. */
export function editPlace({ source, op, line }: MadeEdit, hasCells = false): string {
	if (source < 0) return op === 'reverse_autodiff' ? op : `back of ${op}`;
	return hasCells ? `cell ${source + 1}, line ${line}` : `line ${line}`;
}

function editLines(edits: readonly MadeEdit[], hasCells: boolean): string[] {
	const lines = edits.map((edit) => {
		const shown = (text: string) => text.replace(/\n/g, '\n      ') || 'nothing';
		return `  ${editPlace(edit, hasCells)}:\n      ${shown(edit.before)}\n   -> ${shown(edit.after)}`;
	});
	return few([...new Set(lines)]);
}

const numbers = (array: ArrayData | null): string => (array ? arraySummary(array) : 'not set');

const sideText = (name: string, side: Side | null): string => {
	if (!side) return `  ${name}: does not do this`;
	const before = side.before ? `${numbers(side.before)} -> ` : '';
	return `  ${name}: ${before}${numbers(side.after)}`;
};

/** What happened where the numbers part, in a few words: `back of L, to dhdx of e`. */
export function divergenceTitle({ kind, node, target }: Divergence, trace: Trace): string {
	const title = titles(trace);
	if (kind === 'zero') return `${trace.gradient} of ${title(target)} is zeroed`;
	if (kind === 'seed') return `${trace.gradient} of ${title(target)} is seeded`;
	return `back of ${title(node)}, to ${trace.gradient} of ${title(target)}`;
}

/** Where the runs call another back first. */
export function orderTitle({ call, right, broken }: OrderDivergence, trace: Trace): string {
	const title = titles(trace);
	return `step ${call}: the right run calls the back of ${title(right)}, the broken one that of ${title(broken)}`;
}

function tensorLines(tensors: readonly TensorDifference[], trace: Trace): string[] {
	const title = titles(trace);
	const differing = tensors.filter(({ differs }) => differs);
	if (differing.length === 0) return [];
	const rows = differing.map(({ node, right, broken, largest }) => [
		title(node),
		numbers(right),
		numbers(broken),
		largest === largest ? shortNumber(largest) : right && broken ? 'another shape' : 'not set'
	]);
	return [
		'',
		...few(columns([['tensor', `right ${trace.gradient}`, `broken ${trace.gradient}`, 'off by'], ...rows]))
	];
}

function lossLines({ pass, losses }: WhatIfResult, h: string): string[] {
	const { right, broken } = losses;
	if (right.length < 2) return [];
	const of = (list: readonly number[], i: number) => (list[i] === undefined ? 'none' : shortNumber(list[i]!));
	const rows = right.map((_, i) => [String(pass + i), of(right, i), of(broken, i)]);
	return ['', ...few(columns([['pass', `right ${h}`, `broken ${h}`], ...rows]))];
}

/** The whole result, verdict first. */
export function printWhatIf(result: WhatIfResult, { hasCells = false } = {}): string {
	const { title, about, pass, sentence, edits, right, comparison } = result;
	const { first, order, later = 0, tensors = [] } = comparison ?? {};
	const name = titles(right)(right.root);
	return [
		`what if: ${title}, pass ${pass}`,
		about,
		'',
		sentence,
		...(edits.length > 0 ? ['', 'replaced:', ...editLines(edits, hasCells)] : []),
		...(order ? ['', `the order parts at ${orderTitle(order, right)}`] : []),
		...(first
			? [
					'',
					`first difference: ${divergenceTitle(first, right)}`,
					sideText('right', first.right),
					sideText('broken', first.broken),
					`later differences: ${later}`
				]
			: []),
		...tensorLines(tensors, right),
		...lossLines(result, name),
		''
	].join('\n');
}
