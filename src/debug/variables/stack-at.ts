/** @file The call stack at a moment of a pass: what the program does, with what the trace knows of the step. */
import { sameBits } from '../array-data.ts';
import type { Moment } from '../moments.ts';
import { nodeTitle } from '../names.ts';
import { stateAt } from '../state.ts';
import type { Timeline } from '../timeline.ts';
import type { ArrayData, Local, NodeId, Place, TraceNode } from '../trace.ts';
import type { ProgramState, Shown, SomeNumbers, StackFrame, Variable } from './program-state.ts';
import { arrayLine } from './text.ts';

const whole = (array: ArrayData): SomeNumbers => ({ shape: array.shape, first: array });

/**
 * The frames at a moment, innermost first. Within a pass the tensors are as they are at that moment, the `back` that runs
 * stands on top, and all else is as it was when the pass was called.
 */
export function stackAt(timeline: Timeline, moment: Moment, { frames }: ProgramState): StackFrame[] {
	if (moment.index < 0) return [...frames];
	const stack = frames.map((frame) => ({
		...frame,
		variables: frame.variables.map((each) => atMoment(timeline, moment.index, each))
	}));
	// A leaf has no back.
	const runs = moment.back > 0 && timeline.byId.get(moment.node)!.back >= 0;
	return runs ? [backFrame(timeline, moment), ...stack] : stack;
}

/** A variable with the tensors in it as the pass has left them at a moment. */
function atMoment(timeline: Timeline, index: number, variable: Variable): Variable {
	const { holds } = variable;
	if (holds.kind === 'items')
		return {
			...variable,
			holds: { ...holds, items: holds.items.map((item) => atMoment(timeline, index, item)) }
		};
	if (holds.kind !== 'tensor' || holds.node === null) return variable;
	// What the pass has not touched yet still holds what it held before.
	const { dhdx } = timeline.history.at(holds.node, index);
	return dhdx ? { ...variable, holds: { ...holds, dhdx: whole(dhdx) } } : variable;
}

function backFrame(timeline: Timeline, moment: Moment): StackFrame {
	const node = timeline.byId.get(moment.node)!;
	const { locals, line } = stateAt(timeline, moment.index);
	return {
		name: `back of ${nodeTitle(node)}`,
		standing: moment.kind === 'enter' ? 'before' : 'after',
		place: placeInBack(timeline, node, line),
		variables: locals.map((local) => variableOf(timeline, moment.index, local)),
		others: [],
		unlisted: 0
	};
}

/** A line of a learner's `back` in the program; the text of a native op stands in none. */
function placeInBack({ trace }: Timeline, node: TraceNode, line: number): Place | null {
	const back = trace.backs[node.back];
	if (!back || back.source < 0 || back.line === 0) return null;
	const at = back.line + Math.max(1, line) - 1;
	const text = back.text.split('\n')[Math.max(1, line) - 1] ?? '';
	return { source: back.source, line: at, column: 1, endLine: at, endColumn: text.length + 1 };
}

function variableOf(timeline: Timeline, index: number, { name, node, array, text }: Local): Variable {
	if (node !== null) {
		const holds = tensorAt(timeline, index, node);
		return { name, type: 'tensor', text: `tensor ${nodeTitle(timeline.byId.get(node)!)}`, holds };
	}
	if (!array) return { name, type: '', text, holds: { kind: 'other' } };
	if (array.shape.length === 0)
		return { name, type: 'number', text: arrayLine(array), holds: { kind: 'number', value: array.data[0]! } };
	return { name, type: 'ndarray', text: arrayLine(array), holds: { kind: 'array', array: whole(array) } };
}

function tensorAt(timeline: Timeline, index: number, id: NodeId): Shown {
	const { dhdx } = timeline.history.at(id, index);
	const { value } = timeline.byId.get(id)!;
	return { kind: 'tensor', node: id, value: whole(value), dhdx: dhdx && whole(dhdx) };
}

const sameNumbers = (a: SomeNumbers | null, b: SomeNumbers | null): boolean =>
	a === b || (a !== null && b !== null && sameBits(a.first, b.first) && a.shape.join() === b.shape.join());

/** Whether two variables hold the same, as far as it is known. */
export function sameVariable(a: Variable, b: Variable): boolean {
	const [x, y] = [a.holds, b.holds];
	if (a.type !== b.type || a.text !== b.text) return false;
	if (x.kind === 'array' && y.kind === 'array') return sameNumbers(x.array, y.array);
	if (x.kind === 'tensor' && y.kind === 'tensor')
		return sameNumbers(x.value, y.value) && sameNumbers(x.dhdx, y.dhdx);
	if (x.kind === 'items' && y.kind === 'items')
		return (
			x.length === y.length &&
			sameNumbers(x.numbers, y.numbers) &&
			x.items.length === y.items.length &&
			x.items.every((item, i) => sameVariable(item, y.items[i]!))
		);
	return x.kind === y.kind;
}
