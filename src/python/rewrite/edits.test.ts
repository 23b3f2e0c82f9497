import { expect, test } from 'vitest';
import { all } from '../engines/walk.ts';
import { editedText, editedTree } from './edits.ts';

const TEXT = 'def f(a):\n    a.g += 1\n    b = a.g\n    return b\n';
const at = (part: string) => ({ start: TEXT.indexOf(part), end: TEXT.indexOf(part) + part.length });

test('an edited statement stands where it stood, and so does all behind it', () => {
	const edits = [
		{ ...at('return b'), text: 'return (b, b, b)' },
		{ ...at('a.g += 1'), text: 'a.g = one_that_is_longer(1)' }
	];
	expect(editedText(TEXT, edits)).toBe(
		'def f(a):\n    a.g = one_that_is_longer(1)\n    b = a.g\n    return (b, b, b)\n'
	);
	const tree = editedTree(TEXT, edits);
	const [f] = all(tree, 'FunctionDef');
	expect([f!.start, f!.end]).toEqual([0, at('return b').end]);
	expect(f!.body.map(({ start, end }) => TEXT.slice(start, end))).toEqual([
		'a.g += 1',
		'b = a.g',
		'return b'
	]);
	expect(all(tree, 'Assign').map(({ value }) => TEXT.slice(value.start, value.end))).toEqual([
		'a.g += 1',
		'a.g'
	]);
});

test('what is put in stands at its place; of two edits that overlap the outer one is made', () => {
	const end = at('return b').end;
	const tree = editedTree(TEXT, [{ start: end, end, text: '\n    return 2' }]);
	expect(all(tree, 'Return').map(({ start, end: to }) => [start, to])).toEqual([
		[at('return b').start, end],
		[end, end]
	]);
	expect(
		editedText(TEXT, [
			{ ...at('a.g += 1'), text: 'pass' },
			{ ...at('1'), text: '2' }
		])
	).toBe(TEXT.replace('a.g += 1', 'pass'));
});
