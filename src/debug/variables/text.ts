/** @file The variables of a program in plain text, for a terminal, a table and the tests. */
import { arraySummary, columns, shapeWords } from '../print.ts';
import type { Timeline } from '../timeline.ts';
import type { ArrayData, NodeId } from '../trace.ts';
import {
	isWhole,
	type ProgramState,
	type SomeNumbers,
	type StackFrame,
	type Variable
} from './program-state.ts';

/** An array in a few words. */
export const arrayLine = (array: ArrayData): string => arraySummary(array);

const partLine = (part: SomeNumbers): string => {
	if (isWhole(part)) return arraySummary(part.first);
	const [rows = 0] = part.first.shape;
	return rows === 0 ? 'too large to be kept' : `${arraySummary(part.first)} in the first ${rows} rows`;
};

/** The shape of what a variable holds; null where it has none. */
export function shapeOf({ holds }: Variable): readonly number[] | null {
	switch (holds.kind) {
		case 'array':
			return holds.array.shape;
		case 'tensor':
			return holds.value?.shape ?? null;
		case 'items':
			return holds.numbers?.shape ?? null;
		default:
			return null;
	}
}

/** What a variable holds: as Python would print it, a large array by its range, a tensor by its two arrays. */
export function valueLine({ holds, text }: Variable, gradient: string): string {
	switch (holds.kind) {
		case 'array':
			return partLine(holds.array);
		case 'tensor': {
			const value = holds.value ? partLine(holds.value) : 'no number';
			return `value ${value}, ${gradient} ${holds.dhdx ? partLine(holds.dhdx) : 'unset'}`;
		}
		default:
			return text;
	}
}

/** Where a frame stands: `line 7 runs next`. */
export function placeLine({ standing, place }: StackFrame): string {
	if (!place) return 'in the text of the op';
	switch (standing) {
		case 'before':
			return `line ${place.line} runs next`;
		case 'calling':
			return `at the call in line ${place.line}`;
		case 'entered':
			return 'as it was called';
		case 'after':
			return `line ${place.line} has run`;
	}
}

/** What has to be known of the time of the variables. */
export const timeLine = (isInPass: boolean): string =>
	isInPass
		? 'Tensors are as at this step; other variables are as they were when the pass was called.'
		: 'Variables are as they are before that line runs.';

function frameLines(frame: StackFrame, gradient: string): string[] {
	const rows = frame.variables.map((each) => {
		const shape = shapeOf(each);
		return [`  ${each.name}`, each.type, shape ? shapeWords(shape) : '', valueLine(each, gradient)];
	});
	return [
		`${frame.name}, ${placeLine(frame)}`,
		...(rows.length > 0 ? columns(rows) : ['  no variables']),
		...(frame.unlisted > 0 ? [`  and ${frame.unlisted} more`] : []),
		...(frame.others.length > 0 ? [`  also: ${frame.others.join(', ')}`] : [])
	];
}

/** The call stack, innermost first, with the variables of every frame. */
export function printStack(
	frames: readonly StackFrame[],
	{ hidden }: ProgramState,
	{ trace }: Timeline,
	isInPass: boolean
): string {
	const parts = frames.map((frame) => frameLines(frame, trace.gradient).join('\n'));
	if (hidden > 0) parts.splice(-1, 0, `${hidden} more functions, one called by the other`);
	return `${timeLine(isInPass)}\n\n${parts.join('\n\n')}\n`;
}

/** Tensors of the graph that a variable holds, in one or as items. */
export const nodeOf = ({ holds }: Variable): NodeId | null => (holds.kind === 'tensor' ? holds.node : null);
