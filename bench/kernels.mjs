// Times each kernel beside the JavaScript that computes the same, and beside the peak of this machine.
// Run it with: node bench/kernels.mjs
import asc from 'assemblyscript/asc';
import { build } from 'esbuild';
import { fileURLToPath } from 'node:url';

const source = `
export * from './src/tensor/index.ts';
export { Storage } from './src/tensor/kernels/storage.ts';
export { withStorage } from './src/tensor/kernels/current.ts';`;

const { outputFiles } = await build({
	stdin: { contents: source, resolveDir: fileURLToPath(new URL('..', import.meta.url)), loader: 'ts' },
	bundle: true,
	format: 'esm',
	platform: 'node',
	write: false
});
const bundle = Buffer.from(outputFiles[0]?.contents ?? []).toString('base64');
const np = await import(`data:text/javascript;base64,${bundle}`);

/** Rounds in which every contestant has its turn; the best of them counts, since other work only makes it slower. */
const ROUNDS = 15;
/** Milliseconds of a turn, about. */
const TURN = 4;

/** @param {() => void} run @returns {number} how often it runs in a turn */
function turns(run) {
	let count = 1;
	for (;;) {
		const start = performance.now();
		for (let i = 0; i < count; i++) run();
		if (performance.now() - start > TURN) return count;
		count *= 2;
	}
}

/**
 * Microseconds of a call of each, interleaved.
 * @param {readonly (() => void)[]} contestants
 */
function timed(contestants) {
	const counts = contestants.map(turns);
	/** @type {number[][]} */
	const times = contestants.map(() => []);
	for (let round = 0; round < ROUNDS; round++)
		contestants.forEach((run, i) => {
			const start = performance.now();
			for (let k = 0; k < (counts[i] ?? 1); k++) run();
			times[i]?.push(((performance.now() - start) / (counts[i] ?? 1)) * 1000);
		});
	return times.map((all) => Math.min(...all));
}

const storage = np.Storage.open({ bytes: 2 ** 26 });

/** @param {number[]} shape */
const array = (...shape) => {
	const a = np.ones(shape);
	for (let i = 0; i < a.data.length; i++) a.data[i] = Math.sin(i);
	return a;
};

/**
 * The operands lie in the storage for the kernel, and elsewhere for JavaScript; what is made is swept at once.
 * @param {string} name
 * @param {number} operations of one call
 * @param {number[][]} shapes
 * @param {(...arrays: unknown[]) => unknown} run
 */
function row(name, operations, shapes, run) {
	const make = () => shapes.map((shape) => array(...shape));
	const inside = np.withStorage(storage, make);
	const outside = make();
	const kept = inside.map((/** @type {{ data: Float64Array }} */ a) => a.data);
	const collect = () => {
		for (const data of kept) storage.mark(data);
		storage.sweep();
	};
	collect();
	storage.onDue = collect;
	const [kernel = NaN, plain = NaN] = timed([
		() => np.withStorage(storage, () => run(...inside)),
		() => np.withoutKernels(() => run(...outside))
	]);
	const speed = (/** @type {number} */ us) => (operations / us / 1000).toFixed(2).padStart(7);
	console.log(
		`${name.padEnd(34)}${kernel.toFixed(2).padStart(10)} us ${speed(kernel)} GFLOP/s` +
			`${plain.toFixed(2).padStart(11)} us ${speed(plain)} GFLOP/s   ${(plain / kernel).toFixed(2)}x`
	);
}

/** Sums that stay in registers: as fast as two lanes can multiply and add here. */
const CHAINS = 12;
/** Turns of the loop written out, so that the loop itself costs nothing. */
const UNROLLED = 4;
const PEAK = `
export function peak(n: i32): f64 {
	const x = f64x2.splat(0.5);
	${Array.from({ length: CHAINS }, (_, i) => `let s${i} = f64x2.splat(${i});`).join('\n')}
	for (let k = 0; k < n; k += ${UNROLLED}) {
		${Array.from({ length: UNROLLED * CHAINS }, (_, i) => `s${i % CHAINS} = f64x2.add(f64x2.mul(s${i % CHAINS}, x), x);`).join('\n')}
	}
	return f64x2.extract_lane(${Array.from({ length: CHAINS }, (_, i) => `s${i}`).reduce((a, b) => `f64x2.add(${a}, ${b})`)}, 0);
}`;

/** GFLOP/s of the machine's one core in WebAssembly, without any memory. */
async function peak() {
	/** @type {Uint8Array<ArrayBuffer> | null} */
	let binary = null;
	const { error } = await asc.main(
		['peak.ts', '--outFile', 'peak.wasm', '-O3', '--runtime', 'stub', '--enable', 'simd'],
		{
			readFile: (name) => (name === 'peak.ts' ? PEAK : null),
			writeFile: (_name, contents) => {
				binary = /** @type {Uint8Array<ArrayBuffer>} */ (contents);
			},
			listFiles: () => []
		}
	);
	if (error || !binary) throw error ?? new Error('nothing was compiled');
	const { instance } = await WebAssembly.instantiate(/** @type {Uint8Array<ArrayBuffer>} */ (binary));
	const run = /** @type {(n: number) => number} */ (instance.exports.peak);
	const n = 100_000;
	const [us = NaN] = timed([() => void run(n)]);
	return (4 * CHAINS * n) / us / 1000;
}

const product = (/** @type {number} */ m, /** @type {number} */ k, /** @type {number} */ n) => 2 * m * k * n;

console.log(`Peak of one core, products and sums of two lanes: ${(await peak()).toFixed(1)} GFLOP/s`);
console.log(`${''.padEnd(34)}${'kernel'.padStart(13)}${'JavaScript'.padStart(30)}`);
row(
	'a @ b, 64 64 64',
	product(64, 64, 64),
	[
		[64, 64],
		[64, 64]
	],
	np.matmul
);
for (const [m, k, n] of [
	[1, 128, 8],
	[128, 1, 8],
	[8, 8, 8],
	[16, 16, 8],
	[128, 128, 8],
	[128, 128, 1],
	[256, 256, 32],
	[512, 512, 64],
	[512, 64, 512]
])
	row(
		`a @ b, ${m} ${k} ${n}`,
		product(m, k, n),
		[
			[m, k],
			[k, n]
		],
		np.matmul
	);
const turned = (/** @type {unknown} */ a, /** @type {unknown} */ b) => np.matmul(np.transpose(a), b);
row(
	'a.T @ b, 128 128 8',
	product(128, 128, 8),
	[
		[128, 128],
		[128, 8]
	],
	turned
);
const right = (/** @type {unknown} */ a, /** @type {unknown} */ b) => np.matmul(a, np.transpose(b));
row(
	'a @ b.T, 128 8 128',
	product(128, 8, 128),
	[
		[128, 8],
		[128, 8]
	],
	right
);
for (const n of [16, 32, 64, 128, 1024, 16384]) {
	row(`a + b, ${n}`, n, [[n], [n]], np.add);
	row(`2 * a, ${n}`, n, [[n]], (a) => np.multiply(np.scalar(2), a));
	row(`a += b, ${n}`, n, [[n], [n]], np.addInto);
	row(`zeros, ${n}`, n, [], () => np.zeros([n]));
}
row(
	'a + column, 128 8',
	1024,
	[
		[128, 8],
		[128, 1]
	],
	np.add
);
row('a + row, 128 128', 16384, [[128, 128], [128]], np.add);
row('a >= 0, 1024', 1024, [[1024]], (a) => np.greaterEqual(a, np.scalar(0)));
row('maximum, 1024', 1024, [[1024], [1024]], np.maximum);
row('-a, 1024', 1024, [[1024]], np.negative);
for (const [axis, name] of [
	[0, 'sum(axis=0)'],
	[1, 'sum(axis=1)'],
	[null, 'sum()']
])
	row(`${name}, 128 8`, 1024, [[128, 8]], (a) => np.sum(a, { axis }));
row('a[rows], 64 of 256 × 512', 32768, [[256, 512]], (a) =>
	np.index(a, [{ kind: 'array', array: np.arange(0, 64, 1, 'int64') }])
);
