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
export const DUNDER: Readonly<Record<BinaryOperator, { readonly sign: string; readonly name: string }>> = {
	Add: { sign: '+', name: 'add' },
	Sub: { sign: '-', name: 'sub' },
	Mult: { sign: '*', name: 'mul' },
	MatMult: { sign: '@', name: 'matmul' },
	Div: { sign: '/', name: 'truediv' },
	FloorDiv: { sign: '//', name: 'floordiv' },
	Mod: { sign: '%', name: 'mod' },
	Pow: { sign: '** or pow()', name: 'pow' },
	LShift: { sign: '<<', name: 'lshift' },
	RShift: { sign: '>>', name: 'rshift' },
	BitOr: { sign: '|', name: 'or' },
	BitXor: { sign: '^', name: 'xor' },
	BitAnd: { sign: '&', name: 'and' }
};
