/**
 * @file Runs a program of the bench in a Chromium: node bench/chromium.mjs FILE.
 * Answers each line of the standard input, a number of passes, with what they took, as a line of JSON.
 */
import { chromium } from '@playwright/test';
import { build, stop } from 'esbuild';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const found = spawnSync(process.execPath, [join(root, 'scripts', 'browser.mjs')], {
	cwd: root,
	stdio: ['ignore', 'ignore', 'inherit']
});
if (found.status !== 0) throw new Error('no browser was found');
const { executablePath, channel, args, env } = JSON.parse(
	readFileSync(join(root, 'node_modules/.cache/browser/browser.json'), 'utf8')
);
const { outputFiles } = await build({
	entryPoints: [join(root, 'src/cli/bench/page.ts')],
	bundle: true,
	format: 'iife',
	target: 'es2022',
	write: false,
	logLevel: 'error'
});
await stop();
const browser = await chromium.launch({ executablePath, channel, args, env: { ...process.env, ...env } });
const page = await browser.newPage();
await page.addScriptTag({ content: outputFiles[0].text });
await page.evaluate(
	(text) => {
		globalThis.work = globalThis.backstepBench(text);
	},
	readFileSync(process.argv[2], 'utf8')
);
process.stdout.write('ready\n');
for await (const line of createInterface({ input: process.stdin })) {
	const slice = await page.evaluate((passes) => globalThis.work.slice(passes), Number(line));
	process.stdout.write(`${JSON.stringify(slice)}\n`);
}
await browser.close();
