import { expect, test } from 'vitest';
import { FULL_SPEED, Pacing } from './pacing.ts';

test('a run at full speed goes to its end', () => {
	const pacing = new Pacing();
	expect(pacing.target(0)).toBe(Infinity);
	expect(pacing.waits(1e9)).toBe(false);
});

test('a run waits when as many passes have ended as were wanted', () => {
	const pacing = new Pacing();
	pacing.set({ ...FULL_SPEED, until: 12 }, 0, 10);
	expect(pacing.target(5)).toBe(12);
	expect(pacing.waits(11)).toBe(false);
	expect(pacing.waits(12)).toBe(true);
});

test('a pause is to wait where the run stands', () => {
	const pacing = new Pacing();
	pacing.set({ ...FULL_SPEED, until: 0 }, 0, 10);
	expect(pacing.waits(10)).toBe(true);
	expect(pacing.waits(9)).toBe(false);
});

test('at ten passes a second one comes every 100 ms, and lost time is made up', () => {
	const pacing = new Pacing();
	pacing.set({ until: Infinity, perSecond: 10 }, 1000, 4);
	expect(pacing.target(1000)).toBe(5);
	expect(pacing.delay(1001, 5)).toBe(99);
	expect(pacing.target(1099)).toBe(5);
	expect(pacing.target(1100)).toBe(6);
	expect(pacing.target(1350)).toBe(8);
});
