/** @file `backstep trace --json` against CPython: for the module's tensors, and for the notebook's class in the program. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';
import { opOfMethod } from '#autodiff';
import { main } from './index.ts';

interface Node {
	readonly op: string;
	readonly line: number;
	readonly endLine: number;
}

interface TraceJson {
	readonly nodes: readonly Node[];
	readonly steps: readonly { phase: string; contributions: readonly Record<string, unknown>[] }[];
}

const samples = new URL('samples/trace/', import.meta.url);
const golden = JSON.parse(readFileSync(new URL('golden/traces.json', import.meta.url), 'utf8')) as Record<
	string,
	TraceJson
>;
const notebook = readFileSync(new URL('../ui/programs/notebook.py', import.meta.url), 'utf8');
/** The notebook's class, without what draws. */
const engine = notebook
	.slice(0, notebook.indexOf('def gen_data'))
	.replace('import matplotlib.pyplot as plt\n', '');
const folder = mkdtempSync(join(tmpdir(), 'backstep-'));
afterAll(() => rmSync(folder, { recursive: true }));

async function traceOf(path: string): Promise<TraceJson> {
	let out = '';
	let err = '';
	const code = await main(['trace', path, '--json'], {
		out: (text) => (out += text),
		err: (text) => (err += text)
	});
	expect([code, err]).toEqual([0, '']);
	return JSON.parse(out) as TraceJson;
}

/** The sample with the class in its own text, in place of the import. Its lines lie lower by as many as are added. */
function withOwnClass(name: string): { path: string; shift: number } {
	const source = readFileSync(new URL(name, samples), 'utf8');
	const own = `${engine}\nTensor = CS4787Tensor`;
	const path = join(folder, name);
	writeFileSync(
		path,
		source.replace(/^from backstep import .*$/m, () => own)
	);
	return { path, shift: own.split('\n').length - 1 };
}

/** A class calls its ops by their methods, `mul`; the module by their names, `multiply`. */
const inOneName = ({ nodes, ...rest }: TraceJson, shift = 0): TraceJson => ({
	...rest,
	nodes: nodes.map((node) => ({
		...node,
		op: opOfMethod.get(`__${node.op}__`)?.name ?? node.op,
		line: node.line - shift,
		endLine: node.endLine - shift
	}))
});

/** Numbers that agree to 1e-12 become equal: those of `actual` are replaced by the close ones of `wanted`. */
function settled(actual: unknown, wanted: unknown): unknown {
	if (typeof actual === 'number' && typeof wanted === 'number')
		return Math.abs(actual - wanted) <= 1e-12 * Math.max(1, Math.abs(wanted)) ? wanted : actual;
	if (Array.isArray(actual) && Array.isArray(wanted))
		return actual.map((each, i) => settled(each, wanted[i]));
	if (actual === null || wanted === null || typeof actual !== 'object' || typeof wanted !== 'object')
		return actual;
	const other = wanted as Record<string, unknown>;
	return Object.fromEntries(Object.entries(actual).map(([key, each]) => [key, settled(each, other[key])]));
}

test('every program has its golden trace', () => {
	expect(Object.keys(golden).sort()).toEqual(readdirSync(samples).sort());
});

describe.each(Object.keys(golden))('%s', (name) => {
	const wanted = inOneName(golden[name]!);

	test("the module's tensors give the trace of CPython", async () => {
		const trace = inOneName(await traceOf(fileURLToPath(new URL(name, samples))));
		expect(settled(trace, wanted)).toEqual(wanted);
	});

	test("the notebook's own class gives the same trace, bit for bit", async () => {
		const { path, shift } = withOwnClass(name);
		const own = await traceOf(path);
		const native = await traceOf(fileURLToPath(new URL(name, samples)));
		expect(inOneName(own, shift)).toEqual(inOneName(native));
	});
});

test('a pass that does not stand in the trace is noticed', () => {
	const wrong = structuredClone(golden['square.py']!);
	(wrong.steps.at(-2)!.contributions[0] as { after: number[] }).after[0]! += 1e-9;
	expect(settled(wrong, golden['square.py'])).not.toEqual(golden['square.py']);
});
