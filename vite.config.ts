import { sveltekit } from '@sveltejs/kit/vite';
import { createRequire } from 'node:module';
import { defineConfig } from 'vitest/config';

// The Markdown reader's table of character entities has a second version for browsers, which writes HTML into an
// element: no Worker has one, and the page's content policy refuses it.
const entities = createRequire(import.meta.url).resolve('decode-named-character-reference');

export default defineConfig({
	plugins: [sveltekit()],
	resolve: { alias: { 'decode-named-character-reference': entities } },
	// A font inlined as a data: address would be refused by the page's content policy.
	build: { assetsInlineLimit: 0, target: 'es2022' },
	worker: { format: 'es' },
	test: {
		include: ['src/**/*.test.ts', 'scripts/**/*.test.ts'],
		environment: 'node',
		// No test changes a module's state, so the modules are read once for all files.
		isolate: false,
		maxWorkers: 2,
		testTimeout: 180_000
	}
});
