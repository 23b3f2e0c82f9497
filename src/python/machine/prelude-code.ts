/** @file The prelude, compiled once: code never changes, and every machine begins with this. */
import type { Code } from '../compile/code.ts';
import { compile } from '../compile/compiler.ts';
import { PRELUDE } from '../prelude/prelude.ts';
import { parse } from '../syntax/parse.ts';

export const PRELUDE_CODE: Code = compile(parse(PRELUDE), -1);
