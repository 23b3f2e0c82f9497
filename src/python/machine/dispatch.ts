/**
 * @file The dispatch loop. What an instruction means is said by its handler; the loop itself does the commonest cases of
 * the commonest instructions, which then cost no call, and leaves all others, and whatever fails, to the handlers.
 */
import { Tensor } from '#autodiff';
import { OPCODES, type NumberOf } from '../compile/code.ts';
import {
	BoundMethod,
	PyClass,
	PyFunction,
	PyIterator,
	PyList,
	PyObject,
	PyTuple,
	type Value
} from '../runtime/index.ts';
import { constructExactly, deliver, enterExactly } from './calls.ts';
import type { Frame } from './frame.ts';
import { HANDLERS } from './handlers/index.ts';
import { UNBOUND } from './handlers/attributes.ts';
import { simpleBinary, simpleComparison } from './handlers/operators.ts';
import type { Machine } from './machine.ts';
import { noteReturn, noteStatement } from './observe.ts';
import type { Seen } from './seen.ts';

const TABLE = OPCODES.map((name) => HANDLERS[name]);

/**
 * Runs until `stop` is on top, no frame is left, or the slice has ended. The frame's `pc` stands after each instruction
 * before it is begun, so that its place is known whatever it does. In the `switch`, `continue` goes on, `continue frames`
 * too where another frame may be on top, and `break` asks the handler.
 */
export function dispatch(m: Machine, stop: Frame | null): void {
	const { budget } = m;
	frames: for (;;) {
		const f = m.frame;
		if (f === stop || f === null || (m.halted && m.nested === 0)) return;
		const { stack, locals, code } = f;
		const { ops, constants, seen } = code;
		for (let pc = f.pc; ; pc = f.pc) {
			const op = ops[pc]!;
			const argument = ops[pc + 1]!;
			f.pc = pc + 2;
			switch (op) {
				case 0 satisfies NumberOf<'STATEMENT'>:
					if (++m.statements >= budget.nextStop) budget.look();
					if (m.observer !== null) noteStatement(m, f);
					if (m.halted) continue frames;
					continue;
				case 1 satisfies NumberOf<'CONST'>:
					stack.push(constants[argument] as Value);
					continue;
				case 2 satisfies NumberOf<'LOAD_LOCAL'>: {
					const value = locals[argument];
					if (value === undefined) break;
					stack.push(value);
					continue;
				}
				case 3 satisfies NumberOf<'STORE_LOCAL'>: {
					const value = stack[stack.length - 1]!;
					// What may be a node of a graph is named by its first variable.
					if (m.pass === null && (value instanceof PyObject || value instanceof Tensor)) break;
					locals[argument] = stack.pop();
					continue;
				}
				case 5 satisfies NumberOf<'LOAD_GLOBAL'>: {
					const name = code.names[argument]!;
					const own = f.globals.get(name);
					const value = own === undefined ? m.builtins.get(name) : own;
					// A name that is None is known only by `has`.
					if (value === undefined) break;
					stack.push(value);
					continue;
				}
				case 11 satisfies NumberOf<'LOAD_CELL'>: {
					const { value } = f.cells[argument]!;
					if (value === undefined) break;
					stack.push(value);
					continue;
				}
				case 15 satisfies NumberOf<'CALL'>: {
					const callee = stack[stack.length - 1 - argument];
					if (callee instanceof PyClass && constructExactly(m, callee, stack, argument)) continue frames;
					if (!(callee instanceof PyFunction) || callee.code.exact !== argument) break;
					enterExactly(m, callee, stack, argument);
					continue frames;
				}
				case 20 satisfies NumberOf<'LOAD_ATTRIBUTE'>: {
					const object = stack[stack.length - 1]!;
					const known = seen[pc >> 1] as Seen | undefined;
					if (known === undefined || !(object instanceof PyObject)) break;
					const { attributes, cls } = object;
					const { shape, slots } = attributes;
					if (shape === null || known.key !== shape.key || known.version !== cls.version) break;
					stack[stack.length - 1] = slots[known.place]!;
					continue;
				}
				case 21 satisfies NumberOf<'STORE_ATTRIBUTE'>: {
					const object = stack[stack.length - 1]!;
					const known = seen[pc >> 1] as Seen | undefined;
					if (known === undefined || !(object instanceof PyObject)) break;
					if (m.pass !== null && m.observer !== null) break;
					const { attributes, cls } = object;
					const { shape } = attributes;
					if (shape === null || known.key !== shape.key || known.version !== cls.version) break;
					stack.pop();
					const value = stack.pop()!;
					if (known.back && value instanceof PyFunction) value.backOf = object;
					if (known.child < 0) attributes.slots[known.place] = value;
					else attributes.add(shape.children[known.child]!, value);
					continue;
				}
				case 23 satisfies NumberOf<'LOAD_METHOD'>: {
					const object = stack[stack.length - 1]!;
					const known = seen[pc >> 1] as Seen | undefined;
					if (known === undefined || !(object instanceof PyObject)) break;
					const { attributes, cls } = object;
					const { shape, slots } = attributes;
					if (shape === null || known.key !== shape.key || known.version !== cls.version) break;
					if (known.method >= 0) {
						stack[stack.length - 1] = shape.methods[known.method]!;
						stack.push(object);
						continue;
					}
					const value = slots[known.place]!;
					if (value instanceof BoundMethod) break;
					stack[stack.length - 1] = value;
					stack.push(UNBOUND);
					continue;
				}
				case 24 satisfies NumberOf<'CALL_METHOD'>: {
					const base = stack.length - argument;
					const callee = stack[base - 2];
					if (!(callee instanceof PyFunction) || stack[base - 1] === UNBOUND) break;
					if (callee.code.exact !== argument + 1) break;
					enterExactly(m, callee, stack, argument + 1);
					continue frames;
				}
				case 26 satisfies NumberOf<'BINARY'>:
				case 27 satisfies NumberOf<'IN_PLACE'>: {
					const at = stack.length - 2;
					const result = simpleBinary(argument, stack[at]!, stack[at + 1]!);
					if (result === undefined) break;
					stack.pop();
					stack[at] = result;
					continue;
				}
				case 29 satisfies NumberOf<'COMPARE'>: {
					const at = stack.length - 2;
					const result = simpleComparison(argument, stack[at]!, stack[at + 1]!);
					if (result === undefined) break;
					stack.pop();
					stack[at] = result;
					continue;
				}
				case 31 satisfies NumberOf<'LOAD_ITEM'>: {
					const at = stack.length - 2;
					const object = stack[at]!;
					const key = stack[at + 1]!;
					if (typeof key !== 'number' || !(object instanceof PyTuple || object instanceof PyList)) break;
					const item = key >= 0 && object.cls === null ? object.items[key] : undefined;
					if (item === undefined) break;
					stack.pop();
					stack[at] = item;
					continue;
				}
				case 48 satisfies NumberOf<'JUMP'>:
					f.pc = argument;
					continue;
				case 49 satisfies NumberOf<'JUMP_BACK'>:
					f.pc = argument;
					if (++m.statements >= budget.nextStop) budget.look();
					if (m.halted) continue frames;
					continue;
				case 50 satisfies NumberOf<'JUMP_IF_FALSE'>: {
					const value = stack[stack.length - 1]!;
					if (typeof value !== 'boolean') break;
					stack.pop();
					if (!value) f.pc = argument;
					continue;
				}
				case 55 satisfies NumberOf<'FOR_NEXT'>: {
					const iterator = stack[stack.length - 1]!;
					if (!(iterator instanceof PyIterator) || iterator.iteration.kind !== 'list') break;
					const item = iterator.iteration.of.items[iterator.position];
					if (item === undefined) break;
					iterator.position++;
					stack.push(item);
					continue;
				}
				case 59 satisfies NumberOf<'POP'>:
					stack.pop();
					continue;
				case 60 satisfies NumberOf<'DUPLICATE'>:
					stack.push(stack[stack.length - 1]!);
					continue;
				case 64 satisfies NumberOf<'RETURN'>: {
					const { prev } = f;
					if (prev === null || f.generator !== null) break;
					const value = stack.pop()!;
					if (m.pass !== null || f.back !== null) noteReturn(m, f, value);
					m.frame = prev;
					if (f.after === null) prev.stack.push(value);
					else deliver(m, prev, value, f.after);
					continue frames;
				}
			}
			TABLE[op]!(m, f, argument);
			if (m.frame !== f || m.halted) continue frames;
		}
	}
}
