/** @file Programs from files. */
import { readFileSync } from 'node:fs';
import { basename, extname } from 'node:path';
import { NotAProgram, programSources, Run, type RunOptions } from '#debug';
import { UsageError } from './command.ts';

const KINDS = { '.py': 'py', '.ipynb': 'ipynb', '.md': 'md' } as const;

/** Opens a file as a run; throws UsageError where it cannot be read or is no program. */
export function openRun(path: string, options: RunOptions): Run {
	const kind = KINDS[extname(path).toLowerCase() as keyof typeof KINDS];
	if (!kind) throw new UsageError(`${path} is not a program: Backstep runs .py, .ipynb and .md files.`);
	let text: string;
	try {
		text = readFileSync(path, 'utf8');
	} catch (error) {
		throw new UsageError(`${path} cannot be read: ${(error as NodeJS.ErrnoException).code ?? String(error)}`);
	}
	try {
		return new Run(programSources({ name: basename(path), text, kind }), options);
	} catch (error) {
		if (error instanceof NotAProgram) throw new UsageError(`${path}: ${error.message}`);
		throw error;
	}
}

/** An option that must be a whole number. */
export function wholeNumber(value: string | undefined, name: string, least: number): number | undefined {
	if (value === undefined) return undefined;
	const n = Number(value);
	if (!Number.isSafeInteger(n) || n < least)
		throw new UsageError(`--${name} takes a whole number from ${least}, not ${value}`);
	return n;
}
