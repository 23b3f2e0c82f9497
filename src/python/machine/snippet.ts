/** @file A piece of Python that a debugger runs after the program, as often as it likes, with the program's own names. */
import type { Code, Source } from '../compile/code.ts';
import { compile } from '../compile/compiler.ts';
import { parse } from '../syntax/parse.ts';
import type { Machine } from './machine.ts';

/** Compiles one more source, which `runSnippet` runs; throws PySyntaxError. */
export function addSnippet(machine: Machine, source: Source): Code {
	const code = compile(parse(source.text), machine.sources.length);
	machine.sources = [...machine.sources, source];
	return code;
}

/** Has it run next, over so many statements at most; `machine.run` does so. What has not come to its end before is left. */
export function runSnippet(machine: Machine, code: Code, statements: number): void {
	machine.frame = null;
	machine.pass = null;
	machine.pending = [code];
	machine.limits = { ...machine.limits, statements: machine.statements + statements };
}
