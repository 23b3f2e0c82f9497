/** @file The operators in the order in which instructions number them. */
import type { BinaryOperator, CompareOperator, UnaryOperator } from '../ast.ts';

export const BINARY_OPERATORS: readonly BinaryOperator[] = [
	'Add', 'Sub', 'Mult', 'MatMult', 'Div', 'FloorDiv', 'Mod', 'Pow', 'LShift', 'RShift', 'BitOr', 'BitXor', 'BitAnd'
]; // prettier-ignore
export const UNARY_OPERATORS: readonly UnaryOperator[] = ['Not', 'USub', 'UAdd', 'Invert'];
export const COMPARE_OPERATORS: readonly CompareOperator[] = [
	'Eq', 'NotEq', 'Lt', 'LtE', 'Gt', 'GtE', 'Is', 'IsNot', 'In', 'NotIn'
]; // prettier-ignore

/** How an operator is written, and the dunder methods that implement it. */
export const DUNDER: Readonly<
	Record<BinaryOperator, { readonly sign: string; readonly name: string; readonly method: string }>
> = {
	Add: { sign: '+', name: 'add', method: '__add__' },
	Sub: { sign: '-', name: 'sub', method: '__sub__' },
	Mult: { sign: '*', name: 'mul', method: '__mul__' },
	MatMult: { sign: '@', name: 'matmul', method: '__matmul__' },
	Div: { sign: '/', name: 'truediv', method: '__truediv__' },
	FloorDiv: { sign: '//', name: 'floordiv', method: '__floordiv__' },
	Mod: { sign: '%', name: 'mod', method: '__mod__' },
	Pow: { sign: '** or pow()', name: 'pow', method: '__pow__' },
	LShift: { sign: '<<', name: 'lshift', method: '__lshift__' },
	RShift: { sign: '>>', name: 'rshift', method: '__rshift__' },
	BitOr: { sign: '|', name: 'or', method: '__or__' },
	BitXor: { sign: '^', name: 'xor', method: '__xor__' },
	BitAnd: { sign: '&', name: 'and', method: '__and__' }
};
