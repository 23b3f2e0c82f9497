/** @file What `super()` needs to know of the method in which it stands. */
import type { Value } from '../runtime/index.ts';
import type { Frame } from './frame.ts';

export interface MethodContext {
	/** The class in whose body the method is defined. */
	readonly cls: Value | undefined;
	/** The method's first argument. */
	readonly self: Value | undefined;
}

export function methodContextOf({ code, cells, locals }: Frame): MethodContext {
	const at = [...code.cells, ...code.free].indexOf('__class__');
	const shared = code.cellParameters.indexOf(0);
	const none = code.positional === 0 && !code.varargs;
	const first = shared < 0 ? locals[0] : cells[shared]!.value;
	return { cls: at < 0 ? undefined : cells[at]!.value, self: none ? undefined : first };
}
