/** @file `x op= a * b` and `x += a @ b` on arrays, without the array between, where nothing can see the difference. */
import { addProductInto, NDArray, scaledInto, shapeText } from '#tensor';
import { BINARY_OPERATORS } from '../../compile/operators.ts';
import { NumpyScalar, PyFloat, type Value } from '../../runtime/index.ts';
import { assignAttribute } from '../assign.ts';
import type { Frame } from '../frame.ts';
import type { Machine } from '../machine.ts';
import type { Handler } from './handler.ts';

const numberOf = (v: Value): number | null =>
	typeof v === 'number' ? v : v instanceof PyFloat || v instanceof NumpyScalar ? v.value : null;

/** `target ±= left * right` where one side is a number. */
function addScaled(m: Machine, target: NDArray, sign: 1 | -1, left: Value, right: Value): boolean {
	const [number, array] = right instanceof NDArray ? [left, right] : [right, left];
	const x = numberOf(number);
	if (x === null || !(array instanceof NDArray) || !scaledInto(target, sign, x, array)) return false;
	m.spend(2 * target.size);
	return true;
}

/** `target += left @ right` of matrices that fit; those that do not are left to the operators, which say so. */
function addProduct(m: Machine, target: NDArray, left: Value, right: Value): boolean {
	if (!(left instanceof NDArray) || !(right instanceof NDArray)) return false;
	if (target.ndim !== 2 || left.ndim !== 2 || right.ndim !== 2) return false;
	const columns = right.shape[1]!;
	if (left.shape[1] !== right.shape[0]) return false;
	if (target.shape[0] !== left.shape[0] || target.shape[1] !== columns) return false;
	if (!target.writeable || target.dtype !== 'float64') return false;
	m.work(left.size * columns, () => `numpy.matmul of ${shapeText(left.shape)} and ${shapeText(right.shape)}`);
	addProductInto(target, left, right);
	return true;
}

/**
 * Changes the array below two operands by what the next two instructions would make of them, and skips these; false
 * where it must be left to them. Whoever watches is shown the array between.
 */
function fused(m: Machine, f: Frame, op: number): boolean {
	const { stack } = f;
	const top = stack.length;
	const target = stack[top - 3];
	if (!(target instanceof NDArray) || m.observer?.recording) return false;
	const [left, right] = [stack[top - 2]!, stack[top - 1]!];
	const sign = BINARY_OPERATORS[op] === 'Add' ? 1 : -1;
	const isScaled = BINARY_OPERATORS[f.code.ops[f.pc + 1]!] === 'Mult';
	const done = isScaled ? addScaled(m, target, sign, left, right) : addProduct(m, target, left, right);
	if (!done) return false;
	stack.length -= 2;
	f.pc += 4;
	return true;
}

/** Before the operator of `name += a * b` and the assignment's own: what was added to stays on the stack. */
export const fuse: Handler = (m, f, op) => {
	fused(m, f, op);
};

/** Before those of `object.name += a * b`; the argument is that of AUGMENT_ATTRIBUTE. */
export const fuseAttribute: Handler = (m, f, packed) => {
	if (!fused(m, f, packed & 15)) return;
	const value = f.stack.pop()!;
	assignAttribute(m, f, f.stack.pop()!, f.code.names[packed >> 4]!, value);
};
