// Times the picture of a scalar network: its groups, its first folding, and the layout of everything, by ELK in Node.
// Run it with: node bench/graph-layout.mjs [tensors]
import { build } from 'esbuild';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = new URL('..', import.meta.url);
const source = `
export { Run, Timeline } from '#debug';
export { firstFolding } from './src/ui/graph/first-folding.ts';
export { LayoutEngine } from './src/ui/graph/layout-engine.ts';
export { graphModel } from './src/ui/graph/model.ts';
export { symbolOf } from './src/ui/graph/scene.ts';
export { roomy } from './src/ui/graph/spacing.ts';
export { visible } from './src/ui/graph/visible.ts';`;
const { outputFiles } = await build({
	stdin: { contents: source, resolveDir: fileURLToPath(root), loader: 'ts' },
	bundle: true,
	format: 'esm',
	platform: 'node',
	write: false
});
const bundle = Buffer.from(outputFiles[0]?.contents ?? []).toString('base64');
const { Run, Timeline, firstFolding, LayoutEngine, graphModel, symbolOf, roomy, visible } = await import(
	`data:text/javascript;base64,${bundle}`
);
const { default: Elk } = await import('elkjs/lib/elk.bundled.js');

const TENSORS = Number(process.argv[2] ?? 10_000);
const program = readFileSync(new URL('programs/scalar-mlp.py', import.meta.url), 'utf8');
const text = program.replace(/^TENSORS = .*$/m, `TENSORS = ${TENSORS}`);

/**
 * @template T
 * @param {string} name
 * @param {() => T | Promise<T>} work
 * @returns {Promise<T>}
 */
async function timed(name, work) {
	const from = performance.now();
	const result = await work();
	console.log(`${name.padEnd(34)} ${(performance.now() - from).toFixed(0).padStart(7)} ms`);
	return result;
}

const run = new Run([{ id: 'scalar-mlp.py', text }]);
await timed('the program, recorded', () => run.finish());
const trace = run.trace(1);
console.log(`${trace.nodes.length} tensors, ${trace.groups.length} groups, ${trace.steps.length} steps`);
await timed('its line of moments', () => new Timeline(trace));
const model = await timed('the graph and its boxes', () => graphModel(trace, symbolOf));
const folded = await timed('what is folded at first', () => firstFolding(model));

let inElk = 0;
const startElk = () => {
	const elk = new Elk();
	return Promise.resolve({
		layout: async (/** @type {import('elkjs').ElkNode} */ question) => {
			const from = performance.now();
			const answer = await elk.layout(question);
			inElk += performance.now() - from;
			return answer;
		},
		terminateWorker: () => elk.terminateWorker()
	});
};
const warm = new LayoutEngine(startElk, 60_000);
/** @param {string} name @param {ReadonlySet<string>} collapsed @param {InstanceType<typeof LayoutEngine>} engine */
async function lay(name, collapsed, engine = warm) {
	const graph = visible(model, collapsed);
	const drawn = [...graph.nodes, ...graph.folded];
	const sizes = new Map(drawn.map(({ id }) => [id, { width: 150, height: 90 }]));
	const before = engine.memo.asked;
	inElk = 0;
	await timed(`${name}, ${drawn.length} things`, () => engine.layout(graph, sizes, null, roomy()));
	console.log(
		`  ${engine.memo.asked - before} boxes laid out anew, of ${graph.boxes.length + 1}; ${inElk.toFixed(0)} ms of it in ELK`
	);
}
// The first answer of ELK takes longer, and so does code that is run for the first time.
await lay('the first picture, cold', folded, new LayoutEngine(startElk, 60_000));
await lay('the first picture, warm', folded);
const [one] = [...folded].filter((id) =>
	model.boxes.some((box) => box.id === id && !folded.has(box.parent ?? ''))
);
await lay('one more box opened', new Set([...folded].filter((id) => id !== one)));
await lay('everything opened', new Set());
await lay('one box folded again', new Set([one ?? '']));
