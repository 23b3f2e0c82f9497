import { spawnSync } from 'node:child_process';
import { mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { withoutKernels } from '#tensor';
import { asChild, type Contestant } from '../bench/contestant.ts';
import { inThisProcess } from '../bench/in-this-process.ts';
import { measure, type Figure } from '../bench/measure.ts';
import { works, type Work } from '../bench/works.ts';
import { EXIT, UsageError, type Command, type Output } from '../command.ts';
import { wholeNumber } from '../files.ts';

const OPTIONS = {
	json: { type: 'boolean' },
	browser: { type: 'boolean' },
	rounds: { type: 'string' }
} as const;

interface Result {
	readonly work: Work;
	readonly figures: readonly Figure[];
}

/** Seconds of processor time that this process has used. */
function cpuSeconds(): number {
	const { user, system } = process.cpuUsage();
	return (user + system) / 1e6;
}

/** A CPython with NumPy, or null. */
function pythonCommand(): string | null {
	const names = [process.env.PYTHON ?? '', 'python3', 'python'].filter((name) => name !== '');
	return names.find((name) => spawnSync(name, ['-c', 'import numpy']).status === 0) ?? null;
}

/** One BLAS thread, as the figures are said to be. */
const ONE_THREAD = { OPENBLAS_NUM_THREADS: '1', MKL_NUM_THREADS: '1', OMP_NUM_THREADS: '1' };

async function contestants(
	work: Work,
	places: { readonly root: string; readonly folder: string; readonly python: string | null },
	browser: boolean
): Promise<Contestant[]> {
	const { root, folder, python } = places;
	const file = (name: string, text: string): string => {
		const path = join(folder, name);
		writeFileSync(path, text);
		return path;
	};
	const driver = join(root, 'bench', 'driver.py');
	const page = join(root, 'bench', 'chromium.mjs');
	return [
		inThisProcess('node', work.ours, cpuSeconds),
		...(work.plain ? [inThisProcess('javascript', work.ours, cpuSeconds, withoutKernels)] : []),
		...(python
			? [await asChild('cpython', python, [driver, file('python.py', work.python)], ONE_THREAD)]
			: []),
		...(browser ? [await asChild('chromium', process.execPath, [page, file('ours.py', work.ours)])] : [])
	];
}

const time = (seconds: number): string =>
	seconds < 1e-3 ? `${(seconds * 1e6).toFixed(1)} us` : `${(seconds * 1e3).toFixed(3)} ms`;

/** How much faster than CPython, by medians, and what the quartiles leave room for. */
function ratios({ figures }: Result): Record<string, { ratio: number; low: number; high: number }> {
	const base = figures.find(({ contestant }) => contestant === 'cpython');
	if (!base) return {};
	return Object.fromEntries(
		figures
			.filter((figure) => figure !== base)
			.map(({ contestant, median, low, high }) => [
				contestant,
				{ ratio: base.median / median, low: base.low / high, high: base.high / low }
			])
	);
}

function tell(result: Result, { out }: Output): void {
	const { work, figures } = result;
	out(`${work.name}: ${work.what}\n`);
	for (const { contestant, median, low, high, counted, made } of figures)
		out(
			`  ${contestant.padEnd(10)} ${time(median)} a pass (${time(low)} to ${time(high)}; ${counted} of ${made} slices)\n`
		);
	for (const [name, { ratio, low, high }] of Object.entries(ratios(result))) {
		const must = work.must[name] === undefined ? '' : `, asked for: ${work.must[name]}`;
		out(
			`  ${name} is ${ratio.toFixed(2)} times as fast as cpython (${low.toFixed(2)} to ${high.toFixed(2)}${must})\n`
		);
	}
}

function machine(): object {
	const [{ model = '' } = {}] = cpus();
	return { model, cores: cpus().length, node: process.version, platform: process.platform, load: loadavg() };
}

const bench: Command = {
	name: 'bench',
	usage: '[NAME] [--browser] [--json] [--rounds N]',
	summary: 'times training and reverse passes beside CPython with NumPy, where that is found',
	async run(args, output) {
		const { values, positionals } = parseArgs({ args: [...args], options: OPTIONS, allowPositionals: true });
		const root = dirname(dirname(realpathSync(process.argv[1]!)));
		const all = works(root);
		const chosen = positionals.length === 0 ? all : all.filter(({ name }) => positionals.includes(name));
		if (chosen.length < Math.max(1, positionals.length))
			throw new UsageError(`there are the benches ${all.map(({ name }) => name).join(', ')}`);
		const rounds = wholeNumber(values.rounds, 'rounds', 1) ?? 15;
		const python = pythonCommand();
		if (!python) output.err('CPython with NumPy was not found: there is nothing to compare with.\n');
		const folder = mkdtempSync(join(tmpdir(), 'backstep-bench-'));
		const results: Result[] = [];
		for (const work of chosen) {
			const list = await contestants(work, { root, folder, python }, values.browser ?? false);
			const figures = await measure(list, { slice: 0.15, rounds, random: seeded() });
			for (const each of list) each.end();
			results.push({ work, figures });
			if (!values.json) tell(results.at(-1)!, output);
		}
		rmSync(folder, { recursive: true });
		const isBusy = loadavg()[0]! > cpus().length;
		if (isBusy) output.err('The machine was busy with other things: the figures are not to be trusted.\n');
		if (values.json)
			output.out(`${JSON.stringify({ machine: machine(), results: results.map(plain) }, null, '\t')}\n`);
		return EXIT.done;
	}
};
export default bench;

const plain = (result: Result): object => ({
	name: result.work.name,
	what: result.work.what,
	secondsAPass: result.figures,
	ratios: ratios(result),
	askedFor: result.work.must
});

/** The order of turns is the same in every run: a linear congruential generator. */
function seeded(): () => number {
	let state = 1;
	return () => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647;
}
