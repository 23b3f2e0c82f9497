/** @file What a failure in the Worker is told as. */
import { NotAProgram, PassTooLarge } from '#debug';

/** What a learner did wrong is said as it is; everything else is our own fault. */
export function messageOf(error: unknown): string {
	const message = error instanceof Error ? error.message : String(error);
	return error instanceof NotAProgram || error instanceof PassTooLarge || message.startsWith('internal:')
		? message
		: `internal: ${message}`;
}
