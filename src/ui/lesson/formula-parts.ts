/** @file Where a formula on a line of its own may be broken first: at the wide spaces between its statements. */

/** The statements of a formula, which `\qquad` sets apart; one part where a space stands within braces or an environment. */
export function formulaParts(tex: string): string[] {
	const parts = tex.split('\\qquad').map((part) => part.trim());
	const isWhole = (part: string): boolean =>
		part !== '' &&
		!/\\(begin|left|right)\b/.test(part) &&
		part.split(/(?<!\\)\{/).length === part.split(/(?<!\\)\}/).length;
	return parts.every(isWhole) ? parts : [tex];
}
