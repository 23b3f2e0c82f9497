/** @file A call that a debugger makes of its own: in a copy of a run, which is thrown away afterwards. */
import { PyException, type Value } from '../runtime/index.ts';
import { BudgetReached } from './limits.ts';
import type { Machine } from './machine.ts';

/** What a call gave, or that it raised something or took too long. */
export type AskedFor = { readonly value: Value } | { readonly failed: string };

/**
 * Calls a function in the middle of a program that waits. Nothing that it prints or draws is kept, and it may run so many
 * statements at most. The machine must be a copy: what the call changes stays changed.
 */
export function askOf(
	machine: Machine,
	callable: Value,
	args: readonly Value[],
	statements: number
): AskedFor {
	machine.observer = null;
	machine.onPass = null;
	machine.limits = { ...machine.limits, statements: machine.statements + statements };
	machine.budget.begin(Infinity);
	try {
		return { value: machine.callNow(callable, args) };
	} catch (error) {
		if (error instanceof PyException) return { failed: error.object.cls.name };
		if (error instanceof BudgetReached) return { failed: error.message };
		throw error;
	}
}
