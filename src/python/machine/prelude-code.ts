/** @file The prelude, compiled once: code never changes, and every machine begins with this. */
import type { Code } from '../compile/code.ts';
import { compile } from '../compile/compiler.ts';
import { PRELUDE } from '../prelude/prelude.ts';
import { parse } from '../syntax/parse.ts';

let code: Code | null = null;

/** Compiled for the first machine, not when the module is read: a page that only shows a program needs none. */
export const preludeCode = (): Code => (code ??= compile(parse(PRELUDE), -1));
