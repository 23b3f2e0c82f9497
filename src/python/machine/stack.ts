/** @file The call stack of a machine that stands, as a debugger shows it. */
import type { Value } from '../runtime/index.ts';
import { spanAt } from './errors.ts';
import type { Frame } from './frame.ts';
import type { Machine } from './machine.ts';

/** A function of the program that is open, or the module. Its values are the machine's own. */
export interface FrameView {
	/** `<module>`, or what a traceback calls the function. */
	readonly name: string;
	readonly isModule: boolean;
	/** Whether the function is the reverse pass of an engine that the program wrote. */
	readonly isPass: boolean;
	/** In which of the program's sources it stands, and the span of what runs there. */
	readonly source: number;
	readonly start: number;
	readonly end: number;
	/** Its variables: parameters first; of the module its globals. */
	readonly variables: readonly (readonly [string, Value])[];
}

/** Innermost first. Our own prelude has no place in it. */
export function stackOf(m: Machine): FrameView[] {
	const frames: FrameView[] = [];
	for (let frame = m.frame; frame; frame = frame.prev)
		if (frame.code.source >= 0) frames.push(view(m, frame));
	return frames;
}

function view(m: Machine, frame: Frame): FrameView {
	const { code, names, current } = frame;
	const [start, end] = spanAt(code, current);
	const isModule = code.name === '<module>';
	return {
		name: code.name,
		isModule,
		isPass: frame === m.pass?.frame,
		source: code.source,
		start,
		end,
		variables: isModule ? [...m.globals] : names ? [...names] : variablesOf(frame)
	};
}

/** What a frame knows by name, in the order of its code: parameters first. */
export function variablesOf({ code, locals, cells }: Frame): [string, Value][] {
	const known = new Map<string, Value>();
	code.variables.forEach((name, i) => locals[i] !== undefined && known.set(name, locals[i]));
	[...code.cells, ...code.free].forEach((name, i) => {
		const value = cells[i]?.value;
		if (value !== undefined) known.set(name, value);
	});
	return [...known];
}
