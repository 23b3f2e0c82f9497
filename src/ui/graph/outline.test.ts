import { describe, expect, test } from 'vitest';
import { outlineMove, outlineRows, spokenNode } from './outline.ts';
import { exampleTimeline, modelOf } from './sample-graphs.ts';
import { viewsAt } from './scene.ts';

const timeline = exampleTimeline('notebook.py');
const model = modelOf(timeline);
const rows = outlineRows(model, new Set());
const boxId = (label: string): string => model.boxes.find((box) => box.label === label)!.id;
const indexOf = (label: string): number => rows.findIndex((row) => row.label === label);

describe('rows', () => {
	test('are the boxes and the nodes in them, in the order of the program', () => {
		expect(rows.map(({ label, level }) => `${'  '.repeat(level - 1)}${label}`).join('\n'))
			.toMatchInlineSnapshot(`
			"loss(…)
			  model(x)
			    a1
			      W1
			      b1
			      x
			      W1 @ x
			      W1 @ x + b1
			      a1
			    a2
			      W2
			      b2
			      W2 @ a1
			      W2 @ a1 + b2
			      a2
			    return
			      W3
			      b3
			      W3 @ a2
			      h
			  y
			  dh
			  return
			    dh * dh
			    (dh * dh).sum()
			    h.value.size
			    l"
		`);
	});

	test('tell of each its place among its siblings', () => {
		const families = new Map<string | null, typeof rows>();
		for (const row of rows) families.set(row.parent, [...(families.get(row.parent) ?? []), row]);
		for (const [parent, family] of families) {
			expect(family.map(({ position }) => position)).toEqual(family.map((_, i) => i + 1));
			expect(family.every(({ setSize }) => setSize === family.length)).toBe(true);
			const level = parent === null ? 0 : rows.find(({ id }) => id === parent)!.level;
			expect(family.every((row) => row.level === level + 1)).toBe(true);
		}
	});

	test('of a folded box are left out, and it says that it is folded', () => {
		const folded = outlineRows(model, new Set([boxId('model(x)')]));
		const row = folded.find(({ label }) => label === 'model(x)')!;
		expect(row.expanded).toBe(false);
		expect(folded.map(({ label }) => label)).not.toContain('W1');
		expect(folded.map(({ label }) => label)).toContain('dh');
	});
});

describe('a node is read out', () => {
	const spoken = (label: string, index: number): string => {
		const node = model.nodes.find(({ source }) => (source.name || source.label) === label)!;
		return spokenNode(node, viewsAt(timeline, index, model).get(node.id), model, 'dhdx');
	};
	test('with op, shape, numbers, state and operands', () => {
		expect(spoken('l', 0)).toBe(
			'l, truediv, shape 1 by 1, value 1165, unset, from (dh * dh).sum() and h.value.size'
		);
		expect(spoken('l', timeline.last)).toContain('dhdx 1, complete');
		expect(spoken('W1', 0)).toBe('W1, leaf, shape 128 by 1, value −1 … 1, unset');
	});
});

describe('keys', () => {
	const from = (label: string, key: string, list = rows) =>
		outlineMove(
			list,
			list.findIndex((row) => row.label === label),
			key
		);
	const to = (label: string) => ({ kind: 'focus', index: indexOf(label) });

	test('up and down, and to the ends, which they do not pass', () => {
		expect(from('loss(…)', 'ArrowDown')).toEqual(to('model(x)'));
		expect(from('model(x)', 'ArrowUp')).toEqual(to('loss(…)'));
		expect(from('loss(…)', 'ArrowUp')).toEqual(to('loss(…)'));
		expect(from('loss(…)', 'End')).toEqual({ kind: 'focus', index: rows.length - 1 });
		expect(outlineMove(rows, rows.length - 1, 'ArrowDown')).toEqual({
			kind: 'focus',
			index: rows.length - 1
		});
		expect(from('W2', 'Home')).toEqual(to('loss(…)'));
	});
	test('right opens a box and then goes into it; left leads out and then folds', () => {
		const folded = outlineRows(model, new Set([boxId('a1')]));
		expect(from('a1', 'ArrowRight', folded)).toEqual({ kind: 'toggle', id: boxId('a1') });
		expect(from('model(x)', 'ArrowRight')).toEqual(to('a1'));
		expect(from('W1', 'ArrowLeft')).toEqual(to('a1'));
		expect(from('model(x)', 'ArrowLeft')).toEqual({ kind: 'toggle', id: boxId('model(x)') });
	});
	test('an arrow that leads nowhere is still the tree’s', () => {
		expect(from('W1', 'ArrowRight')).toEqual({ kind: 'stay' });
		const folded = outlineRows(model, new Set([boxId('loss(…)')]));
		expect(from('loss(…)', 'ArrowLeft', folded)).toEqual({ kind: 'stay' });
	});
	test('a letter leads to the next name that begins with it, around the end', () => {
		expect(from('loss(…)', 'w')).toEqual(to('W1'));
		expect(from('W1', 'w')).toEqual(to('W1 @ x'));
		expect(from('W3', 'D')).toEqual(to('dh'));
		expect(from('dh', 'W')).toEqual(to('W1'));
	});
	test('other keys are not the tree’s', () => {
		for (const key of ['F10', 'Tab', 'Escape', '?', 'q']) expect(from('loss(…)', key)).toBeNull();
	});
});
