/** @file The end of a pass by hand: the learner's own beside the record. */
import type { ArrayData, NodeId } from '../trace.ts';
import { alike } from './arrays.ts';
import { slipsOfPick } from './slip.ts';
import type { Game } from './game.ts';

/** One row of both orders: who was called as which, and whether it might be. */
export interface Call {
	readonly mine: NodeId | null;
	readonly model: NodeId | null;
	/** Whether the learner's was complete by then. */
	readonly valid: boolean;
}

/** The learner's order of backs beside the record's; what was given beforehand is left out. */
export function bothOrders({ course, done }: Game): Call[] {
	const mine = done.slice(course.given.length);
	const model = course.order.filter((node) => !course.given.includes(node));
	return Array.from({ length: Math.max(mine.length, model.length) }, (_, i) => ({
		mine: mine[i] ?? null,
		model: model[i] ?? null,
		valid:
			mine[i] !== undefined &&
			slipsOfPick(course, done.slice(0, course.given.length + i), mine[i]).length === 0
	}));
}

export interface Result {
	readonly node: NodeId;
	readonly mine: ArrayData;
	readonly model: ArrayData;
	readonly same: boolean;
}

/** Every dhdx of the learner beside that of the record. */
export const bothResults = ({ course, dhdx }: Game): Result[] =>
	course.trace.nodes.map(({ id }) => {
		const [mine, model] = [dhdx.get(id)!, course.last.get(id)!];
		return { node: id, mine, model, same: alike(mine, model) };
	});
