/** @file A trace as plain text, for terminals, tests and bug reports. */
import { insideBack } from './inside-back.ts';
import { nodeTitle } from './names.ts';
import { statementText, type StatementText } from './statement-text.ts';
import type { ArrayData, NodeId, Trace, TraceContribution, TraceNode, TraceStep } from './trace.ts';

export const shortNumber = (x: number): string =>
	Number.isInteger(x) && Math.abs(x) < 1e9 ? String(x) : Number(x.toPrecision(6)).toString();

/** Entries of an array that is written out. */
const MOST = 6;

/** The entries in brackets, one pair an axis. */
function nested(shape: readonly number[], data: Float64Array): string {
	const [n, ...inner] = shape;
	if (n === undefined) return shortNumber(data[0]!);
	const size = data.length / n;
	const parts = Array.from({ length: n }, (_, i) => nested(inner, data.subarray(i * size, (i + 1) * size)));
	return `[${parts.join(', ')}]`;
}

/** An array in a few words: all entries of a small one, the range of a large one. */
export function arraySummary({ shape, data }: ArrayData): string {
	if (data.length <= MOST) return nested(shape, data);
	let low = Infinity;
	let high = -Infinity;
	for (const x of data) {
		if (x < low) low = x;
		if (x > high) high = x;
	}
	return `${shortNumber(low)} … ${shortNumber(high)}`;
}

export const shapeWords = (shape: readonly number[]): string =>
	shape.length === 0 ? 'scalar' : shape.join('×');

/** Columns padded to their widest cell. */
export function columns(rows: readonly (readonly string[])[]): string[] {
	const widths = rows[0]!.map((_, c) => Math.max(...rows.map((row) => [...row[c]!].length)));
	return rows.map((row) =>
		row
			.map((cell, c) => cell + ' '.repeat(widths[c]! - [...cell].length))
			.join('  ')
			.trimEnd()
	);
}

/** What happens in one `back`, a line each: statements with what they assigned, and contributions. */
function insideLines(step: TraceStep, trace: Trace, title: (id: NodeId) => string): string[] {
	const text = trace.backs[trace.nodes.find(({ id }) => id === step.node)!.back]?.text ?? '';
	return insideBack(step).flatMap((inside) => {
		const statement = step.statements[inside.statement];
		const change = step.contributions[inside.contribution];
		switch (inside.kind) {
			case 'contribution':
				return change ? [changeLine(change, trace, title)] : [];
			case 'statement':
				return statement ? [statementLine(statementText(statement, text))] : [];
			default:
				return [];
		}
	});
}

function changeLine(
	{ target, sign, before, delta, wide, after }: TraceContribution,
	{ gradient }: Trace,
	title: (id: NodeId) => string
): string {
	const verb = sign === 0 ? '=' : sign < 0 ? '-=' : '+=';
	const summed = wide ? ` (summed from ${shapeWords(wide.shape)})` : '';
	return `    ${gradient} of ${title(target)} ${verb} ${arraySummary(delta)}${summed}: ${arraySummary(before)} -> ${arraySummary(after)}`;
}

/** The statement, and of the variable that it assigned: `   # g: 2×3, -1 … 4`. */
function statementLine({ code, assigned }: StatementText): string {
	const array = assigned?.array;
	return `    ${code}${array ? `    # ${assigned.name}: ${shapeWords(array.shape)}, ${arraySummary(array)}` : ''}`;
}

/** The `back` calls in the order in which they do something; one that calls another goes on afterwards. */
function backLines(trace: Trace, title: (id: NodeId) => string, backs: number): string[] {
	const calls = trace.steps.filter(({ phase }) => phase === 'back');
	const lines = calls.map((step) => insideLines(step, trace, title));
	const busy = new Set(calls.filter((_, i) => lines[i]!.length > 0).map(({ call }) => call));
	const told = new Set<number>();
	let last = 0;
	return calls.flatMap((step, i) => {
		const isIdle = !busy.has(step.call);
		if (lines[i]!.length === 0 && !(isIdle && !told.has(step.call))) return [];
		if (step.call === last) return lines[i]!;
		last = step.call;
		const rest = isIdle ? ': nothing to pass on' : told.has(step.call) ? ' goes on' : '';
		told.add(step.call);
		return [`step ${step.call} of ${backs}: back of ${title(step.node)}${rest}`, ...lines[i]!];
	});
}

/** The nodes as a table, then the steps, one line each. Of a notebook, the cell of a line is told before it. */
export function printTrace(trace: Trace, { hasCells = false } = {}): string {
	const byId = new Map(trace.nodes.map((node) => [node.id, node]));
	const title = (id: number) => nodeTitle(byId.get(id)!);
	const row = (node: TraceNode) => [
		String(node.id),
		nodeTitle(node),
		node.op,
		shapeWords(node.shape),
		node.place ? `${hasCells ? `${node.place.source + 1}:` : ''}${node.place.line}` : '',
		node.depends_on.map(title).join(', '),
		arraySummary(node.value)
	];
	const table = columns([
		['id', 'name', 'op', 'shape', hasCells ? 'cell:line' : 'line', 'depends on', 'value'],
		...trace.nodes.map(row)
	]);
	const backs = trace.steps.reduce((most, { call }) => Math.max(most, call), 0);
	const steps = backLines(trace, title, backs);
	return [
		`pass ${trace.pass} of ${trace.passes}, ${trace.nodes.length} tensors, root ${title(trace.root)}`,
		'',
		...table,
		'',
		...steps,
		'',
		...trace.notes.flatMap((note) => [`note: ${note}`, ''])
	].join('\n');
}
