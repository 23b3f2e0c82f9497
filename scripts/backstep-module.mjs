/** @file Writes the ops' part of static/backstep.py from src/autodiff/ops. Run from the top folder. */
import { build } from 'esbuild';
import { readFileSync, writeFileSync } from 'node:fs';

const FILE = 'static/backstep.py';

const { outputFiles } = await build({
	entryPoints: ['src/python/module-text.ts'],
	bundle: true,
	format: 'esm',
	platform: 'node',
	write: false,
	logLevel: 'error'
});
const code = outputFiles[0]?.text ?? '';
const { moduleText } = await import(`data:text/javascript;base64,${Buffer.from(code).toString('base64')}`);
writeFileSync(FILE, moduleText(readFileSync(FILE, 'utf8')));
