import { describe, expect, test } from 'vitest';
import { cellTexts, lessonProgram, orderOf, parseLesson, plainText, slugOf, type Flow } from './index.ts';

const HEAD = '---\nformat: 1\ntitle: T\nsummary: S\nminutes: 5\n---\n';
const CELL = '```python id="model"\nx = Tensor(3.0)\ny = x * x\nreverse_autodiff(y)\n```\n';
const lesson = (body: string) => parseLesson(`${HEAD}${CELL}${body}`);
const stop = (attributes: string) => `:::step{${attributes}}\nLook.\n:::\n`;

/** A block without its places. */
const shape = (node: unknown): unknown =>
	JSON.parse(JSON.stringify(node, (key, value: unknown) => (key === 'place' ? undefined : value)));

describe('the front matter', () => {
	test('has what is written, and what is usual for the rest', () => {
		const { front, problems } = parseLesson(
			'---\nformat: 1\ntitle: " T "\nsummary: S\nminutes: 5\nseed: 7\nobjectives: [a, b]\n---\n'
		);
		expect(problems).toEqual([]);
		expect(front).toMatchObject({
			title: 'T',
			minutes: 5,
			seed: 7,
			objectives: ['a', 'b'],
			level: 1,
			lang: 'en'
		});
	});

	test('reaches no prototype', () => {
		parseLesson('---\nformat: 1\n__proto__: {polluted: 1}\nconstructor: {prototype: {polluted: 1}}\n---\n');
		expect('polluted' in {}).toBe(false);
	});
});

describe('the body', () => {
	test('is a tree of blocks and running text', () => {
		const { body, problems } = parseLesson(
			`${HEAD}\nA *b* **c** \`d\` $e$ [f](https://g.example) [h](06-reuse-adds.md)\n\n- i\n- [x] j\n\n| k | l |\n|:-:|--:|\n| 1 | 2 |\n`
		);
		expect(problems).toEqual([]);
		expect(body.map(shape)).toMatchObject([
			{
				type: 'paragraph',
				children: [
					{ type: 'text', value: 'A ' },
					{ type: 'emphasis', children: [{ value: 'b' }] },
					{ value: ' ' },
					{ type: 'strong', children: [{ value: 'c' }] },
					{ value: ' ' },
					{ type: 'code', value: 'd' },
					{ value: ' ' },
					{ type: 'math', tex: 'e' },
					{ value: ' ' },
					{ type: 'link', href: { kind: 'web', url: 'https://g.example' } },
					{ value: ' ' },
					{ type: 'link', href: { kind: 'lesson', slug: 'reuse-adds' } }
				]
			},
			{ type: 'list', start: null, items: [{ checked: null }, { checked: true }] },
			{ type: 'table', align: ['center', 'right'], rows: [[[{ value: '1' }], [{ value: '2' }]]] }
		]);
	});

	test('says where everything stands', () => {
		const { body, cells } = lesson('\n## A heading\n');
		expect(cells[0]).toMatchObject({ id: 'model', line: 8, place: { line: 7, column: 1, endLine: 11 } });
		expect(body[1]).toMatchObject({
			type: 'heading',
			place: { line: 13, column: 1, endLine: 13, endColumn: 13 }
		});
	});

	test('gives every heading an id of its own', () => {
		const { body } = parseLesson(`${HEAD}\n## Ordnung & Maß\n\n## Ordnung, Maß\n\n## …\n`);
		const ids = body.map((node: Flow) => (node.type === 'heading' ? node.id : ''));
		expect(ids).toEqual(['ordnung-maß', 'ordnung-maß-2', 'heading']);
	});

	test('leads to lessons that there are', () => {
		const text = `${HEAD}\n[a](04-the-reverse-pass.md) [b](05-three-ways.md)\n`;
		expect(parseLesson(text).problems).toEqual([]);
		expect(parseLesson(text, { lessons: ['the-reverse-pass', 'three-ways-agree'] }).problems).toMatchObject([
			{ line: 8, column: 29, message: "there is no lesson 'three-ways'" }
		]);
	});
});

describe('the stops', () => {
	test('are numbered, and take the pass and the moment from the one before', () => {
		const question = (attributes: string) => `:::predict{${attributes}}\nWhat?\n:::\n`;
		const { stops, problems } = lesson(
			[
				question('of="x.dhdx"'),
				stop('to="seed"'),
				question('id="q" of="x.dhdx" at="back of y"'),
				stop('to="zero" pass="2"'),
				question('of="x.dhdx" pass="3"'),
				':::choice\nWhich?\n::option[a]{correct say="b"}\n::option[c]{say="d"}\n:::\n'
			].join('\n')
		);
		expect(problems).toEqual([]);
		expect(stops.map(({ number, id, pass, stand, arrive }) => [number, id, pass, stand, arrive])).toEqual([
			[1, 'stop-1', 1, 'start', 'end'],
			[2, 'stop-2', 1, 'seed', 'seed'],
			[3, 'q', 1, 'seed', 'back of y'],
			[4, 'stop-4', 2, 'zero', 'zero'],
			[5, 'stop-5', 3, 'start', 'end'],
			[6, 'stop-6', 3, 'end', 'end']
		]);
	});

	test('carry the claims that the run has to bear out, at their places', () => {
		const { claims } = lesson(
			`${stop('to="back of y"')}\n::assert{that="x.dhdx == 6"}\n\n:::predict{of="x.dhdx" from="seed" tolerance="0.1"}\nWhat?\n::misconception{answer="3" say="Twice."}\n:::\n`
		);
		expect(claims).toMatchObject([
			{ kind: 'moment', at: { moment: 'back of y', pass: 1, place: { line: 12, column: 9 } } },
			{
				kind: 'truth',
				that: { text: 'x.dhdx == 6', place: { line: 16, column: 10 } },
				at: { moment: 'end' }
			},
			{
				kind: 'answer',
				of: { text: 'x.dhdx' },
				at: { moment: 'end' },
				stand: { moment: 'seed' },
				tolerance: 0.1,
				wrong: [{ text: '3', place: { line: 20, column: 17 } }]
			}
		]);
	});

	test('have hints and feedback as running text', () => {
		const { stops } = lesson(
			':::predict{of="x.dhdx"}\nWhat?\n::hint[Count the *arrows*.]\n::misconception{answer="3" say="`x` is used twice, $2x$."}\n:::\n'
		);
		const { directive } = stops[0]!;
		if (directive.name !== 'predict') throw new Error('a predict was written');
		expect(directive.data.hints.map(({ data }) => plainText(data.text))).toEqual(['Count the arrows.']);
		expect(directive.data.misconceptions.map(({ data }) => shape(data.say))).toEqual([
			[
				{ type: 'code', value: 'x' },
				{ type: 'text', value: ' is used twice, ' },
				{ type: 'math', tex: '2x' },
				{ type: 'text', value: '.' }
			]
		]);
		expect(shape(directive.data.body)).toEqual([
			{ type: 'paragraph', children: [{ type: 'text', value: 'What?' }] }
		]);
	});
});

describe('the program', () => {
	const cells = (...codes: string[]) =>
		parseLesson(HEAD + codes.map((code) => `\`\`\`python\n${code}\n\`\`\`\n`).join('\n')).cells;

	test('imports what the cells use and do not import', () => {
		expect(lessonProgram(cells('y = ReLU(Tensor(1.0))', 'reverse_autodiff(y)'))).toBe(
			'from backstep import ReLU, Tensor, reverse_autodiff\n\n# %%\ny = ReLU(Tensor(1.0))\n\n# %%\nreverse_autodiff(y)\n'
		);
		expect(lessonProgram(cells('from backstep import Tensor', 'x = Tensor(1.0)'))).toBe(
			'from backstep import Tensor\n\n# %%\nx = Tensor(1.0)\n'
		);
		expect(lessonProgram(cells('class Tensor:\n    pass', 'x = Tensor()'))).toBe(
			'class Tensor:\n    pass\n\n# %%\nx = Tensor()\n'
		);
		expect(lessonProgram(cells('x = 1'))).toBe('x = 1\n');
	});

	test('has its lines where the file has them', () => {
		expect(cellTexts(cells('x = 1', 'y = Tensor(x)'))).toEqual([
			'from backstep import Tensor',
			`${'\n'.repeat(7)}x = 1\n`,
			`${'\n'.repeat(11)}y = Tensor(x)\n`
		]);
	});
});

test('a file is named by its number and its slug', () => {
	expect(slugOf('lessons/04-the-reverse-pass.md')).toBe('the-reverse-pass');
	expect(orderOf('lessons/04-the-reverse-pass.md')).toBe(4);
	expect([slugOf('notes.md'), orderOf('notes.md')]).toEqual(['notes', null]);
});
