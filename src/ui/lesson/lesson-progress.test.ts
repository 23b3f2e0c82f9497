import { expect, test } from 'vitest';
import { LessonProgress } from './lesson-progress.svelte.ts';
import { memoryStore, ProgressStore } from './store.ts';

const stop = { id: 'a', isQuestion: true };

test('what is done is kept, and restored on another day', async () => {
	const tables = memoryStore();
	const store = new ProgressStore(() => Promise.resolve(tables));
	let now = 0;
	const first = new LessonProgress('reuse', store, () => now);
	await first.restore();
	now = 30_000;
	first.visit(stop);
	first.attempt(stop, { right: false, given: '3', misconception: 1 });
	first.hint(stop);
	now = 1e9;
	first.attempt(stop, { right: true, given: '6', misconception: null });
	first.keep(stop, { text: 'mine' });
	first.keepCode('x = 1', 'x = 2');

	const second = new LessonProgress('reuse', store, () => now);
	await second.restore();
	expect(second.record).toEqual(first.record);
	expect([second.isDone(stop), second.isAnswered(stop), second.hints(stop)]).toEqual([true, true, 1]);
	expect(second.kept(stop)).toEqual({ text: 'mine' });
	expect(second.kept({ id: 'toString', isQuestion: false })).toBe(null);
	// Half a minute, and of the long pause three.
	expect(second.record.seconds).toBe(210);
	expect([second.codeFor('x = 1'), second.codeFor('x = 3')]).toEqual(['x = 2', 'x = 3']);
	second.forget();
	await second.restore();
	expect(second.isDone(stop)).toBe(false);
});
