/** @file The kernels that are shipped are those of the sources. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { kernelsModule } from './kernels.mjs';

test('the module of the kernels is what its sources compile to, byte for byte', async () => {
	const shipped = readFileSync(new URL('../src/tensor/kernels/binary.ts', import.meta.url), 'utf8');
	// After a change of a source: npm run build:kernels.
	expect(await kernelsModule()).toBe(shipped);
});
