import { expect, test } from 'vitest';
import { mathElement, type MathElement } from './mathml.ts';

const textOf = (node: MathElement | string): string =>
	typeof node === 'string' ? node : node.children.map(textOf).join('');
const namesOf = (node: MathElement | string): string[] =>
	typeof node === 'string' ? [] : [node.name, ...node.children.flatMap(namesOf)];

test('a formula is a tree of MathML without its LaTeX', () => {
	const math = mathElement('\\frac{a}{b} < c', false);
	expect(namesOf(math)).toEqual(['math', 'mrow', 'mfrac', 'mi', 'mi', 'mo', 'mi']);
	expect(textOf(math)).toBe('ab<c');
});

test('spaces are elements without children, and a formula of its own line says so', () => {
	const math = mathElement('a \\qquad b', true);
	expect(math.attributes).toEqual({ display: 'block' });
	expect(namesOf(math)).toEqual(['math', 'mrow', 'mi', 'mspace', 'mi']);
});

test('LaTeX that cannot be read is shown as it stands', () => {
	expect(textOf(mathElement('\\frac{a', false))).toContain('\\frac{a');
	expect(textOf(mathElement('\\unheard', false))).toContain('\\unheard');
});
