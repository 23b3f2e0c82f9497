// Times a training in the built page: frames while it runs, the run beside one in the terminal, and frames while fifty
// thousand passes are gone through with the strip. Needs `npm run build`; node bench/training.mjs
import { chromium } from '@playwright/test';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { preview } from 'vite';

const root = fileURLToPath(new URL('..', import.meta.url));
const program = join(root, 'src/ui/programs/mlp.py');
const found = spawnSync(process.execPath, [join(root, 'scripts', 'browser.mjs')], {
	cwd: root,
	stdio: 'ignore'
});
if (found.status !== 0) throw new Error('no browser was found');
const { executablePath, channel, args, env } = JSON.parse(
	readFileSync(join(root, 'node_modules/.cache/browser/browser.json'), 'utf8')
);

const server = await preview({ root, preview: { port: 4180 }, logLevel: 'error' });
const address = server.resolvedUrls?.local[0] ?? '';
const browser = await chromium.launch({ executablePath, channel, args, env: { ...process.env, ...env } });
const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });

/** Opens a program with its training. @param {string} name @param {string} [code] */
async function open(name, code) {
	await page.goto('about:blank');
	await page.goto(`${address}playground/#program=${name}${code ? `&code=${code}` : ''}`);
	await page.getByRole('group', { name: 'Stage' }).getByRole('button', { name: 'Training' }).click();
	await page.getByRole('button', { name: 'Train', exact: true }).waitFor();
}

/** Counts frames from now on, until they are asked for. */
const countFrames = () =>
	page.evaluate(() => {
		const frames = { times: [performance.now()] };
		Object.assign(globalThis, { frames });
		const tick = () => {
			frames.times.push(performance.now());
			requestAnimationFrame(tick);
		};
		requestAnimationFrame(tick);
	});

/** Frames a second, and the longest wait for one. */
const frames = () =>
	page.evaluate(() => {
		const { times } = /** @type {{ frames: { times: number[] } }} */ (/** @type {unknown} */ (globalThis))
			.frames;
		const waits = times.slice(1).map((time, i) => time - times[i]);
		const seconds = (times[times.length - 1] - times[0]) / 1000;
		return `${(waits.length / seconds).toFixed(1)} frames a second, the longest wait ${Math.max(...waits).toFixed(0)} ms`;
	});

/** Trains to the end; the seconds it took. @param {string} passes */
async function train(passes) {
	const from = performance.now();
	await page.getByRole('button', { name: 'Train', exact: true }).click();
	await page.getByText(`${passes} passes.`, { exact: true }).waitFor({ timeout: 300_000 });
	return (performance.now() - from) / 1000;
}

for (let round = 1; round <= 3; round++) {
	await open('mlp.py');
	await page.waitForTimeout(1500);
	await countFrames();
	const inPage = await train('10,000');
	console.log(
		`round ${round}, the notebook at 128-128 in the page: ${inPage.toFixed(1)} s, ${await frames()}`
	);
	const from = performance.now();
	spawnSync(process.execPath, [join(root, 'bin/backstep.mjs'), 'run', program], {
		cwd: root,
		stdio: 'ignore'
	});
	console.log(
		`round ${round}, in the terminal, with its start: ${((performance.now() - from) / 1000).toFixed(1)} s`
	);
}

const SMALL = `from backstep import Tensor, reverse_autodiff
w = Tensor(0.0)
for i in range(50000):
    h = (w - 3.0) * (w - 3.0)
    reverse_autodiff(h)
    w.value -= 0.0001 * w.dhdx
`;
const code = Buffer.from(
	await new Response(
		new Blob([SMALL]).stream().pipeThrough(new CompressionStream('deflate-raw'))
	).arrayBuffer()
).toString('base64url');
await open('small.py', code);
await train('50,000');
await countFrames();
await page.evaluate(async () => {
	const strip = /** @type {HTMLInputElement} */ (document.querySelector('input[aria-label="Passes"]'));
	for (let i = 0; i < 300; i++) {
		strip.valueAsNumber = 1 + ((i * 7919) % 50_000);
		strip.dispatchEvent(new Event('input', { bubbles: true }));
		await new Promise((next) => requestAnimationFrame(next));
	}
});
console.log(`fifty thousand passes gone through with the strip: ${await frames()}`);
await browser.close();
await server.close();
