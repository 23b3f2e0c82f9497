import { isAnswered, NO_RECORD, withAttempt } from '#lesson';
import { expect, test } from 'vitest';
import { machineStore, memoryStore, migrate, ProgressStore } from './store.ts';

const record = withAttempt(NO_RECORD, 'a', { given: '3', verdict: 'right', misconception: null });

function storageOf(entries: Record<string, string>): Storage {
	const kept = new Map(Object.entries(entries));
	return {
		get length() {
			return kept.size;
		},
		key: (i: number) => [...kept.keys()][i] ?? null,
		getItem: (key: string) => kept.get(key) ?? null,
		removeItem: (key: string) => void kept.delete(key)
	} as unknown as Storage;
}

test('progress is kept, listed and erased', async () => {
	const tables = memoryStore();
	const store = new ProgressStore(() => Promise.resolve(tables));
	expect(await store.record('one')).toEqual(NO_RECORD);
	await store.keep('one', record);
	await store.keep('two', record);
	expect(isAnswered(await store.record('one'), 'a')).toBe(true);
	expect([...(await store.all()).keys()]).toEqual(['one', 'two']);
	await store.erase('one');
	expect([...(await store.all()).keys()]).toEqual(['two']);
	await store.keepName('quiet-heron-0417');
	expect(await store.name()).toBe('quiet-heron-0417');
	await store.eraseAll();
	expect([(await store.all()).size, await store.name()]).toEqual([0, '']);
});

test('what the first version kept is taken over once, and never over what is newer', async () => {
	const tables = memoryStore();
	await tables.lessons.put('two', record);
	const old = storageOf({
		'backstep-lesson:one': '{"current":"b","answered":["b"],"revealed":[]}',
		'backstep-lesson:two': '{"current":null,"answered":["z"],"revealed":[]}',
		theme: 'dark'
	});
	await migrate(tables, old);
	const store = new ProgressStore(() => Promise.resolve(tables));
	expect(isAnswered(await store.record('one'), 'b')).toBe(true);
	expect(isAnswered(await store.record('two'), 'z')).toBe(false);
	expect(old.length).toBe(1);
});

test('a storage that refuses breaks nothing', async () => {
	const refuses = new ProgressStore(() => Promise.reject(new Error('refused')));
	await refuses.keep('one', record);
	await refuses.eraseAll();
	expect(await refuses.record('one')).toEqual(NO_RECORD);
	expect((await refuses.all()).size).toBe(0);
	// Here, there is none at all.
	const store = new ProgressStore(machineStore);
	await store.keep('one', record);
	expect(isAnswered(await store.record('one'), 'a')).toBe(true);
});
