import { describe, expect, test } from 'vitest';
import { leadsAround, lineOf } from './lines.ts';

const straight = [
	{ x: 0, y: 0 },
	{ x: 100, y: 0 }
];
const bent = [
	{ x: 0, y: 0 },
	{ x: 50, y: 0 },
	{ x: 50, y: 40 },
	{ x: 100, y: 40 }
];

describe('the line of an edge', () => {
	test('ends in a head whose tip is at the user, and in a larger one at the operand', () => {
		const { head, tail } = lineOf(straight, 1);
		expect(head).toBe('M100 0L91 -4.5L91 4.5Z');
		expect(tail).toBe('M0 0L13 6.5L13 -6.5Z');
	});
	test('stops under the head, so that no corner of it stands beside the tip', () => {
		const { there, back } = lineOf(straight, 1);
		expect(there).toBe('M0 0L95.5 0');
		expect(back).toBe('M100 0L6.5 0');
	});
	test('has round corners, to either side', () => {
		expect(lineOf(bent, 1).there).toBe('M0 0L42 0A8 8 0 0 1 50 8L50 32A8 8 0 0 0 58 40L95.5 40');
	});
	test('has a head halfway only where it leads around a row', () => {
		const around = [...straight, { x: 100, y: 60 }, { x: -200, y: 60 }, { x: -200, y: 90 }, { x: 0, y: 90 }];
		expect([leadsAround(bent), lineOf(bent, 1).middle]).toEqual([false, '']);
		expect(leadsAround(around)).toBe(true);
		expect(lineOf(around, 1).middle).toBe('M-50 60L-41 64.5L-41 55.5Z');
	});
});
