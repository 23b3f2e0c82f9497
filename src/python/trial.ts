/** @file A program run to its end, for the tests of this room. */
import { reportOfSource, type ErrorReport } from './machine/errors.ts';
import type { Limits } from './machine/limits.ts';
import { Machine, SourceError, type Status } from './machine/machine.ts';

/** How a program ended. */
export interface Trial {
	readonly machine: Machine;
	readonly stdout: string;
	/** The exception that ended it, also where it could not be read. */
	readonly error: ErrorReport | null;
	/** The budget that stopped it. */
	readonly budget: Extract<Status, { kind: 'budget' }> | null;
}

/** Runs a program with the given limits; seed 0. */
export function tryProgram(text: string, limits: Partial<Limits> = {}): Trial {
	const machine = new Machine({ limits });
	const sources = [{ id: 'program.py', text }];
	try {
		machine.load(sources);
	} catch (error) {
		if (!(error instanceof SourceError)) throw error;
		return { machine, stdout: '', error: reportOfSource(sources, error, machine), budget: null };
	}
	const status = machine.run();
	return {
		machine,
		stdout: machine.stdout,
		error: status.kind === 'error' ? status.error : null,
		budget: status.kind === 'budget' ? status : null
	};
}
