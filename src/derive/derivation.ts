/** @file The derivation of a moment, in stages: symbols, local derivative, shapes, numbers, result. Strings only. */
import type { ArrayData, BackText, Moment, Timeline, TraceContribution, TraceNode } from '#debug';
import { nodeText, shortText, texName } from './names.ts';
import { formatNumber, formatNumberTex, shapeTex, shapeWords } from './numbers.ts';
import { opOf } from './sentence.ts';

export interface DerivationLine {
	readonly kind: 'symbols' | 'local' | 'shapes' | 'numbers' | 'result';
	readonly caption: string;
	readonly tex: string;
	/** The same in plain text. */
	readonly text: string;
}

export interface Derivation {
	readonly title: string;
	readonly lines: readonly DerivationLine[];
	/** The text of the `back` that runs, with the line of this contribution, or 0. */
	readonly code: (BackText & { readonly current: number }) | null;
}

/** Entries of a matrix that is written out; larger ones are cut at the corner. */
const MOST = 4;

const gradientTex = (name: string, of: string): string =>
	name === 'dhdx' ? `\\frac{\\partial h}{\\partial ${of}}` : `\\nabla ${of}`;

/** An array as LaTeX: a number, or a matrix of at most four rows and columns. */
export function arrayTex({ shape, data }: ArrayData): string {
	if (data.length === 1) return formatNumberTex(data[0]!);
	const columns = shape[shape.length - 1]!;
	const rows = data.length / columns;
	const cut = <T>(list: T[], n: number, dots: T): T[] =>
		n > MOST ? [...list.slice(0, MOST - 1), dots] : list;
	const row = (i: number): string =>
		cut(
			Array.from({ length: Math.min(columns, MOST) }, (_, j) => formatNumberTex(data[i * columns + j]!, 3)),
			columns,
			'\\cdots'
		).join(' & ');
	const lines = cut(
		Array.from({ length: Math.min(rows, MOST) }, (_, i) => row(i)),
		rows,
		Array.from({ length: Math.min(columns, MOST) }, () => '\\vdots').join(' & ')
	);
	return `\\begin{bmatrix} ${lines.join(' \\\\ ')} \\end{bmatrix}`;
}

function arrayText({ shape, data }: ArrayData): string {
	if (data.length <= MOST)
		return data.length === 1
			? formatNumber(data[0]!)
			: `[${Array.from(data, (x) => formatNumber(x)).join(', ')}]`;
	return `an array of shape ${shapeWords(shape)}`;
}

/** What is shown while no contribution is: the op itself. */
function opLines(timeline: Timeline, node: TraceNode): DerivationLine[] {
	const op = opOf(node);
	if (!op || node.op === 'leaf') return [];
	const names = {
		out: texName(node),
		operands: node.depends_on.map((id) => texName(timeline.byId.get(id)!))
	};
	const options = optionsOf(node);
	return [
		{
			kind: 'symbols',
			caption: 'The op',
			tex: `${names.out} = ${op.tex.forward(names, options)}`,
			text: nodeText(node)
		}
	];
}

/** Options that a formula shows; a trace keeps only shapes. */
const optionsOf = (node: TraceNode) => ({ newshape: node.shape });

function changeLines(timeline: Timeline, node: TraceNode, change: TraceContribution): DerivationLine[] {
	const { trace, byId } = timeline;
	const target = byId.get(change.target)!;
	const op = opOf(node);
	const names = { out: texName(node), operands: node.depends_on.map((id) => texName(byId.get(id)!)) };
	const g = gradientTex(trace.gradient, names.out);
	const goal = gradientTex(trace.gradient, texName(target));
	const verb = change.sign === 0 ? '=' : change.sign < 0 ? '\\mathrel{-}=' : '\\mathrel{+}=';
	const sign = change.sign === 0 ? '=' : change.sign < 0 ? '-=' : '+=';
	const known = op !== null && change.operand >= 0;
	const right = known
		? op.tex.back(g, names, optionsOf(node))[change.operand]!
		: `${g} \\cdot \\frac{\\partial ${names.out}}{\\partial ${texName(target)}}`;
	const summed = change.wide ? `\\operatorname{unbroadcast}\\left(${right}\\right)` : right;
	const upstream = `${trace.gradient} of ${shortText(node)}`;
	const lines: DerivationLine[] = [
		{
			kind: 'symbols',
			caption: 'The contribution',
			tex: `${goal} \\;${verb}\\; ${summed}`,
			text: `${trace.gradient} of ${shortText(target)} ${sign} ${upstream} times the local derivative${change.wide ? ', summed' : ''}`
		}
	];
	if (known)
		lines.push({
			kind: 'local',
			caption: 'The local derivative',
			tex: `\\frac{\\partial ${names.out}}{\\partial ${names.operands[change.operand]}} \\;\\rightarrow\\; ${op.tex.local(names, optionsOf(node))[change.operand]}`,
			text: `the local derivative of ${shortText(node)} by ${shortText(target)}`
		});
	const wide = change.wide ? `${shapeTex(change.wide.shape)} \\;\\rightarrow\\; ` : '';
	lines.push({
		kind: 'shapes',
		caption: 'Shapes',
		tex: `\\underbrace{${g}}_{${shapeTex(node.shape)}} \\;\\rightarrow\\; ${wide}\\underbrace{${goal}}_{${shapeTex(target.shape)}}`,
		text: `${upstream} has shape ${shapeWords(node.shape)}, ${trace.gradient} of ${shortText(target)} ${shapeWords(target.shape)}`
	});
	lines.push({
		kind: 'result',
		caption: 'Before, change, after',
		tex: `${arrayTex(change.before)} ${change.sign === 0 ? '\\;\\rightarrow\\;' : change.sign < 0 ? '-' : '+'} ${bracketed(change.delta)} = ${arrayTex(change.after)}`,
		text: `${arrayText(change.before)} ${change.sign < 0 ? 'minus' : 'plus'} ${arrayText(change.delta)} is ${arrayText(change.after)}`
	});
	return lines;
}

/** A negative number behind a sign stands in brackets. */
const bracketed = (a: ArrayData): string =>
	a.data.length === 1 && a.data[0]! < 0 ? `\\left(${arrayTex(a)}\\right)` : arrayTex(a);

/** The derivation of what happens at the moment. */
export function derivation(timeline: Timeline, moment: Moment): Derivation {
	const { trace, byId } = timeline;
	const node = byId.get(moment.node)!;
	const back = trace.backs[node.back] ?? null;
	const step = timeline.step(moment);
	const change = step?.contributions[moment.contribution];
	if (!change || moment.kind === 'start')
		return {
			title:
				moment.kind === 'enter' || moment.kind === 'start'
					? nodeText(node)
					: `${moment.kind}: ${nodeText(node)}`,
			lines: opLines(timeline, node),
			code: back && moment.kind === 'enter' ? { ...back, current: 1 } : null
		};
	const target = byId.get(change.target)!;
	return {
		title: `From ${shortText(node)} to ${shortText(target)}`,
		lines: [...opLines(timeline, node), ...changeLines(timeline, node, change)],
		code: back && { ...back, current: change.line }
	};
}
