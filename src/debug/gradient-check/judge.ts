/** @file One entry of one dhdx beside differences of h, with numbers alone. */
import type { EntryCheck } from './report.ts';

/** The relative error above which a dhdx is wrong. */
export const TOLERANCE = 1e-5;
/** The distance from 1 to the next float64. */
const UNIT = 2 ** -52;
/** The cube root of that: by such a step the errors of curvature and of rounding are about alike, for a value of 1. */
const STEP = 0.0000060554544523933395;
/** How much may have been rounded in h beyond the unit, in units of its magnitude. */
const ROUNDINGS = 16;

/** A derivative that is so small beside h is as good as none. */
const SMALL = 1e-3;

/** What is said of an entry at a kink. */
export const KINK = 'h has a kink here, and any slope between its two sides is as good';

/** What h is where the entry has another value; or why there is no such h. */
export type Reached = { readonly h: number } | { readonly failed: string };

export interface Question {
	/** The entry's value, and what is usual among the entries of its tensor. */
	readonly value: number;
	readonly usual: number;
	readonly dhdx: number;
	/** h at the value itself. */
	readonly h: number;
	/** Of what size the numbers are that h is made of: sums that cancel leave their roundings behind. */
	readonly magnitude: number;
}

/** h on both sides of the entry's value. */
interface Sides {
	readonly step: number;
	readonly central: number;
	readonly left: number;
	readonly right: number;
	/** What rounding may make of the central difference; of a one-sided one it makes twice that. */
	readonly noise: number;
}

/**
 * |dhdx - d| / max(|dhdx|, |d|, noise / TOLERANCE), where d is the difference. The floor makes an error that rounding alone
 * can explain no larger than the tolerance: noise = 16 · 2⁻⁵² · magnitude / (x₊ - x₋), and magnitude is the larger of |h|
 * and the root of Σ (value · dhdx)² over all entries of all tensors of the pass, by which roundings of these arrive in h.
 */
export function errorOf(dhdx: number, difference: number, noise = 0): number {
	if (dhdx === difference) return 0;
	const scale = Math.max(Math.abs(dhdx), Math.abs(difference), noise / TOLERANCE);
	const error = Math.abs(dhdx - difference) / scale;
	return Number.isNaN(error) ? Infinity : error;
}

/**
 * Judges an entry. Yields values of the entry, is answered with what h is there, and returns the verdict.
 *
 * A kink is told from curvature by steps that become smaller: the left and the right difference of a smooth function
 * approach each other with the step, those at a kink keep their distance. This needs no knowledge of ops or of the
 * program, so that it holds for any engine, and for a kink that the program's own `if` makes. A kink that is only near is
 * left behind by a smaller step, and what is right there is right. At a kink any slope between the two sides is as good
 * as another; a dhdx outside of them is wrong all the same.
 */
export function* judge(q: Question): Generator<number, Omit<EntryCheck, 'entry'>, Reached> {
	if (!Number.isFinite(q.dhdx)) return verdict(q, null, 'wrong', `it is ${q.dhdx}`);
	if (!Number.isFinite(q.value)) return verdict(q, null, 'unchecked', `its value is ${q.value}`);
	const tried: Sides[] = [];
	for (const step of steps(q)) {
		const above = yield q.value + step;
		const below = yield q.value - step;
		if ('failed' in above) return verdict(q, null, 'unchecked', above.failed);
		if ('failed' in below) return verdict(q, null, 'unchecked', below.failed);
		const sides = sidesOf(q, step, above.h, below.h);
		// A step may lead to where there is no h, as beyond 0 for log; a smaller one may not.
		if (!Number.isFinite(sides.central)) continue;
		if (isSmooth(sides) && agrees(q, sides) && isFine(q, sides)) return verdict(q, sides, 'right');
		tried.push(sides);
		if (isClearlyWrong(q, tried)) return verdict(q, tried[0]!, 'wrong');
	}
	if (tried.length === 0) return verdict(q, null, 'unchecked', 'h is not finite beside its value');
	return settle(q, tried);
}

/**
 * Steps by the entry's own size, smaller ones, and one by the size 1 where that is larger. What is usual helps a zero among
 * small numbers, but a zero among huge ones, as in a mask, is moved by no more than a 1 would be.
 */
function steps({ value, usual }: Question): number[] {
	const own = STEP * (Math.max(Math.abs(value), Math.min(usual, 1)) || 1);
	const wide = STEP * Math.max(1, Math.abs(value));
	const tiny = STEP * Math.abs(value);
	return [
		...[own, own / 16, own / 256],
		...(tiny > 0 && tiny < own / 1024 ? [tiny] : []),
		...[wide, wide / 16, wide / 256].filter((step) => wide > 4 * own && step > own)
	];
}

function sidesOf({ value, h, magnitude }: Question, step: number, above: number, below: number): Sides {
	// What is added to a value is not quite the step: both are rounded.
	const [x, y] = [value + step, value - step];
	return {
		step,
		central: (above - below) / (x - y),
		right: (above - h) / (x - value),
		left: (h - below) / (value - y),
		noise: (ROUNDINGS * UNIT * Math.max(magnitude, Math.abs(above), Math.abs(below))) / (x - y)
	};
}

const largest = ({ left, right }: Sides): number => Math.max(Math.abs(left), Math.abs(right));

/** Whether the two sides are as close as those of a smooth function. */
const isSmooth = (sides: Sides): boolean =>
	Math.abs(sides.right - sides.left) <= Math.max(1e-3 * largest(sides), 4 * sides.noise);

const agrees = ({ dhdx }: Question, { central, noise }: Sides): boolean =>
	errorOf(dhdx, central, noise) <= TOLERANCE;

/**
 * Whether rounding leaves the difference digits enough: a step can be too small to change h at all. A derivative that is very
 * small beside h needs fewer.
 */
const isFine = ({ dhdx, magnitude }: Question, { central, noise }: Sides): boolean =>
	noise <= TOLERANCE * Math.max(Math.abs(dhdx), Math.abs(central), SMALL * magnitude);

/** Two steps, smooth and of one mind, far from dhdx: further ones would say the same. */
function isClearlyWrong(q: Question, [first, second]: readonly Sides[]): boolean {
	if (!first || !second || !isSmooth(first) || !isSmooth(second) || !isFine(q, first)) return false;
	const apart = Math.abs(first.central - second.central);
	return Math.abs(q.dhdx - first.central) > 10 * (apart + 2 * (first.noise + second.noise));
}

/** What is to be said where no step has found dhdx right at once. */
function settle(q: Question, tried: readonly Sides[]): Omit<EntryCheck, 'entry'> {
	// What rounding has left no digits agrees with anything, and tells no kink.
	const fine = tried.filter((sides) => isFine(q, sides));
	const telling = fine.length > 0 ? fine : tried;
	const [smallest, before] = telling.toSorted((a, b) => a.step - b.step) as [Sides, Sides | undefined];
	if (before && isKink(before, smallest)) {
		const slack = 1e-3 * largest(smallest) + 4 * smallest.noise;
		const [low, high] = [Math.min(smallest.left, smallest.right), Math.max(smallest.left, smallest.right)];
		return q.dhdx >= low - slack && q.dhdx <= high + slack
			? verdict(q, smallest, 'kink', KINK)
			: verdict(q, smallest, 'wrong', 'h has a kink here, and it is the slope of neither side');
	}
	const fitting = telling.filter((sides) => agrees(q, sides));
	const found = fitting.find(isSmooth) ?? fitting[0];
	if (found) return verdict(q, found, 'right');
	const best = telling.find(isSmooth) ?? smallest;
	const others = telling.filter((sides) => sides !== best);
	const spread = Math.min(...others.map(({ central }) => Math.abs(central - best.central)));
	const isUnsure = others.length > 0 && spread > Math.abs(q.dhdx - best.central) / 2;
	return isUnsure
		? verdict(q, best, 'unchecked', 'differences of h with different steps do not agree')
		: verdict(q, best, 'wrong');
}

/** Whether the two sides have kept their distance while the step became smaller. */
function isKink(before: Sides, smallest: Sides): boolean {
	const apart = Math.abs(smallest.right - smallest.left);
	return (
		apart > 16 * smallest.noise &&
		apart > 1e-4 * largest(smallest) &&
		apart > Math.abs(before.right - before.left) / 2
	);
}

function verdict(
	{ dhdx }: Question,
	sides: Sides | null,
	verdict: EntryCheck['verdict'],
	note = ''
): Omit<EntryCheck, 'entry'> {
	const difference = sides?.central ?? NaN;
	return {
		dhdx,
		difference,
		left: sides?.left ?? NaN,
		right: sides?.right ?? NaN,
		error: sides ? errorOf(dhdx, difference, sides.noise) : verdict === 'wrong' ? Infinity : NaN,
		verdict,
		note
	};
}
