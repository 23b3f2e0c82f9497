/** @file The text cells of notebooks: what is shown, and that nothing in them acts. */
import { expect, test } from 'vitest';
import { readNotes } from './notes.ts';

const types = (text: string) => readNotes(text)!.map(({ type }) => type);

test('Markdown is read without what only lessons have', () => {
	expect(types('---\nformat: 1\n---\n')).toEqual(['rule', 'heading']);
	expect(types(':::step\nx\n:::')).toEqual(['paragraph']);
	expect(types('$$\nx^2\n$$\n\n| a |\n|---|\n| 1 |\n\n- [x] done')).toEqual(['math', 'table', 'list']);
});

test('HTML is shown as it was written', () => {
	expect(readNotes('<script>alert(1)</script>')).toMatchObject([
		{ type: 'code', text: '<script>alert(1)</script>' }
	]);
	expect(readNotes('a <b onclick="x">c</b>')).toMatchObject([
		{ children: [{ value: 'a ' }, { value: '<b onclick="x">' }, { value: 'c' }, { value: '</b>' }] }
	]);
	expect(JSON.stringify(readNotes('[a](javascript:alert(1))'))).not.toContain('javascript');
});

test('Python in it is shown and not run, and headings stand under the title of the page', () => {
	expect(readNotes('# A\n\n### B\n\n> # C\n\n```python id="m"\nx = 1\n```', { prefix: 'c1-' })).toMatchObject(
		[
			{ type: 'heading', depth: 2, id: 'c1-a' },
			{ type: 'heading', depth: 3, id: 'c1-b' },
			{ type: 'quote', children: [{ type: 'heading', depth: 2, id: 'c1-c' }] },
			{ type: 'code', language: 'python', text: 'x = 1' }
		]
	);
});

test('a picture that is attached is shown, another is not', () => {
	const pictures = new Map([['dot.png', 'data:image/png;base64,AAAA']]);
	expect(
		readNotes('![dot](attachment:dot.png) ![no](attachment:no.png) ![w](https://a.b/c.png)', { pictures })
	).toMatchObject([
		{
			children: [
				{ type: 'image', src: 'data:image/png;base64,AAAA', alt: 'dot' },
				{ type: 'text' },
				{ type: 'text', value: 'no' },
				{ type: 'text' },
				{ type: 'text', value: 'w' }
			]
		}
	]);
});

test('a text that is too long is refused', () => {
	expect(readNotes('x'.repeat(100_001))).toBeNull();
});
