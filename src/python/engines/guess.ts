/**
 * @file Recognises an engine by what its code does: some nested function, or a method that calls itself on other nodes,
 * adds to an attribute of nodes; that function is kept on the node; and another attribute holds the nodes it depends on.
 */
import type { Expr, Module } from '../ast.ts';
import type { EngineProfile } from '../runtime/index.ts';
import { passOf, reached, recurses } from './pass.ts';
import {
	all,
	commonest,
	derivedFrom,
	fieldsOf,
	methodsOf,
	storesOf,
	type ClassDef,
	type FunctionDef
} from './walk.ts';

/** The engines of a program, by guess: one for each class that behaves like one. */
export const guessedEngines = (trees: readonly Module[]): EngineProfile[] =>
	all(trees, 'ClassDef').flatMap((cls) => guess(cls, trees) ?? []);

function guess(cls: ClassDef, trees: readonly Module[]): EngineProfile | null {
	const stores = storesOf(cls);
	const back = keptBack(cls, stores, trees) ?? methodBack(cls, trees);
	if (!back) return null;
	const { name, functions } = back;
	const gradient = commonest(functions.flatMap(addedTo));
	const pass = passOf(trees, cls, name);
	const dependencies = dependenciesOf(trees, stores, [name, gradient ?? '']);
	const value = valueOf(cls, stores, [name, gradient ?? '', dependencies ?? '']);
	if (!gradient || !pass || !dependencies || !value) return null;
	const has = (attribute: string): string | null => (stores.has(attribute) ? attribute : null);
	return {
		name: cls.name,
		known: 'guessed',
		owner: cls.name,
		value,
		gradient,
		dependencies,
		back: name,
		pass,
		order: has('order'),
		unbroadcast: 'unbroadcast',
		label: has('label') ?? has('name'),
		op: has('_op') ?? has('op')
	};
}

interface Back {
	readonly name: string;
	readonly functions: readonly FunctionDef[];
}

/** Functions inside of others that add to a gradient, and the attribute that keeps them and by which they are called. */
function keptBack(
	cls: ClassDef,
	stores: ReadonlyMap<string, Expr | null>,
	trees: readonly Module[]
): Back | null {
	const functions = all(trees, 'FunctionDef')
		.flatMap(({ body }) => all(body, 'FunctionDef'))
		.filter((inner) => addedTo(inner).length > 0);
	const isBack = (value: Expr) => value.type === 'Name' && functions.some(({ name }) => name === value.id);
	const given = all(trees, 'Call').some(
		({ func, args, keywords }) =>
			func.type === 'Name' &&
			func.id === cls.name &&
			[...args, ...keywords.map(({ value }) => value)].some(isBack)
	);
	const assigned = all(trees, 'Assign')
		.filter(({ value }) => isBack(value))
		.flatMap(({ targets }) => targets.flatMap((each) => (each.type === 'Attribute' ? [each.attr] : [])));
	const name = [...stores.keys()].find(
		(attribute) => (given || assigned.includes(attribute)) && passOf(trees, cls, attribute) !== null
	);
	return name !== undefined ? { name, functions } : null;
}

/** A method, of the class or of those derived from it, that adds to a gradient and is called by a pass, or by itself. */
function methodBack(cls: ClassDef, trees: readonly Module[]): Back | null {
	const methods = [cls, ...derivedFrom(cls, trees)].flatMap(methodsOf);
	const adding = methods.filter((each) => addedTo(each).length > 0);
	// The method that recurses may leave the adding to another; of two that call each other, the program calls one.
	const candidates = [...adding, ...methods].filter(
		(each) => recurses(each, methods) && adding.some((added) => reached(each, methods).has(added))
	);
	const isCalled = ({ name }: FunctionDef): boolean =>
		callsOf(trees, name) > methods.reduce((sum, { body }) => sum + callsOf(body, name), 0);
	const recursing = candidates.find(isCalled) ?? candidates[0];
	const name = (recursing ?? adding.find((each) => passOf(trees, cls, each.name) !== null))?.name;
	if (name === undefined) return null;
	const functions = methods.filter((each) => each.name === name);
	const within = new Set(functions.flatMap((each) => [each, ...reached(each, methods)]));
	return { name, functions: adding.filter((each) => within.has(each)) };
}

/** How often a part of the program calls `….name(…)`. */
const callsOf = (part: unknown, name: string): number =>
	all(part, 'Call').filter(({ func }) => func.type === 'Attribute' && func.attr === name).length;

/** Attributes to which a function adds, as `a.grad += d` or as `a.grad = a.grad + d`. */
const addedTo = ({ body }: FunctionDef): string[] => [
	...all(body, 'AugAssign').flatMap(({ target }) => (target.type === 'Attribute' ? [target.attr] : [])),
	...all(body, 'Assign').flatMap(({ targets: [target], value }) =>
		target?.type === 'Attribute' && value.type === 'BinOp' && isTerm(value, target.attr) ? [target.attr] : []
	)
];

/** Whether an attribute of the name is one of the two sides of an operation. */
const isTerm = ({ left, right }: Extract<Expr, { type: 'BinOp' }>, attr: string): boolean =>
	[left, right].some((side) => side.type === 'Attribute' && side.attr === attr);

/** The attribute over which something goes: a loop, or a comprehension. */
function dependenciesOf(
	trees: readonly Module[],
	stores: ReadonlyMap<string, Expr | null>,
	others: readonly string[]
): string | null {
	const loops = [
		...all(trees, 'For').map(({ iter }) => iter),
		...['ListComp', 'SetComp', 'GeneratorExp'].flatMap((type) =>
			all(trees, type as 'ListComp').flatMap(({ generators }) => generators.map(({ iter }) => iter))
		)
	];
	const attributes = loops.flatMap((iter) => all(iter, 'Attribute').map(({ attr }) => attr));
	return commonest(attributes.filter((attr) => stores.has(attr) && !others.includes(attr)));
}

/** The attribute that `__init__` makes of its first argument; of a dataclass, its first field. */
function valueOf(
	cls: ClassDef,
	stores: ReadonlyMap<string, Expr | null>,
	others: readonly string[]
): string | null {
	const init = methodsOf(cls).find(({ name }) => name === '__init__');
	if (!init) return fieldsOf(cls).find((field) => !others.includes(field)) ?? null;
	const first = [...init.args.posonlyargs, ...init.args.args][1]?.arg;
	const made = [...stores].find(
		([attribute, from]) => !others.includes(attribute) && all(from, 'Name').some(({ id }) => id === first)
	);
	return made?.[0] ?? null;
}
