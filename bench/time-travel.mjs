// Times the debugger: jumps to passes of the notebook's 10,000, searches for breakpoints, and what a run that can be
// gone back in takes more than the machine alone.
// Run it with: node bench/time-travel.mjs [passes] [program]
import { build } from 'esbuild';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = new URL('..', import.meta.url);
const source = `
export { Machine } from '#python';
export { READY_MADE, Run, Search, Timeline } from '#debug';
export { profiles } from './src/debug/profiles/index.ts';`;
const { outputFiles } = await build({
	stdin: { contents: source, resolveDir: fileURLToPath(root), loader: 'ts' },
	bundle: true,
	format: 'esm',
	platform: 'node',
	write: false
});
const bundle = Buffer.from(outputFiles[0]?.contents ?? []).toString('base64');
const { Machine, READY_MADE, Run, Search, Timeline, profiles } = await import(
	`data:text/javascript;base64,${bundle}`
);

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

const one = (/** @type {object} */ where, /** @type {string} */ condition) => [
	{ id: 1, where, condition, every: 1, log: '', enabled: true }
];

/** Searches that find nothing, so that every pass is gone through. */
const SEARCHES = [
	['any write', one({ kind: 'write' }, 'norm(it.dhdx) > 1e300')],
	['a tensor by its name', one({ kind: 'write' }, 'norm(W2.dhdx) > 1e300')],
	['any NaN', ready('nan')],
	['the loss', one({ kind: 'phase', phase: 'seed' }, 'root.value > 1e9 * previous(root.value)')],
	['what only a trace tells', one({ kind: 'write' }, 'count(it) == 99')]
];

/** @param {string} name */
function ready(name) {
	const { breakpoints } = READY_MADE.find((/** @type {{ name: string }} */ each) => each.name === name);
	return breakpoints.map((/** @type {object} */ each, /** @type {number} */ id) => ({
		...each,
		id,
		enabled: true
	}));
}

/** Passes a second of a search. @param {Run} run @param {string} name @param {object[]} breakpoints */
function searched(run, name, breakpoints) {
	const search = new Search(run, breakpoints, { pass: 1, index: 0, direction: 1 });
	const from = performance.now();
	let found = null;
	while (performance.now() - from < 3000 && !found) found = search.step();
	const each = (search.progress * 1000) / (performance.now() - from);
	console.log(
		`  a search for ${name}: ${Math.round(each)} passes a second${found ? ', all gone through' : ''}`
	);
}

/** A run beside the machine alone, by turns, in time of the processor. @param {string} name @param {string} text */
function overhead(name, text) {
	const short = text.replace(/range\(10000\)/, `range(${Math.min(PASSES, 3000)})`);
	const timed = (/** @type {() => void} */ work) => {
		const { user, system } = process.cpuUsage();
		work();
		const after = process.cpuUsage();
		return (after.user + after.system - user - system) / 1000;
	};
	const bare = () => {
		const machine = new Machine({ profiles });
		machine.load([{ id: name, text: short }]);
		while (machine.run(2000).kind === 'paused');
	};
	const whole = () => new Run([{ id: name, text: short }]).finish();
	/** @type {number[][]} */
	const rounds = Array.from({ length: 5 }, () => [timed(bare), timed(whole)]);
	const [alone, run] = [0, 1].map((k) =>
		quantile(
			rounds.map((round) => round[k] ?? NaN),
			0.5
		)
	);
	console.log(
		`  the machine alone ${alone?.toFixed(0)} ms, the run ${run?.toFixed(0)} ms: ${((run / alone - 1) * 100).toFixed(1)} % more`
	);
}

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
	for (const [name, breakpoints] of SEARCHES) searched(run, name, breakpoints);
	overhead(name, text);
}

const PROGRAMS = { 'mlp.py': 'module backstep', 'notebook.py': 'its own class' };
const [, , , asked] = process.argv;
// Each in a process of its own: memory that one has given back may still be the process's.
for (const [file, name] of Object.entries(PROGRAMS)) {
	if (asked === file) measure(name, file);
	if (asked !== undefined) continue;
	spawnSync(process.execPath, ['--expose-gc', fileURLToPath(import.meta.url), String(PASSES), file], {
		stdio: 'inherit'
	});
}
