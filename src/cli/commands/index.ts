/** @file Every command: one file, and one line in the list below. */
import type { Command } from '../command.ts';
import answers from './answers.ts';
import bench from './bench.ts';
import check from './check.ts';
import grad from './grad.ts';
import create from './new.ts';
import run from './run.ts';
import trace from './trace.ts';
import vars from './vars.ts';
import whatIf from './what-if.ts';
import why from './why.ts';

export const commands: readonly Command[] = [
	run,
	trace,
	vars,
	why,
	whatIf,
	grad,
	check,
	create,
	answers,
	bench
];
