/** @file Every directive is held to what its file promises. */
import { readdirSync } from 'node:fs';
import { expect, describe, test } from 'vitest';
import { directives, parseLesson, type DirectiveKind } from './index.ts';

const HEAD = '---\nformat: 1\ntitle: T\nsummary: S\nminutes: 5\n---\n\n```python\nx = Tensor(3.0)\n```\n\n';

/** Around the example of a directive that stands within another. */
const AROUND: Record<string, (inner: string) => string> = {
	predict: (inner) => `:::predict{of="x.dhdx"}\nWhat?\n${inner}\n:::`,
	exercise: (inner) =>
		`:::exercise{id="e"}\nDo.\n\n\`\`\`python start\n# yours\n# end\n\`\`\`\n\n\`\`\`python solution\nx = 1\n\`\`\`\n\n::test{that="x == 1"}\n${inner}\n:::`,
	choice: (inner) => `:::choice\nWhich?\n::option[a]{say="b"}\n${inner}\n:::`
};

const problemsOf = (text: string) => parseLesson(`${HEAD}${text}\n`).problems;
const placed = ({ within }: DirectiveKind<unknown>, text: string): string =>
	within.length === 0 ? text : AROUND[within[0]!]!(text);

test('every file is in the list, under its own name', () => {
	const files = readdirSync(new URL('./directives/', import.meta.url)).map((name) => name.replace('.ts', ''));
	expect([...directives.keys()].sort()).toEqual(files.filter((name) => name !== 'index').sort());
	for (const [name, kind] of directives) expect(kind.name).toBe(name);
});

describe.each([...directives])('%s', (name, kind) => {
	const { attributes, doc, example, form, within } = kind;

	test('is documented in plain sentences, and so is every attribute', () => {
		for (const sentence of [doc, ...Object.values(attributes).map((attribute) => attribute.doc)])
			expect(sentence).toMatch(/^[A-Z][^!]*\.$/);
	});

	test('has an example that is right', () => {
		expect(problemsOf(placed(kind, example))).toEqual([]);
		expect(example).toContain(form === 'leaf' || form === 'either' ? `::${name}` : `:::${name}`);
	});

	test('stands within directives that there are', () => {
		for (const parent of within) expect(directives.get(parent)?.within).toEqual([]);
	});

	test('refuses an attribute that it does not have, and names the nearest', () => {
		const known = Object.keys(attributes);
		const misspelt = example.replace(
			new RegExp(`(::${name}(?:\\[[^\\]]*\\])?)(\\{|$|\\n)`),
			(_, start: string, rest: string) =>
				rest === '{' ? `${start}{${known[0] ?? 'nam'}x="1" ` : `${start}{${known[0] ?? 'nam'}x="1"}${rest}`
		);
		const [problem, ...more] = problemsOf(placed(kind, misspelt));
		expect(more).toEqual([]);
		expect(problem).toMatchObject({
			severity: 'error',
			message: expect.stringContaining('has no attribute')
		});
		if (known.length > 0) expect(problem!.hint).toBe(`Did you mean '${known[0]}'?`);
	});

	test('asks for what it cannot do without', () => {
		const bare = example.replace(/\{[^}]*\}/, '');
		const messages = problemsOf(placed(kind, bare)).map(({ message }) => message);
		for (const [attribute, { required }] of Object.entries(attributes))
			if (required)
				expect(messages).toContainEqual(
					expect.stringMatching(new RegExp(`needs the attribute '${attribute}'`))
				);
	});

	test('is refused where it does not belong', () => {
		const elsewhere = within.length > 0 ? example : `:::aside\nText.\n\n${example}\n:::`;
		expect(problemsOf(elsewhere)).toContainEqual(
			expect.objectContaining({ message: expect.stringContaining(`'${name}' cannot stand`) })
		);
	});

	test('is told from a misspelling of its name', () => {
		const misspelt = example.replace(`::${name}`, `::${name.slice(0, -1)}`);
		expect(problemsOf(placed(kind, misspelt))).toContainEqual(
			expect.objectContaining({ hint: `Did you mean '${name}'?` })
		);
	});

	test('says when it is not closed', () => {
		if (form !== 'container') return expect(example).not.toMatch(/\n:::$/);
		expect(problemsOf(example.replace(/\n:::$/, ''))).toContainEqual(
			expect.objectContaining({ message: `:::${name} is never closed` })
		);
	});
});
