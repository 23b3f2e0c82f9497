import { expect, test } from 'vitest';
import { Run, Timeline } from '#debug';
import { knownOf, offersAt } from './complete.ts';

const run = new Run([
	{
		id: 'test',
		text: 'from backstep import Tensor, reverse_autodiff\nw = Tensor(2.0)\nm = w * w\nreverse_autodiff(m)\n'
	}
]);
run.finish();
const known = knownOf(new Timeline(run.trace(1)));

const HEAD = '---\nformat: 1\n---\n\n';
/** What is offered at the mark |, and what has been typed of it. */
function at(marked: string): { labels: string[]; typed: string; templates: string[] } | null {
	const text = HEAD + marked.replace('|', '');
	const caret = HEAD.length + marked.indexOf('|');
	const offers = offersAt(text, caret, known);
	return (
		offers && {
			typed: text.slice(offers.from, caret),
			labels: offers.options.map(({ label }) => label),
			templates: offers.options.map(({ label, template }) => template ?? label)
		}
	);
}

test('directives, by where they stand', () => {
	const own = at(':::pre|');
	expect(own?.typed).toBe('pre');
	expect(own?.labels).toEqual(expect.arrayContaining(['predict', 'step', 'note']));
	expect(own?.labels).not.toContain('hint');
	expect(at(':::predict{of="x"}\nWhat?\n::|')?.labels).toEqual(
		expect.arrayContaining(['hint', 'misconception'])
	);
	expect(at(':::predict{of="x"}\nWhat?\n:::\n::|')?.labels).toEqual(['assert', 'focus']);
	expect(own?.templates).toContain('step{to="${}"}\n${}\n:::');
});

test('attributes that are not there yet', () => {
	const found = at(':::predict{of="m.dhdx" t|}');
	expect(found?.typed).toBe('t');
	expect(found?.labels).toContain('tolerance');
	expect(found?.labels).not.toContain('of');
	expect(at('::option[a, b]{|')?.templates).toEqual(['correct', 'say="${}"']);
});

test('moments of the run', () => {
	const found = at(':::step{to="back of |"}');
	expect(found?.typed).toBe('back of ');
	expect(found?.labels).toEqual([
		...['start', 'order', 'zero', 'seed', 'end', 'back of m', 'enter of m'],
		...['made m', 'before m', 'made w', 'before w']
	]);
});

test('tensors, and what stands behind their point', () => {
	expect(at('::assert{that="|"}')?.labels.slice(0, 2)).toEqual(['m', 'w']);
	expect(at('::assert{that="w.dh|"}')?.labels).toContain('dhdx');
	expect(at('::assert{that="w.dhdx == |"}')?.labels).toContain('norm');
});

test('keys of the head, and nothing in plain text', () => {
	expect(offersAt('---\nti', 6, known)?.options.map(({ label }) => label)).toContain('title');
	expect(at('Some text|')).toBeNull();
	expect(at('::nothing{a|')).toBeNull();
	expect(at(':::step{pass="|"}')).toBeNull();
});
