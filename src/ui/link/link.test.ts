/** @file Links: what a page writes is what it opens, links of earlier forms open, and hostile ones do no harm. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { switches } from '#debug';
import type { LessonWalk } from '../lesson/walk.svelte.ts';
import type { WorkerClient } from '#worker';
import { DebugSession } from '../session.svelte.ts';
import { FURTHER } from '../tools/what-if/in-link.ts';
import { FIELDS, texts, type LinkedPage } from './fields.ts';
import { readLink, restore, toldIn, toldOf, writeLink } from './link.ts';
import { packed, unpacked } from './packed.ts';

const worker = { warm: () => {}, stop: () => {}, dispose: () => {} } as unknown as WorkerClient;
const newPage = (): LinkedPage => ({ session: new DebugSession(() => worker) });

/** A page that was brought to what a hash says. */
function opened(hash: string): LinkedPage {
	const page = newPage();
	restore(page, toldIn(hash));
	return page;
}

/** What there is to see of a page. */
function seen({ session }: LinkedPage) {
	const { wanted, breakpoints, bookmarks, whatIf, tool } = session;
	return JSON.stringify({
		wanted,
		breakpoints: breakpoints.list.map((each) => ({ ...each, id: 0 })),
		bookmarks: bookmarks.list,
		names: whatIf.names,
		further: whatIf.further,
		pass: whatIf.chosenPass,
		asked: whatIf.inLink.asked,
		tool
	});
}

const word = fc.string({ minLength: 1, maxLength: 20 }).filter((text) => text.trim() !== '');
const pages: fc.Arbitrary<LinkedPage> = fc
	.record({
		wanted: fc.option(
			fc.record({
				pass: fc.integer({ min: 1, max: 10_000 }),
				step: fc.integer({ min: -500, max: 500 }),
				node: fc.option(fc.nat(100_000))
			})
		),
		lines: fc.array(fc.record({ line: fc.integer({ min: 1, max: 99 }), on: fc.boolean(), condition: word })),
		marks: fc.array(fc.record({ pass: fc.integer({ min: 1 }), index: fc.integer(), text: word })),
		names: fc.subarray(
			switches.map(({ name }) => name),
			{ minLength: 1 }
		),
		further: fc.constantFrom(...FURTHER),
		whatIfPass: fc.option(fc.integer({ min: 1, max: 10_000 })),
		asked: fc.boolean(),
		tool: fc.constantFrom('tensors', 'what-if', 'origin')
	})
	.map((all) => {
		const page = newPage();
		const { session } = page;
		session.wanted = all.wanted;
		for (const { line, on, condition } of all.lines)
			session.breakpoints.add({ where: { kind: 'line', line }, condition, every: 1, log: '', enabled: on });
		session.bookmarks.restore(all.marks);
		const { names, further, whatIfPass: pass, asked } = all;
		session.whatIf.restore({ names, further, pass, asked });
		session.tool = all.tool;
		return page;
	});

test('a link brings back the page that it was made of, disabled breakpoints disabled', async () => {
	await fc.assert(
		fc.asyncProperty(pages, word, fc.option(fc.string({ unit: 'grapheme' })), async (page, program, code) => {
			const hash = await writeLink({ program, code }, toldOf(page));
			const link = (await readLink(hash))!;
			expect([link.program, link.code]).toEqual([program, code]);
			const again = opened(hash);
			const plain = { pass: 1, step: 0, node: null };
			// The start of pass 1 goes without saying.
			if (JSON.stringify(page.session.wanted) === JSON.stringify(plain)) page.session.wanted = null;
			expect(seen(again)).toBe(seen(page));
			expect(await writeLink({ program, code }, toldOf(again))).toBe(hash);
		})
	);
});

test('the plain page needs nothing but its program', async () => {
	expect(await writeLink({ program: 'a.py', code: null }, toldOf(newPage()))).toBe('#program=a.py');
	expect(await writeLink(null, toldOf(newPage()))).toBe('');
});

describe('a link of an earlier form still opens', () => {
	const at = (pass: number, step: number, node: number | null = null) => ({ pass, step, node });
	test.each([
		['#program=neuron.py', null, 0],
		['#program=neuron.py&pass=3', at(3, 0), 0],
		['#program=neuron.py&step=-4', at(1, -4), 0],
		['#program=notebook.py&pass=12&step=40&node=7', at(12, 40, 7), 0],
		['#program=neuron.py&node=2', at(1, 0, 2), 0],
		['#program=mlp.py&pass=2&break=%5B%5B%22line%22%2C%227%22%5D%5D', at(2, 0), 1],
		['#program=mlp.py&break=[["write"],["op","ReLU","norm(it.dhdx) > 3",5,"it.name"]]', null, 2]
	])('%s', async (hash, wanted, count) => {
		const link = (await readLink(hash))!;
		expect(link.code).toBeNull();
		const { session } = opened(hash);
		expect(session.wanted).toEqual(wanted);
		expect(session.breakpoints.list.map(({ enabled }) => enabled)).toEqual(Array(count).fill(true));
		expect([session.tool, session.whatIf.names.length]).toEqual(['tensors', 0]);
	});
	test('with a text of its own', async () => {
		const link = await readLink(`#program=mine.py&code=${await packed('x = 1\n')}&pass=2`);
		expect(link).toMatchObject({ program: 'mine.py', code: 'x = 1\n' });
	});
});

describe('hostile links', () => {
	test('a hash without a program is none', async () => {
		for (const hash of ['', '#', '#section', '#%', '#=&=&', '#pass=3'])
			expect(await readLink(hash)).toBeNull();
	});
	test('a text that unpacks to more than 256 kB is refused, and so is one that cannot be read', async () => {
		await expect(packed('a'.repeat(300_000)).then(unpacked)).rejects.toThrow('larger than 256 kB');
		await expect(readLink('#program=a.py&code=%21%21')).rejects.toThrow();
	});
	test('a field that cannot be read is as if it were not there', () => {
		const bad = [
			'pass=0&step=x&node=-1&break=7&mark={}&whatif=none/x&tool=<b>&stop=',
			'pass=1e9&step=1.5&node=NaN&break=[[[]]]&mark=[[0,0,"a"],[1,0.5,"b"],[1,1]]&whatif=/&tool=..%2F',
			`pass=99999999999999999999&mark=[${'['.repeat(60_000)}`,
			'pass=%00&step=%ff&break=%5B%5D&mark=null&whatif=__proto__&tool=constructor%20'
		];
		for (const hash of bad) expect(seen(opened(`#program=a.py&${hash}`))).toBe(seen(opened('#program=a.py')));
	});
	test('whatever stands in a hash, a page opens and writes a link that opens again', async () => {
		const name = fc.constantFrom(...Object.values(FIELDS).map((field) => field.name), 'x', 'program');
		const text = fc.oneof(fc.string(), fc.json(), fc.string({ unit: 'binary' }), fc.constant('assign/9/9/9'));
		await fc.assert(
			fc.asyncProperty(fc.array(fc.tuple(name, text), { maxLength: 8 }), async (fields) => {
				const page = opened(`#${new URLSearchParams(fields)}`);
				const hash = await writeLink({ program: 'a.py', code: null }, toldOf(page));
				expect(seen(opened(hash))).toBe(seen(page));
			}),
			{ numRuns: 300 }
		);
		fc.assert(
			fc.property(fc.string({ unit: 'binary' }), (hash) => {
				opened(hash);
			})
		);
	});
});

test('a stop of a lesson is begun, and one that there is not is not', () => {
	const begun: string[] = [];
	const walk = { current: null, begin: (id: string) => begun.push(id) } as unknown as LessonWalk;
	restore({ ...newPage(), walk }, toldIn('#stop=p1&step=3'));
	restore({ ...newPage(), walk }, toldIn(`#stop=${'p'.repeat(300)}`));
	expect(begun).toEqual(['p1']);
	const at = { ...newPage(), walk: { current: { id: 'p1' } } as unknown as LessonWalk };
	expect([...toldOf(at)]).toEqual([['stop', 'p1']]);
});

test('a list of texts, such as the expressions of watches, is one entry', () => {
	let list: readonly string[] = ['norm(w.dhdx)', 'x["a"] & 1'];
	const field = texts(
		'watch',
		() => list,
		(_, told) => (list = told)
	);
	const text = field.text(newPage());
	list = [];
	field.take(newPage(), text);
	expect(list).toEqual(['norm(w.dhdx)', 'x["a"] & 1']);
	for (const bad of ['', '{', '7', '[7,{}]', JSON.stringify(['a'.repeat(500)])]) {
		field.take(newPage(), bad);
		expect(list).toEqual([]);
	}
});

test('what has been asked is asked again once the program has run, within its passes', () => {
	const { session } = opened('#program=a.py&whatif=assign,seed/900/5/asked&tool=what-if');
	expect(session.whatIf.inLink).toEqual({ names: ['assign', 'seed'], pass: 900, further: 5, asked: true });
	session.whatIf.clear();
	expect(session.whatIf.pass).toBe(900);
	session.whatIf.resume();
	expect(session.whatIf.pass).toBe(1);
	session.open({ name: 'b.py', text: '', kind: 'py' });
	expect(session.whatIf.inLink.asked).toBe(false);
});
