/** @file A statement of a `back` as it stands in its text, and the variable that it has assigned. */
import type { BackStatement, Local } from './trace.ts';

export interface StatementText {
	readonly code: string;
	/** Null where it assigns to no single variable. */
	readonly assigned: Local | null;
}

const ASSIGNMENT = /^(\w+) *(?:[-+*/@%&|^]|\*\*|\/\/|<<|>>)?=(?!=)/;

/** `text` is that of the whole `back`. */
export function statementText({ line, locals }: BackStatement, text: string): StatementText {
	const code = text.split('\n')[line - 1]?.trim() ?? '';
	const name = ASSIGNMENT.exec(code)?.[1];
	return { code, assigned: locals.find((local) => local.name === name) ?? null };
}
