/** @file The course notebook, all ten thousand iterations, beside CPython with NumPy: every printed loss to 9 digits. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { codeCells, readNotebook } from './notebook/index.ts';
import { tryProgram } from './trial.ts';

const at = (path: string) => readFileSync(new URL(path, import.meta.url), 'utf8');
const golden = JSON.parse(at('./golden/losses.json')) as { seed: number; lines: string[] };
const LOSS = /^(.*loss: +)(\S+)$/;

test.each(['notebook.py', 'mlp.py'])(
	'%s trains as in CPython',
	(name) => {
		const { stdout, error } = tryProgram(at(`../ui/programs/${name}`));
		expect(error).toBeNull();
		const lines = stdout.trimEnd().split('\n');
		expect(lines).toHaveLength(golden.lines.length);
		lines.forEach((line, i) => {
			const [, words, number] = LOSS.exec(line)!;
			const [, wantedWords, wanted] = LOSS.exec(golden.lines[i]!)!;
			expect(words).toBe(wantedWords);
			expect(Math.abs(Number(number) / Number(wanted) - 1)).toBeLessThan(5e-10);
		});
		// Ten thousand iterations take ten seconds, and several times that where the machine has other work.
	},
	300_000
);

test('the notebook as .ipynb has the same statements', () => {
	// A mark of a cell is no statement.
	const code = (text: string) => text.split('\n').filter((line) => line.trim() !== '' && line !== '# %%');
	const cells = codeCells(readNotebook(at('../ui/programs/notebook.ipynb')));
	expect(cells.flatMap(({ source }) => code(source))).toEqual(code(at('../ui/programs/notebook.py')));
});
