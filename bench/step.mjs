// Times single steps in the built page, from the key press to the paint: on the notebook's graph, on micrograd's, and on
// one of two thousand tensors as it is shown by default. Needs `npm run build`; node bench/step.mjs [ADDRESS] [ROUNDS]
import { chromium } from '@playwright/test';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { preview } from 'vite';

const root = fileURLToPath(new URL('..', import.meta.url));
const found = spawnSync(process.execPath, [join(root, 'scripts', 'browser.mjs')], {
	cwd: root,
	stdio: 'ignore'
});
if (found.status !== 0) throw new Error('no browser was found');
const { executablePath, channel, args, env } = JSON.parse(
	readFileSync(join(root, 'node_modules/.cache/browser/browser.json'), 'utf8')
);

const [elsewhere, rounds = '2'] = process.argv.slice(2);
const server = elsewhere ? null : await preview({ root, preview: { port: 4181 }, logLevel: 'error' });
const address = elsewhere ?? server?.resolvedUrls?.local[0] ?? '';
const browser = await chromium.launch({ executablePath, channel, args, env: { ...process.env, ...env } });
const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });

const large = readFileSync(join(root, 'bench/programs/scalar-mlp.py'), 'utf8');
const code = Buffer.from(
	await new Response(
		new Blob([large]).stream().pipeThrough(new CompressionStream('deflate-raw'))
	).arrayBuffer()
).toString('base64url');

/** Opens a program, runs it to its end and stands at the start of its first pass. @param {string} name */
async function open(name) {
	await page.goto('about:blank');
	await page.goto(`${address}playground/#program=${name}`);
	await page.getByRole('button', { name: 'Run', exact: true }).click();
	await page.getByRole('status').filter({ hasText: 'Pass 1, start' }).waitFor({ timeout: 120_000 });
	await page
		.getByRole('button', { name: 'Stop' })
		.and(page.locator(':disabled'))
		.waitFor({ timeout: 120_000 });
	await page.waitForTimeout(2_000);
	await page.evaluate(() => {
		/** @type {{ work: number, paint: number, all: number }[]} */
		const steps = [];
		Object.assign(globalThis, { steps });
		/** Right after the next paint, before whatever the page has put off until then. @param {(frame: number) => void} then */
		const painted = (then) =>
			requestAnimationFrame(() => {
				const frame = performance.now();
				const { port1, port2 } = new MessageChannel();
				port1.onmessage = () => then(frame);
				port2.postMessage(null);
			});
		const pressed = (/** @type {KeyboardEvent} */ { timeStamp, key }) => {
			if (key === 'Shift') return;
			let handled = Infinity;
			const { port1, port2 } = new MessageChannel();
			port1.onmessage = () => (handled = performance.now());
			port2.postMessage(null);
			painted((frame) => {
				const now = performance.now();
				const step = {
					work: Math.min(handled, frame) - timeStamp + now - frame,
					paint: now - timeStamp,
					all: 0
				};
				steps.push(step);
				painted(() => (step.all = performance.now() - timeStamp));
			});
		};
		addEventListener('keydown', pressed, { capture: true });
	});
}

/** @param {number[]} times */
const told = (times) => {
	const sorted = times.toSorted((a, b) => a - b);
	const at = (/** @type {number} */ share) =>
		(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? NaN).toFixed(1).padStart(6);
	return `${at(0.5)} ${at(0.95)} ${at(1)}`;
};

console.log('milliseconds: median, 95th percentile, longest'.padEnd(52));
for (const [title, name] of [
	['the notebook', 'mlp.py'],
	['two moons, with micrograd', 'micrograd-moons.py'],
	['two thousand tensors', `large.py&code=${code}`]
]) {
	for (let round = 1; round <= Number(rounds); round++) {
		await open(String(name));
		for (const key of [...Array(15).fill('F10'), ...Array(15).fill('Shift+F10'), ...Array(15).fill('F11')]) {
			await page.keyboard.press(key);
			await page.waitForTimeout(260);
		}
		const steps = await page.evaluate(
			() =>
				/** @type {{ steps: { work: number, paint: number, all: number }[] }} */ (
					/** @type {unknown} */ (globalThis)
				).steps
		);
		console.log(`${title}, ${steps.length} steps`);
		console.log(`  work for the paint            ${told(steps.map(({ work }) => work))}`);
		console.log(`  key press to paint            ${told(steps.map(({ paint }) => paint))}`);
		console.log(`  to the derivation's paint     ${told(steps.map(({ all }) => all))}`);
	}
}
await browser.close();
await server?.close();
