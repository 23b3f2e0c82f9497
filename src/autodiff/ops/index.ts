/** @file Every op, by name: one file, and one line in the list below. */
import type { Op } from '../op.ts';
import add from './add.ts';
import divide from './divide.ts';
import matmul from './matmul.ts';
import multiply from './multiply.ts';
import negative from './negative.ts';
import ReLU from './ReLU.ts';
import reshape from './reshape.ts';
import subtract from './subtract.ts';
import sum from './sum.ts';
import transpose from './transpose.ts';

const list: readonly Op[] = [
	add,
	subtract,
	multiply,
	divide,
	negative,
	matmul,
	sum,
	reshape,
	transpose,
	ReLU
];

export const ops: ReadonlyMap<string, Op> = new Map(list.map((op) => [op.name, op]));

/** The op that a method of the tensor class makes: `__add__`, `__radd__`, `ReLU`. */
export const opOfMethod: ReadonlyMap<string, Op> = new Map(
	list.flatMap((op) => op.methods.map((method) => [method, op] as const))
);
