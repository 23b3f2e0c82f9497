/** @file Which function of a program runs a reverse pass. */
import type { Module } from '../ast.ts';
import { all, derivedFrom, methodsOf, walk, type ClassDef, type FunctionDef } from './walk.ts';

/** Whether something in a function calls `….name(…)`. */
export const callsMethod = (part: FunctionDef, name: string): boolean =>
	all(part.body, 'Call').some(
		({ func }) =>
			func.type === 'Attribute' &&
			func.attr === name &&
			!(func.value.type === 'Call' && func.value.func.type === 'Name' && func.value.func.id === 'super')
	);

/** Those of the methods that a method calls, itself or through others. */
export function reached(method: FunctionDef, methods: readonly FunctionDef[]): Set<FunctionDef> {
	const found = new Set<FunctionDef>();
	const follow = (from: FunctionDef): void => {
		for (const each of methods) if (!found.has(each) && callsMethod(from, each.name)) found.add(each);
	};
	follow(method);
	// A Set may grow while it is walked.
	for (const each of found) follow(each);
	return found;
}

/** Whether a method calls itself on other nodes, be it through other methods. */
export const recurses = (method: FunctionDef, methods: readonly FunctionDef[]): boolean =>
	[...reached(method, methods)].some(({ name }) => name === method.name);

/**
 * The name of the function that calls the `back` of nodes, or null. A `back` that is a method and calls itself on other
 * nodes is the pass too: it recurses. Methods of the class come before other functions, which may only train.
 */
export function passOf(trees: readonly Module[], cls: ClassDef, back: string): string | null {
	const methods = [cls, ...derivedFrom(cls, trees)].flatMap(methodsOf);
	if (methods.some((each) => each.name === back && recurses(each, methods))) return back;
	const own = methodsOf(cls);
	const within = new Set(own.flatMap((each) => [...walk(each)]));
	const others = all(trees, 'FunctionDef').filter((each) => !within.has(each));
	return [...own, ...others].find((each) => each.name !== back && callsMethod(each, back))?.name ?? null;
}
