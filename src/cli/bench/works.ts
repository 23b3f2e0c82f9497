/** @file What the bench measures: programs that train in a loop, and what CPython runs beside each. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export interface Work {
	readonly name: string;
	readonly what: string;
	/** The program that Backstep runs; its loop never ends. */
	readonly ours: string;
	/** What CPython runs for comparison; its loop is driven slice by slice. */
	readonly python: string;
	/** The ratios to CPython that are asked of contestants, by their names. */
	readonly must: Readonly<Record<string, number>>;
	/** Whether it is run without the kernels too, as where WebAssembly has no SIMD. */
	readonly plain?: true;
}

const LOOP = 'for iterno in range(10000):';
const ENDLESS = 'for iterno in range(1000000000):';
const DRIVEN = 'for iterno in _passes():';

/** Replaces a line that must be there. */
function replaced(text: string, ...pairs: readonly (readonly [string, string])[]): string {
	return pairs.reduce((all, [from, to]) => {
		if (!all.includes(from)) throw new Error(`internal: a program of the bench has no line ${from}`);
		return all.replaceAll(from, to);
	}, text);
}

/** The works, made of the project's programs below `root`. */
export function works(root: string): Work[] {
	const read = (...path: string[]) => readFileSync(join(root, ...path), 'utf8');
	const own = quiet(read('src', 'ui', 'programs', 'notebook.py'));
	const native = quiet(read('src', 'ui', 'programs', 'mlp.py'));
	const micrograd = read('bench', 'programs', 'micrograd-mlp.py');
	const chain = read('bench', 'programs', 'chain-10k.py');
	const cls = own.slice(0, own.indexOf('def gen_data'));
	const training = (d: number, batch: number, must: Work['must']): Work => {
		const sizes = [
			['d1 = 128', `d1 = ${d}`],
			['d2 = 128', `d2 = ${d}`],
			['B = 8', `B = ${batch}`],
			// The notebook's step overflows where the layers are this wide.
			['alpha = 0.0001', `alpha = ${d > 128 ? '0.00001' : '0.0001'}`]
		] as const;
		return {
			name: `native-${d}`,
			what: `the notebook's training with module backstep, ${d}-${d}, batch ${batch}`,
			ours: replaced(native, ...sizes, [LOOP, ENDLESS]),
			python: replaced(own, ...sizes, [LOOP, DRIVEN]),
			must
		};
	};
	const notebook: Work = {
		name: 'notebook-128',
		what: "the notebook's training with its own class, 128-128, batch 8",
		ours: replaced(own, [LOOP, ENDLESS]),
		python: replaced(own, [LOOP, DRIVEN]),
		must: { chromium: 0.7 }
	};
	return [
		{ ...training(128, 8, { node: 2, chromium: 2.5, javascript: 0.75 }), plain: true },
		notebook,
		training(16, 8, { chromium: 5 }),
		training(256, 32, { node: 1.1, chromium: 1.1 }),
		training(512, 64, { node: 0.6, chromium: 0.6 }),
		{
			name: 'micrograd',
			what: "a scalar network in micrograd's style, 5,346 nodes, its class interpreted",
			ours: replaced(micrograd, [LOOP, ENDLESS]),
			python: replaced(micrograd, [LOOP, DRIVEN]),
			must: { node: 0.6, chromium: 0.6 }
		},
		{
			name: 'reverse-10k',
			what: "the reverse pass of 10,002 nodes, beside that of the notebook's class",
			ours: replaced(chain, [LOOP, ENDLESS]),
			python:
				cls + replaced(chain, ['from backstep import CS4787Tensor, reverse_autodiff', ''], [LOOP, DRIVEN]),
			must: { node: 200, chromium: 200 }
		}
	];
}

/** Without plots and prints, which are not what is measured. */
const quiet = (text: string): string =>
	text
		.slice(0, text.lastIndexOf('# %%'))
		.split('\n')
		.filter((line) => !/^plt\.|matplotlib/.test(line))
		.join('\n')
		.replace(/^ {4}if iterno % 1000 == 0:\n.*\n/m, '');
