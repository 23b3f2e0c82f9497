/** @file What lessons/README.md says is what the code does: its reference is current, and every example in it runs. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { checkLesson } from '#debug';
import { directives, frontMatterSchema, parseLesson, problemLine } from '#lesson';
import { MARKS, schemaText, withReference } from './lesson-reference.ts';

const at = (path: string): string => readFileSync(new URL(`../${path}`, import.meta.url), 'utf8');
const readme = at('lessons/README.md');

// After a change of a directive: npm run lesson:reference.
test('the reference is what the code says', () => {
	expect(withReference(readme) === readme).toBe(true);
	expect(schemaText()).toBe(at('static/lesson-front-matter.schema.json'));
});

/** The Markdown that a text shows. */
const examples = (text: string): string[] =>
	[...text.matchAll(/^````markdown\n([\s\S]*?)^````$/gm)].map((match) => match[1]!);
const [tutorial, reference] = readme.split(MARKS[0]) as [string, string];

describe('the ten minutes', () => {
	const lesson = examples(tutorial).join('\n');

	test('give a lesson without a problem', () => {
		expect(checkLesson(lesson)).toEqual([]);
		const { directives: found, objectives } = {
			...parseLesson(lesson),
			...parseLesson(lesson).front
		};
		const names = ['predict', 'step', 'choice', 'assert', 'note', 'what-if'];
		expect(found.map(({ name }) => name)).toEqual(names);
		expect(objectives).toHaveLength(1);
	});

	test('show what the check says, at its place', () => {
		const [said] = checkLesson(lesson.replace('width.dhdx == 15', 'width.dhdx == 5'));
		expect(tutorial).toContain(problemLine('07-what-a-product-hands-on.md', said!));
	});
});

const HEAD = '---\nformat: 1\ntitle: T\nsummary: S\nminutes: 5\n---\n\n';
const model = (passes: number) =>
	`\`\`\`python\nfor i in range(${passes}):\n    x = Tensor(3.0)\n    y = x * x\n    reverse_autodiff(y)\n\`\`\`\n\n`;
const EXERCISE = [
	':::exercise{id="e"}\nWrite.\n\n```python start\nfrom backstep import Tensor',
	'# yours\ny = Tensor(0.0)\n# end\n```\n\n```python solution\ny = Tensor(2.0) * Tensor(3.0)\n```\n'
].join('\n');
/** Around the example of a part. */
const AROUND: Readonly<Record<string, (inner: string) => string>> = {
	predict: (inner) =>
		`:::predict{of="${inner.includes('reason') ? 'x.dhdx == 6' : 'x.dhdx'}"}\nWhat?\n${inner}\n:::`,
	choice: (inner) =>
		`:::choice\nWhich?\n::option[a]{${inner.includes('correct') ? '' : 'correct '}say="b"}\n${inner}\n:::`,
	exercise: (inner) => `${EXERCISE}\n::test{that="y.value == 6"}\n${inner}\n:::`
};

test.each([...directives])('the example of %s runs', (name, { example, within }) => {
	expect(examples(reference)).toContain(`${example}\n`);
	const text = within.length === 0 ? example : AROUND[within[0]!]!(example);
	const found = checkLesson(`${HEAD}${model(name === 'train' ? 1000 : 1)}${text}\n`);
	expect(found.map(({ message, hint }) => `${message} ${hint}`)).toEqual([]);
});

test('the schema knows every key of every lesson', () => {
	const { properties } = frontMatterSchema() as {
		properties: Record<string, { type?: string; maxLength?: number }>;
	};
	expect(properties['title']).toMatchObject({ type: 'string', minLength: 1, maxLength: 80 });
	expect(properties['minutes']).toMatchObject({ type: 'integer', minimum: 1, maximum: 60 });
	expect(properties['objectives']).toMatchObject({ type: 'array', maxItems: 8, items: { type: 'string' } });
	expect(properties['format']).toMatchObject({ const: 1 });
	expect(Object.keys(properties)).toEqual(expect.arrayContaining(Object.keys(parseLesson('').front)));
});
