/** @file The parts of an engine's text that a switch can change: its backs, what runs the pass, what zeroes and seeds. */
import {
	allNodes,
	methodsOf,
	type EngineProfile,
	type Expr,
	type FunctionDef,
	type Module,
	type Span,
	type Stmt
} from '#python';

export type Of<T extends Stmt['type']> = Extract<Stmt, { type: T }>;

/** What runs a pass. */
export interface Driver {
	readonly function: FunctionDef;
	/** The text of the expression that is h. */
	readonly root: string;
	/** The loop that calls each `back`, and its variable; null where something else calls them. */
	readonly loop: { readonly statement: Of<'For'>; readonly variable: string } | null;
}

export interface Part {
	readonly text: string;
	readonly profile: EngineProfile;
	readonly backs: readonly FunctionDef[];
	readonly drivers: readonly Driver[];
	/** Statements outside of every `back` that set a dhdx to zeros, or to None. */
	readonly zeroings: readonly Zeroing[];
	/** The expressions to which a pass sets the dhdx of h. */
	readonly seeds: readonly Expr[];
	/** Whether an operand stands in a pair with its local derivative. */
	readonly keepsPairs: boolean;
}

/** `t.dhdx = numpy.zeros_like(t.value)`, and what else leaves zeros; the text of `t`, and of the zeros if there is one. */
export interface Zeroing {
	readonly statement: Stmt;
	readonly node: string;
	readonly zeros: string | null;
}

const within = (inner: Span, outer: Span): boolean => inner.start >= outer.start && inner.end <= outer.end;

export const textOf = (text: string, { start, end }: Span): string => text.slice(start, end);

/** Finds the parts of an engine in a text. */
export function partOf(text: string, tree: Module, profile: EngineProfile): Part {
	const drivers = driversOf(tree, profile);
	const backs = backsOf(tree, profile, drivers);
	const others = allNodes(tree, 'FunctionDef').filter(({ name }) => name === '__init__');
	const isOutside = (s: Span) => ![...backs, ...others].some((f) => within(s, f));
	const sets = gradientSets(tree, profile.gradient).filter(({ statement }) => isOutside(statement));
	const seedings = sets.filter(({ value }) => isSeed(value, profile.gradient));
	return {
		text,
		profile,
		backs,
		drivers: drivers.map((f) => driverOf(text, f, profile, seedings)),
		zeroings: [
			...sets.flatMap(({ statement, object, value }) =>
				isZero(value) ? [{ statement, node: textOf(text, object), zeros: textOf(text, value) }] : []
			),
			...zeroedInPlace(text, tree, profile.gradient).filter(({ statement }) => isOutside(statement))
		],
		seeds: seedings.map(({ value }) => value),
		keepsPairs: keepsPairs(tree, profile.dependencies)
	};
}

const callsMethod = (part: unknown, name: string): boolean =>
	allNodes(part, 'Call').some(({ func }) => func.type === 'Attribute' && func.attr === name);

const driversOf = (tree: Module, { pass, back }: EngineProfile): FunctionDef[] =>
	allNodes(tree, 'FunctionDef').filter(
		(f) => f.name === pass && (pass === back || callsMethod(f.body, back))
	);

/** Nested functions, and methods of an engine's class, that add to a gradient. */
function backsOf(tree: Module, profile: EngineProfile, drivers: readonly FunctionDef[]): FunctionDef[] {
	const { pass, back, gradient } = profile;
	const functions = allNodes(tree, 'FunctionDef');
	const nested = new Set(functions.flatMap(({ body }) => allNodes(body, 'FunctionDef')));
	const methods = new Set(
		allNodes(tree, 'ClassDef')
			.map(methodsOf)
			.filter((list) => list.some(({ name }) => name === back || name === pass))
			.flat()
	);
	return functions.filter(
		(f) =>
			(nested.has(f) || methods.has(f)) &&
			f.name !== '__init__' &&
			(pass === back || !drivers.some((driver) => within(f, driver))) &&
			contributionsOf(f, gradient).length > 0
	);
}

export type Contributing = Of<'AugAssign'> | Of<'Assign'>;

/** The statements of a function itself that add to a gradient, or subtract from it. */
export function contributionsOf({ body }: FunctionDef, gradient: string): Contributing[] {
	const inner = allNodes(body, 'FunctionDef');
	return [
		...allNodes(body, 'AugAssign').filter(
			({ target, op }) => (op === 'Add' || op === 'Sub') && isGradient(target, gradient)
		),
		...allNodes(body, 'Assign').filter((s) => addend(s, gradient) !== null)
	].filter((s) => !inner.some((f) => within(s, f)));
}

/** What `a.grad = a.grad + d` adds, and with which sign; null for any other assignment. */
export function addend({ targets, value }: Of<'Assign'>, gradient: string): [sign: '' | '-', Expr] | null {
	const [target, more] = targets;
	if (!target || more || !isGradient(target, gradient) || value.type !== 'BinOp') return null;
	if (value.op !== 'Add' && value.op !== 'Sub') return null;
	if (isSame(value.left, target)) return [value.op === 'Add' ? '' : '-', value.right];
	return value.op === 'Add' && isSame(value.right, target) ? ['', value.left] : null;
}

/** Whether two expressions are the same name with the same attributes. */
function isSame(a: Expr, b: Expr): boolean {
	if (a.type === 'Name' && b.type === 'Name') return a.id === b.id;
	return a.type === 'Attribute' && b.type === 'Attribute' && a.attr === b.attr && isSame(a.value, b.value);
}

const isGradient = (target: Expr, gradient: string): boolean =>
	target.type === 'Subscript'
		? isGradient(target.value, gradient)
		: target.type === 'Attribute' && target.attr === gradient;

interface GradientSet {
	readonly statement: Of<'Assign'>;
	readonly object: Expr;
	readonly value: Expr;
}

const gradientSets = (tree: Module, gradient: string): GradientSet[] =>
	allNodes(tree, 'Assign').flatMap((statement) => {
		const [target, more] = statement.targets;
		if (more || target?.type !== 'Attribute' || target.attr !== gradient) return [];
		return [{ statement, object: target.value, value: statement.value }];
	});

/** The name of the function that an expression calls: `zeros_like` of `numpy.zeros_like(x)`. */
const called = (e: Expr): string => {
	if (e.type !== 'Call') return '';
	return e.func.type === 'Attribute' ? e.func.attr : e.func.type === 'Name' ? e.func.id : '';
};

function isZero(e: Expr): boolean {
	if (e.type !== 'Constant') return called(e).startsWith('zeros');
	const { value } = e;
	return (
		value.kind === 'None' || ((value.kind === 'int' || value.kind === 'float') && Number(value.value) === 0)
	);
}

const isNonzero = (e: Expr): boolean =>
	e.type === 'Constant' &&
	(e.value.kind === 'int' || e.value.kind === 'float') &&
	Number(e.value.value) !== 0;

const isSeed = (e: Expr, gradient: string): boolean =>
	!isZero(e) &&
	!allNodes(e, 'Attribute').some(({ attr }) => attr === gradient) &&
	(allNodes(e, 'Call').some((call) => called(call).startsWith('ones')) ||
		allNodes(e, 'Constant').some(isNonzero));

/** `p.grad.fill(0)` and `p.grad *= 0`. */
function zeroedInPlace(text: string, tree: Module, gradient: string): Zeroing[] {
	const filled = allNodes(tree, 'Expr').flatMap((s) => {
		const { value } = s;
		if (value.type !== 'Call' || called(value) !== 'fill' || value.func.type !== 'Attribute') return [];
		const [zero] = value.args;
		return zero && isZero(zero) ? [[s, value.func.value] as const] : [];
	});
	const multiplied = allNodes(tree, 'AugAssign').flatMap((s) =>
		s.op === 'Mult' && isZero(s.value) ? [[s, s.target] as const] : []
	);
	return [...filled, ...multiplied].flatMap(([statement, target]) =>
		target.type === 'Attribute' && target.attr === gradient
			? [{ statement, node: textOf(text, target.value), zeros: null }]
			: []
	);
}

function driverOf(
	text: string,
	f: FunctionDef,
	{ back }: EngineProfile,
	seedings: readonly GradientSet[]
): Driver {
	const seeding = seedings.find(({ statement }) => within(statement, f));
	const [first] = [...f.args.posonlyargs, ...f.args.args];
	const loops = allNodes(f.body, 'For').flatMap((statement) => {
		const { target, body } = statement;
		return target.type === 'Name' && callsMethod(body, back) ? [{ statement, variable: target.id }] : [];
	});
	return {
		function: f,
		root: seeding ? textOf(text, seeding.object) : (first?.arg ?? 'h'),
		loop: loops.at(-1) ?? null
	};
}

/** Whether something goes over pairs of an operand and its derivative: `for parent, local in self.parents`. */
const keepsPairs = (tree: Module, dependencies: string): boolean =>
	[
		...allNodes(tree, 'For'),
		...allNodes(tree, 'ListComp').flatMap(({ generators }) => generators),
		...allNodes(tree, 'GeneratorExp').flatMap(({ generators }) => generators)
	].some(
		({ target, iter }) => target.type === 'Tuple' && iter.type === 'Attribute' && iter.attr === dependencies
	);
