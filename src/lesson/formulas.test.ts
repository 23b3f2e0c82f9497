/** @file Every formula of every lesson is one that KaTeX sets without a complaint. */
import katex from 'katex';
import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parseLesson } from './index.ts';

const folder = new URL('../../lessons/', import.meta.url);
const lessons = readdirSync(folder).filter((name) => name.endsWith('.md') && name !== 'README.md');

/** The formulas anywhere below a part of the tree, with their lines. */
function formulasIn(part: unknown): { tex: string; line: number }[] {
	if (part === null || typeof part !== 'object') return [];
	if (Array.isArray(part)) return part.flatMap(formulasIn);
	const node = part as { type?: unknown; tex?: unknown; place?: { line: number } };
	const own =
		node.type === 'math' && typeof node.tex === 'string' ? [{ tex: node.tex, line: node.place!.line }] : [];
	return [...own, ...Object.values(node).flatMap(formulasIn)];
}

test.each(lessons)('%s', (name) => {
	const formulas = formulasIn(parseLesson(readFileSync(new URL(name, folder), 'utf8')).body);
	const refused = formulas.filter(({ tex }) => {
		try {
			katex.renderToString(tex, { strict: 'error', throwOnError: true, trust: false });
			return false;
		} catch {
			return true;
		}
	});
	expect(refused).toEqual([]);
});

test('formulas are found wherever they stand', () => {
	const head = '---\nformat: 1\ntitle: T\nsummary: S\nminutes: 5\n---\n';
	const text = `${head}\n- $a$\n\n| $b$ |\n| - |\n| $c$ |\n\n:::predict{of="x.dhdx"}\n$$\nd\n$$\n::hint[$e$]\n::misconception{answer="1" say="$f$"}\n:::\n`;
	expect(formulasIn(parseLesson(text).body).map(({ tex }) => tex)).toEqual(['a', 'b', 'c', 'd', 'e', 'f']);
});
