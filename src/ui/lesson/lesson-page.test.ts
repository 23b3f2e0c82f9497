/** @file The page as a server writes it: what a reader without scripts, and a search engine, is given. */
import { render } from 'svelte/server';
import { expect, test } from 'vitest';
import { readGlossary } from '#lesson';
import LessonPage from './LessonPage.svelte';

const HEAD = `---
format: 1
title: A title
summary: A summary.
minutes: 5
---
`;

/** The text of a page, without its tags. */
function shown(markdown: string): string {
	const { body } = render(LessonPage, {
		props: { slug: 'a', text: HEAD + markdown, lessons: ['a', 'b'], glossary: [], next: 'b' }
	});
	return body
		.replace(/<!--.*?-->/g, '')
		.replace(/<\/?(?:math|m\w+|semantics|code|span|b|strong|em|del|a)\b[^>]*>/g, '');
}

test('every kind of block is written', () => {
	const page = shown(
		[
			'## A heading',
			'A **strong** and `coded` ~~text~~ with $x^2$ and [a link](https://example.org) and [a lesson](02-b.md).',
			'- one\n- two\n  1. three',
			'- [x] done',
			'> quoted',
			'| a | b |\n| - | -: |\n| c | d |',
			'```text\nplain\n```',
			'$$y = 3$$',
			'---',
			'```python id="model"\nx = 3\n```'
		].join('\n\n')
	);
	expect(page).toContain('A strong and coded text with x2 and a link and a lesson.');
	expect(page).toMatch(/<h2 id="[^"]+"[^>]*>A heading<\/h2>/);
	for (const text of ['three', 'quoted', 'plain', 'y=3', 'x = 3']) expect(page).toContain(text);
	expect(page).toMatch(/<hr/);
	expect(page).toMatch(/<th scope="col"[^>]*>a<\/th>/);
	expect(page).toMatch(/<td[^>]*>d<\/td>/);
});

test('a link leads to the other lesson, and to the web without telling it whence', () => {
	const { body } = render(LessonPage, {
		props: {
			slug: 'a',
			text: `${HEAD}[b](02-b.md) and [web](https://example.org)`,
			lessons: ['a', 'b'],
			glossary: [],
			next: null
		}
	});
	expect(body).toContain('href="../b/"');
	expect(body).toMatch(/href="https:\/\/example.org" rel="noopener noreferrer"/);
});

test('a word of the glossary and an op lead to the reference where there is no script', () => {
	const { terms } = readGlossary('## seed\n\nThe 1.\n');
	const props = { slug: 'a', lessons: ['a'], glossary: terms, next: null };
	const { body } = render(LessonPage, {
		props: { ...props, text: `${HEAD}Plant the [seed](term:seed), and [multiply](op:matmul).` }
	});
	expect(body).toMatch(/href="[./]*\/reference\/#term-seed">/);
	expect(body).toMatch(/href="[./]*\/reference\/#op-matmul">/);
	expect(body.replace(/<[^>]*>/g, '')).toContain('Plant the seed, and multiply.');
});

test('questions are written, and what is for the presenter or the check is not', () => {
	const page = shown(
		[
			'```python\nx = Tensor(3.0)\ny = x * x\nreverse_autodiff(y)\n```',
			':::predict{of="x.dhdx"}\nWhat will it be?\n::hint[Count.]\n:::',
			':::choice\nWhy?\n::option[Because]{correct say="Yes."}\n::option[Not so]{say="No."}\n:::',
			':::step{to="end"}\nLook here.\n:::',
			':::aside[By the way]\nA remark.\n:::',
			':::note\nFor the presenter.\n:::',
			'::assert{that="x.dhdx == 6"}'
		].join('\n\n')
	);
	for (const text of ['What will it be?', 'Because', 'Not so', 'Look here.', 'By the way', 'A remark.'])
		expect(page).toContain(text);
	expect(page).toContain('aria-label="Stop 3: Look"');
	for (const text of ['For the presenter', 'x.dhdx == 6', 'Count.']) expect(page).not.toContain(text);
});

test('a lesson with problems shows them with their places, and the rest of the text', () => {
	const page = shown('Before.\n\n:::stepp{to="end"}\nText.\n:::\n\n<b>raw</b>\n\nAfter.\n');
	expect(page).toContain('Line 9, column 1');
	expect(page).toContain('step');
	for (const text of ['Before.', 'After.']) expect(page).toContain(text);
});

test.each(['', '---\n', 'no head', '---\n: [\n---\n', ':::'.repeat(1000)])(
	'%j does not end the page',
	(text) => {
		const { body } = render(LessonPage, {
			props: { slug: 'a', text, lessons: [], glossary: [], next: null }
		});
		expect(body).toContain('Problems');
	}
);
