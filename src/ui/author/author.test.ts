import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkLesson } from '#debug';
import { lessonTemplate, parseLesson } from '#lesson';
import type { Notebook } from '#python';
import { insertMoment } from './insert-moment.ts';
import { lessonOfNotebook } from './lesson-of-notebook.ts';
import { underlines } from './underline.ts';

const lesson = lessonTemplate('T');
/** The text with an insertion at a caret, and what is selected then. */
function inserted(text: string, caret: number, moment: string, pass: number | null = null) {
	const { from, to, text: written, select } = insertMoment(text, caret, moment, pass);
	const whole = text.slice(0, from) + written + text.slice(to);
	return { whole, selected: whole.slice(select.from, select.to) };
}

test('a moment is written as a step that has no problem, wherever the caret is', () => {
	for (let caret = 0; caret <= lesson.length; caret += 19) {
		const inHead = caret < lesson.indexOf('Say first');
		const { whole, selected } = inserted(lesson, inHead ? lesson.length : caret, 'made a');
		// Within an attribute it takes the place of the moment that is there.
		if (selected === '') continue;
		expect(checkLesson(whole)).toEqual([]);
		expect(selected).toBe('Say what there is to see here.');
	}
});

test('in an attribute that holds a moment, it takes the place of the one that is there', () => {
	const caret = lesson.indexOf('back of h') + 4;
	const { whole } = inserted(lesson, caret, 'line "h = a * b"');
	expect(whole).toContain(`:::step{to='line "h = a * b"'}`);
	expect(checkLesson(whole)).toEqual([]);
});

test('a pass is named where it is another one', () => {
	expect(inserted(lesson, lesson.length, 'seed', 3).whole).toContain(':::step{to="seed" pass="3"}');
});

test('a value in quotes is read as it was', () => {
	fc.assert(
		fc.property(
			fc.string({ unit: fc.constantFrom('a', '"', "'", ' ', '`', '='), minLength: 1 }),
			(moment) => {
				const { whole } = inserted(lesson, lesson.length, `m${moment.trim()}`);
				const last = parseLesson(whole).stops.at(-1)!;
				expect(last.stand).toBe(`m${moment.trim()}`);
			}
		)
	);
});

test('what is wrong is underlined: a value, a directive, a word; and never outside of the text', () => {
	const text = ':::setp{to="end"}\nText.\n';
	const problem = (line: number, column: number) => ({
		line,
		column,
		severity: 'error' as const,
		message: 'm',
		hint: ''
	});
	const shown = (line: number, column: number) =>
		underlines(text, [problem(line, column)]).map(({ from, to }) => text.slice(from, to));
	expect(shown(1, 1)).toEqual([':::setp{to="end"}']);
	expect(shown(1, 9)).toEqual(['to="end"']);
	expect(shown(2, 1)).toEqual(['Text.']);
	expect(shown(9, 9)).toEqual([]);
	fc.assert(
		fc.property(fc.string(), fc.nat(20), fc.nat(20), (any, line, column) => {
			for (const { from, to } of underlines(any, [problem(line, column)])) {
				expect(from).toBeLessThan(to);
				expect(to).toBeLessThanOrEqual(any.length);
			}
		})
	);
});

test('a notebook becomes a lesson: its title, its text and its cells', () => {
	const cell = (kind: 'markdown' | 'code', source: string, id: string) => ({
		kind,
		source,
		id,
		metadata: {}
	});
	const notebook: Notebook = {
		metadata: {},
		cells: [
			cell('markdown', '# Reuse: "adds"\n\nSome text.', 'a'),
			cell('code', '%matplotlib inline\nx = Tensor(3.0)\ny = x * x', 'b'),
			cell('markdown', '# Then\n\nMore.', 'c'),
			cell('code', 'reverse_autodiff(y)\ns = """\n```\n"""', 'd'),
			cell('code', '  ', 'e')
		]
	};
	const text = lessonOfNotebook(notebook, 'reuse.ipynb');
	const { front, cells, problems } = parseLesson(text);
	expect(front.title).toBe('Reuse: "adds"');
	expect(problems).toEqual([]);
	expect(cells).toHaveLength(2);
	expect(text).toContain('Some text.\n');
	expect(text).toContain('## Then');
	expect(text).not.toContain('# Reuse');
	expect(checkLesson(text)).toEqual([]);
});
