import { expect, test } from 'vitest';
import { NO_PROGRESS, readProgress } from './progress.ts';

test('progress is read as it was written', () => {
	const progress = { current: 'fresh-w', answered: ['first-back'], revealed: ['product'] };
	expect(readProgress(JSON.stringify(progress))).toEqual(progress);
});

test.each([null, '', '{', '3', '[]', '"x"', '{"current":3,"answered":"all","revealed":null}'])(
	'%s is no progress',
	(kept) => {
		expect(readProgress(kept)).toEqual(NO_PROGRESS);
	}
);

test('what is no name of a question is left out', () => {
	expect(readProgress('{"answered":["a",1,null,"b"]}').answered).toEqual(['a', 'b']);
});
