import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { AddressRefused, fetchLesson, HOSTS, lessonAddress } from './address.ts';
import { lessonInLink, lessonLink, outsideSlug } from './outside.ts';

test.each([
	['https://raw.githubusercontent.com/o/r/main/a.md', 'https://raw.githubusercontent.com/o/r/main/a.md'],
	[
		'https://github.com/o/r/blob/main/lessons/a.md',
		'https://raw.githubusercontent.com/o/r/main/lessons/a.md'
	],
	['https://gist.github.com/o/0123abcd', 'https://gist.githubusercontent.com/o/0123abcd/raw']
])('%s is fetched', (text, address) => {
	expect(lessonAddress(text)).toBe(address);
});

test.each([
	['http://raw.githubusercontent.com/a.md', 'Only an address with https://'],
	['lesson.md', 'This is no address'],
	['https://example.org/a.md', 'and this is example.org'],
	['https://raw.githubusercontent.com.example.org/a.md', 'and this is raw'],
	['https://raw.githubusercontent.com:8080/a.md', 'fetched from'],
	['https://a:b@raw.githubusercontent.com/a.md', 'fetched from'],
	['javascript:alert(1)', 'https://']
])('%s is refused', (text, why) => {
	expect(() => lessonAddress(text)).toThrow(AddressRefused);
	expect(() => lessonAddress(text)).toThrow(why);
});

test('the content policy allows these hosts and no other', () => {
	const config = readFileSync(new URL('../../../svelte.config.js', import.meta.url), 'utf8');
	const [, list] = /'connect-src': \[([^\]]*)\]/.exec(config)!;
	expect([...list!.matchAll(/'([^']+)'/g)].map((match) => match[1])).toEqual([
		'self',
		...HOSTS.map((host) => `https://${host}`)
	]);
});

test('what is not there, or too large, is said', async () => {
	const at = 'https://raw.githubusercontent.com/o/r/main/a.md';
	const answer = (response: () => Response) => fetchLesson(at, async () => response());
	expect(await answer(() => new Response('# é'))).toBe('# é');
	await expect(answer(() => new Response('', { status: 404 }))).rejects.toThrow('(404)');
	await expect(answer(() => new Response('x'.repeat(400_001)))).rejects.toThrow('larger than 400 kB');
	await expect(
		fetchLesson(at, async () => {
			throw new TypeError('offline');
		})
	).rejects.toThrow('could not be reached');
});

test('a lesson in a link is the same lesson, and any hash is read', async () => {
	await fc.assert(
		fc.asyncProperty(fc.string({ unit: 'grapheme' }), async (text) => {
			const { text: back } = await lessonInLink((await lessonLink(text))!);
			expect(back).toBe(text);
		}),
		{ numRuns: 50 }
	);
	expect(await lessonLink('x'.repeat(300_000))).toBeNull();
	expect(await lessonInLink('#from=https%3A%2F%2Fa')).toEqual({ text: null, from: 'https://a' });
	expect(outsideSlug('a')).not.toBe(outsideSlug('b'));
});
