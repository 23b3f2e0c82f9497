/** @file Words and numbers of what is found. */
import type { GradeFailure } from './report.ts';

/** Python's words, with the line of the learner's program. */
export const failureText = ({ message, hint, line }: GradeFailure): string =>
	[message.replace(/\.$/, '') + (line > 0 ? ` (line ${line})` : ''), hint].filter(Boolean).join('. ');

/** A number as a learner reads it. */
export const shortNumber = (x: number): string => String(Number(x.toPrecision(6)));
