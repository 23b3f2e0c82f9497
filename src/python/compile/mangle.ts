/** @file `__name` in a class is `_Class__name`, so that a subclass does not take it by chance. */
import type { Module } from '../ast.ts';

/** Parts of nodes that hold a name, or a list of names. */
const NAMES: ReadonlySet<string> = new Set(['id', 'attr', 'name', 'arg', 'names', 'asname']);

const isPrivate = (name: string): boolean => name.startsWith('__') && !name.endsWith('__');

/** The tree with private names as they are inside of their classes; the tree itself where there are none. */
export const mangle = (module: Module): Module => node(module, '') as Module;

function node(tree: unknown, cls: string): unknown {
	if (tree === null || typeof tree !== 'object') return tree;
	if (Array.isArray(tree)) return list(tree, (each) => node(each, cls));
	const { type } = tree as { type?: string };
	if (type === 'Constant' || type === 'ImportFrom') return tree;
	let changed: Record<string, unknown> | null = null;
	for (const [key, part] of Object.entries(tree)) {
		const inner = type === 'ClassDef' && key === 'body' ? className(tree as { name: string }) : cls;
		const made = NAMES.has(key) && cls !== '' ? named(part, cls) : node(part, inner);
		if (made !== part) (changed ??= { ...tree })[key] = made;
	}
	return changed ?? tree;
}

/** The name of a class without the underscores before it. */
const className = ({ name }: { name: string }): string => name.replace(/^_+/, '');

function named(part: unknown, cls: string): unknown {
	if (typeof part === 'string') return isPrivate(part) ? `_${cls}${part}` : part;
	return Array.isArray(part) ? list(part, (each) => named(each, cls)) : node(part, cls);
}

/** The list with every item made anew; the same list where none differs. */
function list(items: readonly unknown[], make: (item: unknown) => unknown): readonly unknown[] {
	const made = items.map(make);
	return made.some((item, i) => item !== items[i]) ? made : items;
}
