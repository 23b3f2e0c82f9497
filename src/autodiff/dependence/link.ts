/** @file Which entries of the operands an entry of the result depends on, and by how much. */
import type { NDArray } from '#tensor';
import type { Op, Options } from '../op.ts';

/** An entry of the result depends on an entry of an operand. Entries are counted in row-major order. */
export interface Link {
	/** Index of the operand; a tensor used twice has two indices. */
	readonly operand: number;
	readonly entry: number;
	/** The entry of the result. */
	readonly out: number;
	/** The derivative of the result's entry by the operand's, at the values of the forward pass. */
	readonly factor: number;
	/** The entry whose value the factor is, of another operand; absent where the factor is computed. */
	readonly source?: { readonly operand: number; readonly entry: number };
}

/** The values of a forward pass. */
export interface Values {
	readonly out: NDArray;
	readonly operands: readonly NDArray[];
	readonly options: Options;
}

/** The dependence of one result on its operands, read in both directions. What is not listed does not depend. */
export interface Links {
	/** Whether entries are only put elsewhere, or their signs changed: nothing is computed on the way. */
	readonly copies?: true;
	/** What an entry of the result depends on, in the order in which the forward pass uses it. */
	into(out: number): Link[];
	/** What depends on an entry of an operand, in the order in which the `back` adds it up. */
	from(operand: number, entry: number): Link[];
}

/** How an op tells its dependence. */
export type Depends = (op: Op, values: Values) => Links;
