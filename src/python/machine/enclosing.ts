import type { Stmt } from '../ast.ts';
import type { Code } from '../compile/code.ts';
import type { Machine } from './machine.ts';

/** The name of the innermost function around a span, that is not the span itself. */
function enclosingName(body: readonly Stmt[], start: number, end: number): string | null {
	for (const s of body) {
		if (s.start > start || s.end < end || !('body' in s)) continue;
		const inside = enclosingName(s.body, start, end);
		if (inside !== null) return inside;
		if (s.type === 'FunctionDef' && !(s.start === start && s.end === end)) return s.name;
	}
	return null;
}

/** The name of the function in which a function of the program is defined, or null. */
export const enclosingFunction = (m: Machine, inner: Code): string | null =>
	inner.source < 0 ? null : enclosingName(m.tree(inner.source).body, inner.start, inner.end);
