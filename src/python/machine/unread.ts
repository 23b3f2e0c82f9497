/** @file Variables that hold a tensor, and with it its whole graph, which the program assigns before it reads them again. */
import { Tensor } from '#autodiff';
import { isCode, OPCODES, type Code, type Opcode } from '../compile/code.ts';
import { all } from '../engines/walk.ts';
import { PyList, PyObject, type Value } from '../runtime/index.ts';
import type { Twins } from './copy.ts';
import type { Frame } from './frame.ts';
import type { Machine } from './machine.ts';

/** A variable of a frame, by its place or, of a whole program, by its name; and what it holds. */
export interface Unread {
	readonly frame: Frame;
	readonly variable: number | string;
	readonly value: Value;
}

/** What the program will not read of what it holds now; what it might read, on whatever way, is not among it. */
export function unread(m: Machine): Unread[] {
	const found: Unread[] = [];
	for (let frame = m.frame; frame; frame = frame.prev) {
		if (frame.generator || frame.names) continue;
		const isProgram = frame.prev === null && frame.globals === m.globals;
		const held = isProgram ? ofProgram(m, frame) : ofFunction(frame);
		for (const each of held) if (!mayRead(frame, each)) found.push({ frame, ...each });
	}
	return found;
}

/**
 * Lets go, in a copy, of those that the machine has assigned since, or whose frame has ended. `twins` says what stands for
 * their frames; None takes their place, so that variables keep their order.
 */
export function forget(m: Machine, list: readonly Unread[], twins: Twins): void {
	const frames = new Set<Frame>();
	for (let frame = m.frame; frame; frame = frame.prev) frames.add(frame);
	for (const { frame, variable, value } of list) {
		const twin = twins.get(frame) as Frame;
		if (typeof variable === 'number') {
			if (!frames.has(frame) || frame.locals[variable] !== value) twin.locals[variable] = null;
		} else if (frame.globals.get(variable) !== value) twin.globals.set(variable, null);
	}
}

type Held = Pick<Unread, 'variable' | 'value'>;

const isNode = (v: Value): boolean =>
	v instanceof Tensor || (v instanceof PyObject && v.cls.profile !== null);

/** Of a function of our own, whose variables nobody sees, its lists too. */
const ofFunction = ({ code, locals }: Frame): Held[] =>
	locals.flatMap((value, variable) => {
		if (value === undefined) return [];
		return isNode(value) || (code.source < 0 && value instanceof PyList) ? [{ variable, value }] : [];
	});

/** Those of a whole program that only its own text names, outside of functions. */
function ofProgram(m: Machine, { code, globals }: Frame): Held[] {
	const held = [...globals].filter(([, value]) => isNode(value));
	if (held.length === 0) return [];
	const elsewhere = new Set(namesWithin(code));
	m.sources.forEach((_, i) => {
		if (i !== code.source) for (const { id } of all(m.tree(i), 'Name')) elsewhere.add(id);
	});
	return held.filter(([name]) => !elsewhere.has(name)).map(([variable, value]) => ({ variable, value }));
}

/** Names that functions, classes and comprehensions of a code use. */
const namesWithin = ({ constants }: Code): string[] =>
	constants.filter(isCode).flatMap((inner) => [...inner.names, ...namesWithin(inner)]);

/** Whether there is a way from where a frame stands to a reading of a variable that no assignment comes before. */
function mayRead(frame: Frame, { variable }: Held): boolean {
	const { code, pc } = frame;
	const { ops, names } = code;
	const kind = typeof variable === 'number' ? 'LOCAL' : 'GLOBAL';
	const place = typeof variable === 'number' ? variable : names.indexOf(variable);
	const seen = new Uint8Array(ops.length);
	// What runs within a `try` may go on at its handler at any time.
	const todo = [pc, ...(frame.hasBlocks ? frame.blocks.map(({ handler }) => handler) : [])];
	for (let at = todo.pop(); at !== undefined; at = todo.pop()) {
		if (at >= ops.length || seen[at]) continue;
		seen[at] = 1;
		const op = OPCODES[ops[at]!]!;
		const argument = ops[at + 1]!;
		if (argument === place && (op === `LOAD_${kind}` || op === `DELETE_${kind}`)) return true;
		if (argument !== place || op !== `STORE_${kind}`) todo.push(...after(op, at, argument));
	}
	return false;
}

/** Where an instruction leads. An exception leads to its handler: at the worst before anything has been assigned. */
function after(op: Opcode, at: number, argument: number): number[] {
	switch (op) {
		case 'RETURN':
		case 'RAISE':
		case 'RAISE_FROM':
		case 'RERAISE':
			return [];
		case 'JUMP':
		case 'JUMP_BACK':
			return [argument];
		case 'JUMP_IF_FALSE':
		case 'JUMP_IF_TRUE':
		case 'JUMP_IF_FALSE_OR_POP':
		case 'JUMP_IF_TRUE_OR_POP':
		case 'FOR_NEXT':
		case 'SEND':
		case 'PUSH_HANDLER':
			return [at + 2, argument];
		default:
			return [at + 2];
	}
}
