/** @file What a failure in the Worker is told as. */
import { AlreadyMistaken, NoSuchTensor, NotAProgram, PassTooLarge } from '#debug';

const OF_THE_LEARNER = [AlreadyMistaken, NotAProgram, PassTooLarge, NoSuchTensor];

/** What a learner did wrong is said as it is; everything else is our own fault. */
export function messageOf(error: unknown): string {
	const message = error instanceof Error ? error.message : String(error);
	const isPlain = OF_THE_LEARNER.some((kind) => error instanceof kind) || message.startsWith('internal:');
	return isPlain ? message : `internal: ${message}`;
}
