/** @file static/backstep.py has every op of the site, as it is written in the ops' own files. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { moduleText } from './module-text.ts';
import { supported } from './supported.ts';

const file = readFileSync(new URL('../../static/backstep.py', import.meta.url), 'utf8');

test('the file is made of the ops as they are now', () => {
	// Where this fails: node scripts/backstep-module.mjs
	expect(file).toBe(moduleText(file));
});

test('the module here and the file have the same names', () => {
	const own = supported().modules.find(({ of }) => of === 'backstep')!.names;
	const defined = [...file.matchAll(/^(?:def|class) ([A-Za-z]\w*)|^(Tensor) =/gm)].map(([, a, b]) => a ?? b);
	const inner = ['expect_tensor', 'as_tensor', 'as_tensors'];
	expect(defined.filter((name) => !inner.includes(name!)).sort()).toEqual([...own].sort());
});
