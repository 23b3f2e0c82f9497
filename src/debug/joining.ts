/** @file How somebody joins a replay shortly before the pass that is to be heard. */
import type { Machine, MachineObserver } from '#python';

/** Statements of a slice of a replay, which must not run past the pass. */
const REPLAY_SLICE = 100;
/** The same while there is still a pass between. */
const FAR_SLICE = 500;

/**
 * Has somebody listen from the begin of the pass before its own, since a run that somebody listens to is slower.
 * Gives the length of the next slice.
 */
export function joining(machine: Machine, observer: MachineObserver, pass: number): () => number {
	const join = () => {
		machine.observer = observer;
		machine.onPass = null;
	};
	machine.observer = null;
	if (machine.passes >= pass - 1) join();
	else
		machine.onPass = (h) => {
			if (!h || machine.passes < pass - 1) return;
			join();
			// The slice ends here: the next ones are short.
			machine.spend(Infinity);
		};
	return () => (machine.observer ? REPLAY_SLICE : FAR_SLICE);
}
