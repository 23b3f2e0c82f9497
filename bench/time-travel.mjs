// Times the debugger: jumps to passes of the notebook's 10,000, a search for breakpoints, and what checkpoints cost.
// Run it with: node --expose-gc bench/time-travel.mjs [passes]
import { build } from 'esbuild';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = new URL('..', import.meta.url);
const source = `
export { Machine } from '#python';
export { Run, Search, Timeline } from '#debug';
export { profiles } from './src/debug/profiles/index.ts';`;
const { outputFiles } = await build({
	stdin: { contents: source, resolveDir: fileURLToPath(root), loader: 'ts' },
	bundle: true,
	format: 'esm',
	platform: 'node',
	write: false
});
const bundle = Buffer.from(outputFiles[0]?.contents ?? []).toString('base64');
const { Run, Search, Timeline } = await import(`data:text/javascript;base64,${bundle}`);

const PASSES = Number(process.argv[2] ?? 10_000);
const JUMPS = 300;

/** @param {readonly number[]} values @param {number} share */
const quantile = (values, share) => {
	const sorted = [...values].sort((a, b) => a - b);
	return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? NaN;
};

/** @param {readonly number[]} times */
const summary = (times) =>
	`median ${quantile(times, 0.5).toFixed(1)} ms, 95 % ${quantile(times, 0.95).toFixed(1)} ms, worst ${quantile(times, 1).toFixed(1)} ms`;

/** @param {string} name @param {string} file */
function measure(name, file) {
	const text = readFileSync(new URL(`src/ui/programs/${file}`, root), 'utf8');
	const loop = /range\(10000\)/;
	if (!loop.test(text)) throw new Error(`${file} has no loop of ten thousand`);
	const run = new Run([{ id: file, text: text.replace(loop, `range(${PASSES})`) }]);
	const begun = performance.now();
	run.finish();
	const seconds = (performance.now() - begun) / 1000;
	globalThis.gc?.();
	const { rss, heapUsed, external, arrayBuffers } = process.memoryUsage();
	const mega = (/** @type {number} */ bytes) => Math.round(bytes / 1e6);
	console.log(`${name}: ${PASSES} passes in ${seconds.toFixed(1)} s`);
	console.log(
		`  memory ${mega(rss)} MB resident, heap ${mega(heapUsed)} MB, arrays ${mega(arrayBuffers)} MB of ${mega(external)} MB`
	);
	// A stream of numbers that is the same each time (Park and Miller).
	let state = 4787;
	const random = () => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647;
	/** @type {number[]} */
	const jumps = [];
	/** @type {number[]} */
	const next = [];
	/** @type {number[]} */
	const lines = [];
	/** @param {number} pass @param {number[]} times */
	const open = (pass, times) => {
		const from = performance.now();
		const trace = run.trace(pass);
		times.push(performance.now() - from);
		const read = performance.now();
		new Timeline(trace);
		lines.push(performance.now() - read);
	};
	for (let i = 0; i < JUMPS; i++) open(1 + Math.floor(random() * PASSES), jumps);
	for (let pass = Math.floor(PASSES / 2), i = 0; i < 60 && pass > 1; i++, pass--) open(pass, next);
	console.log(`  a jump to any pass: ${summary(jumps)}`);
	console.log(`  to the pass before: ${summary(next)}`);
	console.log(`  its line of moments: ${summary(lines)}`);
	const never = {
		id: 1,
		where: { kind: 'write' },
		condition: 'norm(it.dhdx) > 1e300',
		every: 1,
		log: '',
		enabled: true
	};
	const search = new Search(run, [never], { pass: 1, index: 0, direction: 1 });
	const from = performance.now();
	let passes = 0;
	while (performance.now() - from < 3000 && !search.step()) passes++;
	console.log(`  a search: ${Math.round((passes * 1000) / (performance.now() - from))} passes a second`);
}

measure('module backstep', 'mlp.py');
measure('its own class', 'notebook.py');
