// Writes the reference in lessons/README.md and the schema of the front matter, from the code that reads lessons.
// Use it as: npm run lesson:reference
import { buildSync } from 'esbuild';
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const {
	outputFiles: [built]
} = buildSync({
	entryPoints: [fileURLToPath(new URL('./lesson-reference.ts', import.meta.url))],
	bundle: true,
	platform: 'node',
	format: 'esm',
	target: 'node20',
	write: false,
	logLevel: 'error'
});
const bundle = Buffer.from(built?.contents ?? '').toString('base64');
const { schemaText, withReference } = await import(`data:text/javascript;base64,${bundle}`);
const readme = new URL('../lessons/README.md', import.meta.url);
writeFileSync(readme, withReference(readFileSync(readme, 'utf8')));
writeFileSync(new URL('../static/lesson-front-matter.schema.json', import.meta.url), schemaText());
