/** @file What the kernels ask for in AssemblyScript is what they are given here. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { DEEP, WORKSPACE } from './load.ts';

const source = readFileSync(new URL('./assembly/product.ts', import.meta.url), 'utf8');
const constant = (name: string): number =>
	Number(new RegExp(`const ${name}: \\w+ = (\\d+);`).exec(source)![1]);

test('the workspace of a product, and the inner indices of one block', () => {
	expect(DEEP).toBe(constant('DEEP'));
	expect(source).toContain('holds EDGE + 64 DEEP + 8 DEEP WIDE bytes');
	expect(WORKSPACE).toBe(constant('EDGE') + 64 * DEEP + 8 * DEEP * constant('WIDE'));
});
