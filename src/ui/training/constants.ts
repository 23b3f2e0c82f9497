/** @file The numbers that a program is set by: literals at its top, which sliders can change in the text itself. */
import { parse, type Expr, type Stmt } from '#python';

export interface Constant {
	/** Its name, or what it is: "turns of the loop in line 81". */
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
	return turns ? [{ name: `turns of the loop in line ${lineOf(stmt.start)}`, expr: turns }] : [];
}

/**
 * The constants of a program: names that its top level sets to a number, once; the seed that it sets; how often its loops
 * turn. None where the text cannot be read.
 */
export function constantsOf(text: string): Constant[] {
	const lineOf = (offset: number) => text.slice(0, offset).split('\n').length;
	let body: Stmt[];
	try {
		({ body } = parse(text));
	} catch {
		return [];
	}
	const found = body.flatMap((stmt) => literalsOf(stmt, lineOf));
	const once = found.filter(({ name }) => found.filter((each) => each.name === name).length === 1);
	return once.slice(0, MOST).flatMap(({ name, expr }) => {
		const known = literal(expr);
		return known ? [{ name, ...known, start: expr.start, end: expr.end }] : [];
	});
}

/** A number as Python writes it, short: 0.0001, 3.2e-05, 128. */
export function literalText(value: number, isInteger: boolean): string {
	if (isInteger) return String(Math.round(value));
	const short = Number(value.toPrecision(3));
	const text = Math.abs(short) >= 1e-4 || short === 0 ? String(short) : short.toExponential();
	return /[.e]/.test(text) ? text : `${text}.0`;
}

/** The text with another value of a constant. */
export const withConstant = (text: string, { start, end, isInteger }: Constant, value: number): string =>
	text.slice(0, start) + literalText(value, isInteger) + text.slice(end);

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
