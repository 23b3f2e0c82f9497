/** @file The reverse pass, as the course notebook makes it, in time proportional to nodes and edges. */
import {
	add,
	addInto,
	broadcastTo,
	copy,
	NDArray,
	onesLike,
	sameShape,
	scalar,
	shapeText,
	subtract,
	subtractInto,
	zerosLike
} from '#tensor';
import { AutodiffError } from './errors.ts';
import type { Contribution, PassObserver } from './observer.ts';
import { backText, type Delta, type Op } from './op.ts';
import { contributionLines } from './signature.ts';
import type { Tensor } from './tensor.ts';

/** Every tensor that h depends on, h first, in the order in which the notebook's list finds them. */
export function collect(h: Tensor): Tensor[] {
	// A mark on each tensor says in constant time what `d not in frontier` says in linear time.
	const mark = {};
	const frontier = [h];
	h.mark = mark;
	for (let i = 0; i < frontier.length; i++)
		for (const d of frontier[i]!.depends_on)
			if (d.mark !== mark) {
				d.mark = mark;
				frontier.push(d);
			}
	return frontier;
}

/** Later tensors first; equal orders keep their places, as in Python's sort. */
export const sortFrontier = (frontier: readonly Tensor[]): Tensor[] =>
	[...frontier].sort((a, b) => b.order - a.order);

/** h must have one entry: a derivative has a direction only for a number. */
export function requireScalar(h: Tensor): void {
	if (h.value.size === 1) return;
	const name = h.name || 'h';
	throw new AutodiffError(
		'AssertionError',
		'',
		`reverse_autodiff needs a tensor with one entry, and ${name} has shape ${shapeText(h.value.shape)}, that is ${h.value.size} entries. A loss is made a number by .sum().`
	);
}

/**
 * Sorts what h depends on, which is the `frontier`, zeroes every dhdx and seeds that of h with 1.
 * Returns the tensors in the order in which their `back` is to be called.
 */
export function preparePass(
	h: Tensor,
	observer: PassObserver<Tensor> | null = null,
	frontier: readonly Tensor[] = collect(h)
): Tensor[] {
	observer?.begin(h);
	if (observer) for (const t of frontier) observer.collect(t);
	const sorted = sortFrontier(frontier);
	observer?.sorted(sorted);
	for (const t of sorted) {
		t.dhdx = zerosLike(t.value, 'float64');
		observer?.zero(t);
	}
	h.dhdx = onesLike(h.value, 'float64');
	observer?.seed(h);
	return sorted;
}

/** Who hears that a dhdx has been written in a pass that nobody observes; zeros are not told of. */
export type Written = ((t: Tensor) => void) | null;

/** Sets `dhdx` of every tensor that h depends on to the derivative of h by it, with the ops' own `back`s. */
export function reverseAutodiff(
	h: Tensor,
	observer: PassObserver<Tensor> | null = null,
	frontier: readonly Tensor[] = collect(h),
	written: Written = null
): void {
	requireScalar(h);
	if (!observer) return unobserved(h, frontier, written);
	const sorted = preparePass(h, observer, frontier);
	try {
		for (const t of sorted) {
			observer.enter(t);
			if (t.op) runBack(t, t.op, observer);
			observer.leave(t);
		}
	} finally {
		observer.end();
	}
}

/**
 * The same pass where nobody looks on: zeros are not written before the first contribution is added to them, which is
 * then made as 0 + it, with the same bits.
 */
function unobserved(h: Tensor, frontier: readonly Tensor[], written: Written): void {
	const sorted = sortFrontier(frontier);
	for (const t of sorted) t.dhdx = null;
	h.dhdx = onesLike(h.value, 'float64');
	written?.(h);
	try {
		for (const t of sorted) {
			t.dhdx ??= zerosLike(t.value, 'float64');
			if (!t.op) continue;
			for (const change of deltasOf(t, t.op, t.dhdx)) {
				const target = t.depends_on[change.operand]!;
				start(target, change);
				written?.(target);
			}
		}
	} finally {
		for (const t of sorted) t.dhdx ??= zerosLike(t.value, 'float64');
	}
}

/** Adds a contribution to a dhdx, or begins it with that. */
function start(target: Tensor, change: Delta): void {
	const { dhdx } = target;
	if (dhdx) return contributeUnseen(dhdx, change);
	const begun = change.fromZero?.() ?? begunWith(change);
	if (sameShape(begun.shape, target.value.shape) && begun.dtype === 'float64') {
		target.dhdx = begun.base === null ? begun : ownArray(begun);
		return;
	}
	target.dhdx = zerosLike(target.value, 'float64');
	contribute(target.dhdx, change);
}

/** 0 + the right-hand side, in the array that was made for it if there is one. */
function begunWith({ sign, delta, fresh }: Delta): NDArray {
	if (sign === -1) return subtract(ZERO, delta);
	if (!fresh) return add(ZERO, delta);
	addInto(delta, ZERO);
	return delta;
}

/** A dhdx is an array by itself, also where what it begins as was made in another shape, which nobody has. */
const ownArray = (a: NDArray): NDArray =>
	a.isContiguous && a.size === a.data.length ? new NDArray(a.data, a.shape, a.dtype) : copy(a);

const ZERO = scalar(0);

/** What a tensor's `back` contributes. */
const deltasOf = (t: Tensor, op: Op, dhdx: NDArray): Delta[] =>
	op.back({
		dhdx,
		out: t.value,
		operands: t.depends_on.map((operand) => operand.value),
		options: t.options
	});

/** Calls the op's own `back` of one tensor: one `+=` or `-=` per operand occurrence. */
export function runBack(
	t: Tensor,
	op: Op,
	observer: PassObserver<Tensor> | null = null,
	written: Written = null
): void {
	if (!t.dhdx) throw new AutodiffError('AttributeError', "'CS4787Tensor' object has no attribute 'dhdx'");
	const deltas = deltasOf(t, op, t.dhdx);
	const operands = t.depends_on.map((operand) => operand.value);
	const lines = observer ? contributionLines(backText(op, operands), deltas.length) : [];
	for (let nth = 0; nth < deltas.length; nth++) {
		const target = t.depends_on[deltas[nth]!.operand]!;
		const { dhdx } = target;
		if (!dhdx) throw new AutodiffError('AttributeError', "'CS4787Tensor' object has no attribute 'dhdx'");
		// Line 1 is `def back(t):`.
		if (observer) observer.contribution(contributed(t, target, dhdx, deltas[nth]!, lines[nth]! + 1));
		else contributeUnseen(dhdx, deltas[nth]!);
		written?.(target);
	}
}

function contribute(dhdx: NDArray, { sign, delta }: Delta): void {
	if (sign === 1) addInto(dhdx, delta);
	else subtractInto(dhdx, delta);
}

/** The same where nobody asks for the array that is added. */
const contributeUnseen = (dhdx: NDArray, change: Delta): void =>
	change.addTo ? change.addTo(dhdx) : contribute(dhdx, change);

/** Makes a contribution, and tells what it has changed. */
function contributed(
	by: Tensor,
	target: Tensor,
	dhdx: NDArray,
	change: Delta,
	line: number
): Contribution<Tensor> {
	const { operand, sign, wide, delta } = change;
	const before = copy(dhdx);
	contribute(dhdx, change);
	return {
		by,
		target,
		operand,
		sign,
		before,
		delta: broadcastTo(delta, dhdx.shape),
		wide: wide.size === delta.size ? null : wide,
		after: dhdx,
		line
	};
}
