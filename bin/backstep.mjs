#!/usr/bin/env -S node --max-semi-space-size=64
// The option leaves room for many small arrays, which a young generation of the usual 16 MB copies again and again.
// The terminal's way in: the same TypeScript as the site's, bundled in memory, without a build to wait for.
import { buildSync } from 'esbuild';
import { fileURLToPath } from 'node:url';

const { outputFiles } = buildSync({
	entryPoints: [fileURLToPath(new URL('../src/cli/index.ts', import.meta.url))],
	bundle: true,
	platform: 'node',
	format: 'esm',
	target: 'node20',
	write: false,
	logLevel: 'error'
});
const bundle = outputFiles.map(({ contents }) => Buffer.from(contents).toString('base64'));
const { main } = await import(`data:text/javascript;base64,${bundle.join('')}`);

// A reader that has seen enough, such as `head`, closes the pipe.
process.stdout.on('error', (error) => {
	if (error.code === 'EPIPE') process.exit();
	throw error;
});
process.exitCode = await main(process.argv.slice(2));
