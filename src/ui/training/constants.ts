/** @file The numbers that a program is set by: literals at its top, which sliders can change in the text itself. */
import { allNodes, parse, type Expr, type Stmt } from '#python';

export interface Constant {
	/** Its name, or what it is: "turns, line 81". */
	readonly name: string;
	readonly value: number;
	readonly isInteger: boolean;
	/** Where its literal stands in the text. */
	readonly start: number;
	readonly end: number;
}

/** More than this is no list of settings. */
const MOST = 12;

function literal(expr: Expr): { value: number; isInteger: boolean } | null {
	if (expr.type === 'UnaryOp' && expr.op === 'USub') {
		const inner = literal(expr.operand);
		return inner && { ...inner, value: -inner.value };
	}
	if (expr.type !== 'Constant') return null;
	const { value } = expr;
	if (value.kind === 'float') return { value: value.value, isInteger: false };
	return value.kind === 'int' ? { value: Number(value.value), isInteger: true } : null;
}

/** The call of `seed` with a number, as in `np.random.seed(0)`. */
function seedOf(expr: Expr): Expr | null {
	if (expr.type !== 'Call' || expr.args.length !== 1 || expr.keywords.length > 0) return null;
	const { func } = expr;
	return func.type === 'Attribute' && func.attr === 'seed' ? expr.args[0]! : null;
}

/** The only argument of `range`, in the head of a loop. */
function turnsOf(iter: Expr): Expr | null {
	const isRange = iter.type === 'Call' && iter.func.type === 'Name' && iter.func.id === 'range';
	return isRange && iter.args.length === 1 ? iter.args[0]! : null;
}

function literalsOf(stmt: Stmt, lineOf: (offset: number) => number): { name: string; expr: Expr }[] {
	if (stmt.type === 'Assign' && stmt.targets.length === 1) {
		const [target] = stmt.targets;
		if (target?.type === 'Name') return [{ name: target.id, expr: stmt.value }];
	}
	if (stmt.type === 'Expr') {
		const seed = seedOf(stmt.value);
		return seed ? [{ name: 'seed', expr: seed }] : [];
	}
	const turns = stmt.type === 'For' ? turnsOf(stmt.iter) : null;
	return turns ? [{ name: `turns, line ${lineOf(stmt.start)}`, expr: turns }] : [];
}

/** How often each name is assigned to, anywhere. */
function assignments(tree: unknown): Map<string, number> {
	const targets = [
		...allNodes(tree, 'Assign').flatMap((each) => each.targets),
		...allNodes(tree, 'AugAssign').map((each) => each.target),
		...allNodes(tree, 'For').map((each) => each.target)
	];
	const counts = new Map<string, number>();
	for (const name of targets.flatMap((target) => allNodes(target, 'Name')))
		counts.set(name.id, (counts.get(name.id) ?? 0) + 1);
	return counts;
}

/**
 * The constants of a program: names that its top level sets to a number, and that nothing else assigns to; the seed that
 * it sets; how often its loops turn. None where the text cannot be read.
 */
export function constantsOf(text: string): Constant[] {
	const lineOf = (offset: number) => text.slice(0, offset).split('\n').length;
	let body: Stmt[];
	try {
		({ body } = parse(text));
	} catch {
		return [];
	}
	const counts = assignments(body);
	const found = body
		.flatMap((stmt) => literalsOf(stmt, lineOf))
		.flatMap(({ name, expr }) => {
			const known = literal(expr);
			return known ? [{ name, ...known, start: expr.start, end: expr.end }] : [];
		});
	const isOnly = ({ name }: Constant) => found.filter((each) => each.name === name).length === 1;
	return found.filter((each) => isOnly(each) && (counts.get(each.name) ?? 0) <= 1).slice(0, MOST);
}

/** A number as Python writes it: 0.0001, 3.2e-05, 128. */
export function literalText(value: number, isInteger: boolean): string {
	if (isInteger && Number.isSafeInteger(value)) return String(value);
	const text = Math.abs(value) >= 1e-4 || value === 0 ? String(value) : value.toExponential();
	return /[.e]/.test(text) ? text : `${text}.0`;
}

/** The same for a place of a slider, which needs no more digits than can be told apart. */
export const slidText = (value: number, isInteger: boolean): string =>
	literalText(isInteger ? Math.round(value) : Number(value.toPrecision(3)), isInteger);

/** The text with another literal of a constant. */
export const withConstant = (text: string, { start, end }: Constant, literal: string): string =>
	text.slice(0, start) + literal + text.slice(end);

/** A slider for a constant: its places are whole numbers, from 0. */
export interface Scale {
	readonly places: number;
	/** The value at a place, and the place nearest to a value. */
	readonly valueAt: (place: number) => number;
	readonly placeOf: (value: number) => number;
}

/** Steps of a slider between two powers of ten. */
const PER_TEN = 10;

/**
 * The slider of a constant whose first value was this one: of an integer from 0 or 1 to four times as much, of another
 * number over two powers of ten to both sides, in steps of equal ratio.
 */
export function scaleOf(first: number, isInteger: boolean): Scale {
	if (isInteger) {
		const low = first > 0 ? 1 : Math.min(0, 4 * first);
		const high = Math.max(8, 4 * first);
		const step = Math.max(1, Math.round((high - low) / 200));
		const places = Math.floor((high - low) / step);
		return {
			places,
			valueAt: (place) => low + place * step,
			placeOf: (value) => clamped(Math.round((value - low) / step), places)
		};
	}
	const centre = first === 0 ? 1 : first;
	const places = 4 * PER_TEN;
	return {
		places,
		valueAt: (place) => (place === 2 * PER_TEN ? first : centre * 10 ** (place / PER_TEN - 2)),
		placeOf: (value) =>
			value === first
				? 2 * PER_TEN
				: clamped(Math.round((Math.log10(Math.abs(value / centre)) + 2) * PER_TEN), places)
	};
}

const clamped = (place: number, places: number): number =>
	Math.max(0, Math.min(places, Number.isFinite(place) ? place : 0));
