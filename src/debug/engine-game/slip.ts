/** @file What a slip looks like: which misconceptions lead to what a learner has done. */
import type { ArrayData, NodeId } from '../trace.ts';
import { alike, isZero, plus, ratio, scaled } from './arrays.ts';
import type { Course, Duty } from './course.ts';

/** Every way to go wrong, with what the learner may have thought. Several can lead to one number. */
export const MISCONCEPTIONS = {
	early:
		'A back was called before its dhdx was complete. It reads what is there, so all its consumers come first.',
	direction:
		'The pass was taken from the input to the output. Values go that way; derivatives of h start at h and go to the operands.',
	again: 'A back was called a second time. Each is called once, or everything below it is counted twice.',
	leaf: 'A leaf was called. It was not computed from anything, so it has no operand to write to.',
	own: 'A back wrote to its own dhdx. It reads its own dhdx and writes that of its operands.',
	stranger: 'A back wrote to a tensor that is none of its operands. It only knows what it was computed from.',
	extra:
		'An operand was written to more often than it is used. Each use brings one contribution, and no more.',
	use: 'A use was forgotten. An operand that is used twice gets two contributions.',
	target: 'An operand was forgotten. A back writes to all its operands, data and constants too.',
	sign: 'The size was right and the sign was not. Ask: if the operand grew a little, would the result grow or shrink?',
	total:
		'The new total was given, as if the last write wins. += adds to what is there, so only the contribution is asked for.',
	uses: 'All uses were given at once. Each use has a += of its own.',
	upstream:
		'The upstream was forgotten. The local derivative has to be multiplied by the dhdx of the tensor whose back runs.',
	local:
		'The upstream was passed on as it is. That is right for a sum; elsewhere it is multiplied by the local derivative.',
	other:
		'The contribution of the other operand was given. In a product each gets upstream times the other factor.',
	order:
		'The factors stood in the wrong order, or were not transposed. The shapes tell: a contribution has the shape of its target.',
	sum: 'The contribution was not summed over the axes along which the operand was repeated.',
	value:
		'The value of a tensor was given. A value says where we are; a contribution says how fast h changes.',
	number: 'The number was off in a way that no known mistake explains. Check the arithmetic.'
} as const;

export type Misconception = keyof typeof MISCONCEPTIONS;

export interface Slip {
	/** Whose back was running, or was picked. */
	readonly node: NodeId;
	readonly target: NodeId | null;
	/** All that lead to it. */
	readonly like: readonly Misconception[];
	/** What was given, where an amount was. */
	readonly given: ArrayData | null;
}

/** What the learner has: enough to see what a wrong amount may come from. */
export interface Standing {
	readonly course: Course;
	readonly dhdx: ReadonlyMap<NodeId, ArrayData>;
}

/** What a wrong pick looks like, given the backs that were called; empty for a right one. */
export function slipsOfPick(
	{ duties, users }: Course,
	done: readonly NodeId[],
	node: NodeId
): readonly Misconception[] {
	if (done.includes(node)) return ['again'];
	const mine = duties.get(node);
	if (!mine) return ['leaf'];
	const waits = users.get(node)!.filter((user) => !done.includes(user));
	if (waits.length === 0) return [];
	const isFirst = mine.every(({ target }) => !duties.has(target));
	return isFirst && waits.length === users.get(node)!.length ? ['direction', 'early'] : ['early'];
}

/** What a wrong target looks like; empty for a right one. */
export function slipsOfTarget(
	{ duties, users }: Course,
	node: NodeId,
	target: NodeId,
	left: readonly Duty[]
): readonly Misconception[] {
	if (left.some((duty) => duty.target === target)) return [];
	if (target === node) return ['own'];
	if (duties.get(node)!.some((duty) => duty.target === target)) return ['extra'];
	return users.get(node)!.includes(target) ? ['direction'] : ['stranger'];
}

/** What a wrong amount for a target looks like. */
export function slipsOfAmount(
	{ course, dhdx }: Standing,
	wanted: Duty,
	amount: ArrayData,
	given: ArrayData
): readonly Misconception[] {
	const { node, target } = wanted;
	const all = course.duties.get(node)!;
	const upstream = dhdx.get(node)!;
	const mine = all.filter((duty) => duty.target === target);
	const others = all.filter((duty) => duty.target !== target);
	const byId = (id: NodeId): ArrayData => course.trace.nodes.find((each) => each.id === id)!.value;
	const isGiven = (other: ArrayData): boolean => alike(given, other) && !isZero(other);
	const found: Misconception[] = [];
	if (isGiven(scaled(amount, -1))) found.push('sign');
	if (!isZero(dhdx.get(target)!) && isGiven(plus(dhdx.get(target)!, amount))) found.push('total');
	if (mine.length > 1 && isGiven(scaled(amount, mine.length))) found.push('uses');
	if (isGiven(upstream)) found.push('local');
	if (others.some((duty) => isGiven(duty.amount))) found.push('other');
	if (isLocal(given, amount, upstream) || others.some((duty) => isGiven(byId(duty.target))))
		found.push('upstream');
	if ([node, target].some((id) => isGiven(byId(id)))) found.push('value');
	return found.length > 0 ? found : ['number'];
}

/** Whether this is the local derivative alone, where the upstream is one number. */
function isLocal(given: ArrayData, amount: ArrayData, upstream: ArrayData): boolean {
	if (upstream.data.length !== 1) return false;
	const by = ratio(amount, given);
	return by !== null && Math.abs(by - upstream.data[0]!) <= 2e-3 * Math.abs(by);
}

/** The likeliest misconception behind slips; null without any. A slip that may come from several counts a part for each. */
export function likeliest(slips: readonly Slip[]): Misconception | null {
	const weights = new Map<Misconception, number>();
	for (const { like } of slips)
		for (const each of like) weights.set(each, (weights.get(each) ?? 0) + 1 / like.length);
	const [best] = [...weights].sort(([, a], [, b]) => b - a);
	return best?.[0] ?? null;
}
