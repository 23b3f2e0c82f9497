/** @file Which function of a program runs a reverse pass. */
import type { Module } from '../ast.ts';
import { all, methodsOf, walk, type ClassDef, type FunctionDef } from './walk.ts';

/** Whether something in a function calls `….name(…)`. */
export const callsMethod = (part: FunctionDef, name: string): boolean =>
	all(part.body, 'Call').some(
		({ func }) =>
			func.type === 'Attribute' &&
			func.attr === name &&
			!(func.value.type === 'Call' && func.value.func.type === 'Name' && func.value.func.id === 'super')
	);

/**
 * The name of the function that calls the `back` of nodes, or null. A `back` that is a method and calls itself on other
 * nodes is the pass too: it recurses. Methods of the class come before other functions, which may only train.
 */
export function passOf(trees: readonly Module[], cls: ClassDef, back: string): string | null {
	const own = methodsOf(cls);
	const method = own.find(({ name }) => name === back);
	if (method && callsMethod(method, back)) return back;
	const within = new Set(own.flatMap((each) => [...walk(each)]));
	const others = all(trees, 'FunctionDef').filter((each) => !within.has(each));
	return [...own, ...others].find((each) => each.name !== back && callsMethod(each, back))?.name ?? null;
}
