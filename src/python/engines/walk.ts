/** @file Walking over a tree without knowing every kind of node. */
import type { Expr, Module, Stmt } from '../ast.ts';

export type Node = Stmt | Expr;
export type FunctionDef = Extract<Stmt, { type: 'FunctionDef' }>;
export type ClassDef = Extract<Stmt, { type: 'ClassDef' }>;

const isNode = (part: object): part is Node => 'type' in part && 'start' in part;

/** Every node below `whole`, itself included, outer ones first, in the order of the text. */
export function* walk(whole: unknown): Generator<Node> {
	// An expression of thousands of terms is thousands deep, deeper than calls may be.
	const left = [whole];
	while (left.length > 0) {
		const part = left.pop();
		if (part === null || typeof part !== 'object') continue;
		if (isNode(part)) yield part;
		const inner: unknown[] = Array.isArray(part) ? part : Object.values(part);
		for (let i = inner.length - 1; i >= 0; i--) left.push(inner[i]);
	}
}

/** All nodes of one type below `part`. */
export function all<Type extends Node['type']>(part: unknown, type: Type): Extract<Node, { type: Type }>[] {
	return [...walk(part)].filter((node): node is Extract<Node, { type: Type }> => node.type === type);
}

/** The name that stands most often in a list; the first of those, or null. */
export function commonest(names: readonly string[]): string | null {
	const counts = new Map<string, number>();
	for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
	const most = Math.max(0, ...counts.values());
	return [...counts].find(([, count]) => count === most)?.[0] ?? null;
}

/** The fields of a dataclass, in order; none of any other class. */
export function fieldsOf({ decorators, body }: ClassDef): string[] {
	const made = decorators.map((each) => (each.type === 'Call' ? each.func : each));
	const isDataclass = made.some(
		(each) =>
			(each.type === 'Name' && each.id === 'dataclass') ||
			(each.type === 'Attribute' && each.attr === 'dataclass')
	);
	if (!isDataclass) return [];
	return body.flatMap((s) => (s.type === 'AnnAssign' && s.target.type === 'Name' ? [s.target.id] : []));
}

/**
 * The attributes that a class's `__init__` sets on its first parameter, in order, with what they are set to; those of a
 * dataclass are its fields.
 */
export function storesOf(cls: ClassDef): Map<string, Expr | null> {
	const init = cls.body.find((s): s is FunctionDef => s.type === 'FunctionDef' && s.name === '__init__');
	const [self] = [...(init?.args.posonlyargs ?? []), ...(init?.args.args ?? [])];
	const stores = new Map<string, Expr | null>();
	const store = (target: Expr, value: Expr | null): void => {
		if (target.type === 'Tuple') return target.elts.forEach((each) => store(each, null));
		if (target.type !== 'Attribute' || target.value.type !== 'Name' || target.value.id !== self?.arg) return;
		if (!stores.has(target.attr)) stores.set(target.attr, value);
	};
	if (!init) fieldsOf(cls).forEach((field) => stores.set(field, null));
	for (const s of walk(init?.body)) {
		if (s.type === 'Assign') s.targets.forEach((target) => store(target, s.value));
		if (s.type === 'AnnAssign') store(s.target, s.value);
	}
	return stores;
}

/** The methods of a class. */
export const methodsOf = (cls: ClassDef): FunctionDef[] =>
	cls.body.filter((s): s is FunctionDef => s.type === 'FunctionDef');

/** The classes that name a class, or one derived from it, among their bases. */
export function derivedFrom(cls: ClassDef, trees: readonly Module[]): ClassDef[] {
	const found = [cls];
	for (const each of all(trees, 'ClassDef'))
		if (each.bases.some((base) => found.some(({ name }) => base.type === 'Name' && base.id === name)))
			found.push(each);
	return found.slice(1);
}
