/** @file The trace of one pass of a program that has run. */
import { PassTooLarge, type RunResult, type Trace } from '#debug';
import { UsageError, type Output } from './command.ts';
import type { OpenedProgram } from './files.ts';

/** The trace of the wanted pass, or of the last; null where there was none, which is said on stderr. */
export function passOf(
	{ run }: OpenedProgram,
	{ kind, passes, advice }: RunResult,
	wanted: number | undefined,
	output: Output
): Trace | null {
	if (passes === 0) {
		if (kind === 'done')
			output.err(`The program made no reverse pass: ${advice || 'nothing called reverse_autodiff.'}\n`);
		return null;
	}
	if (wanted !== undefined && wanted > passes)
		throw new UsageError(
			`There is no pass ${wanted}: the program made ${passes === 1 ? 'one pass' : `${passes} passes`}.`
		);
	try {
		return run.trace(wanted ?? passes);
	} catch (error) {
		throw error instanceof PassTooLarge ? new UsageError(error.message) : error;
	}
}
