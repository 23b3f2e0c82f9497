/** @file A tree as lines of text, to be compared with CPython's own. */
import type { Module } from '../ast.ts';
import { LineTable } from './lines.ts';

/** One line per statement and expression, `Type line:column-line:column`, sorted; f-strings are leaves. */
export function signature(tree: Module, text: string): string[] {
	const lines = new LineTable(text);
	const list: string[] = [];
	const at = (offset: number) => {
		const { line, column } = lines.at(offset);
		return `${line}:${column}`;
	};
	const visit = (node: unknown): void => {
		if (Array.isArray(node)) return node.forEach(visit);
		if (node === null || typeof node !== 'object') return;
		const { type, op, start, end } = node as { type?: string; op?: string; start?: number; end?: number };
		if (type !== undefined && type !== 'Module' && start !== undefined && end !== undefined)
			list.push(`${type}${op ? `.${op}` : ''} ${at(start)}-${at(end)}`);
		if (type === 'JoinedStr') return;
		Object.values(node).forEach(visit);
	};
	visit(tree);
	return list.sort();
}
