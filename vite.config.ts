import { sveltekit } from '@sveltejs/kit/vite';
import { createRequire } from 'node:module';
import { basename } from 'node:path';
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';

// The Markdown reader's table of character entities has a second version for browsers, which writes HTML into an
// element: no Worker has one, and the page's content policy refuses it.
const entities = createRequire(import.meta.url).resolve('decode-named-character-reference');

/** A lesson that is saved is handed to the page that shows it, which keeps the reader's place: a reload would not. */
const savedLessons: Plugin = {
	name: 'backstep-saved-lessons',
	async handleHotUpdate({ file, read, server }) {
		const slug = /\/lessons\/\d+-([^/]+)\.md$/.exec(file)?.[1];
		if (slug === undefined) return;
		server.config.logger.info(`${basename(file)} is shown as it was saved.`, { timestamp: true });
		server.ws.send('backstep:lesson', { slug, text: await read() });
		return [];
	}
};

export default defineConfig({
	plugins: [savedLessons, sveltekit()],
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
