/** @file Running a program to its end, and saying how it ended. */
import { buildFigures, figureText, type RunResult } from '#debug';
import type { Output } from './command.ts';
import type { OpenedProgram } from './files.ts';

/** Says on stderr what of a notebook does not run. */
export function warn({ warnings }: OpenedProgram, { err }: Output): void {
	for (const { cell, line, message, hint } of warnings)
		err(`Cell ${cell}, line ${line}: ${message}${hint ? ` ${hint}` : ''}\n`);
}

/** Runs to the end; what the program prints is handed on as it comes. */
export function runToEnd({ run }: OpenedProgram, print: (text: string) => void): RunResult {
	let printed = 0;
	const started = performance.now();
	for (;;) {
		const result = run.slice() ?? run.expire((performance.now() - started) / 1000);
		const { output } = run.machine;
		if (output.length > printed) print(output.slice(printed).join(''));
		printed = output.length;
		if (result) return result;
	}
}

/** Says on stderr why a program did not come to its end: Python's traceback and a hint, or the budget. */
export function complain({ error, message, place }: RunResult, { err }: Output): void {
	if (error) {
		const { traceback, caller, hint } = error;
		err(`${traceback}\n${caller ? `${caller.sentence}\n` : ''}${hint ? `Hint: ${hint}\n` : ''}`);
	} else if (message) err(`${message}${place ? ` It stood at line ${place.line}.` : ''}\n`);
}

/** Says on stderr what a program drew, in words, and what of it is not drawn here. */
export function sayFigures({ plots }: RunResult, { err }: Output): void {
	const { figures, notes } = buildFigures(plots);
	for (const figure of figures) err(`${figureText(figure)}\n`);
	for (const note of notes) err(`Note: ${note}\n`);
}
