/** @file What a sort of an array costs. */
import { elementary, type NDArray } from '#tensor';
import type { Session } from './session.ts';

/** Operations of one comparison, about: a branch that no processor foresees. */
const COMPARISON = 8;

/** The array, if sorting it does not take too many operations. */
export function sortWork(a: NDArray, session: Session): NDArray {
	const { size } = a;
	session.work(
		COMPARISON * size * elementary.log2(size + 1),
		() => `A sort of ${size.toLocaleString('en')} entries`
	);
	return a;
}
