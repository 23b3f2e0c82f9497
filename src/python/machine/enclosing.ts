import type { Stmt } from '../ast.ts';

/** The name of the innermost function around a span, that is not the span itself. */
export function enclosingName(body: readonly Stmt[], start: number, end: number): string | null {
	for (const s of body) {
		if (s.start > start || s.end < end || !('body' in s)) continue;
		const inside = enclosingName(s.body, start, end);
		if (inside !== null) return inside;
		if (s.type === 'FunctionDef' && !(s.start === start && s.end === end)) return s.name;
	}
	return null;
}
