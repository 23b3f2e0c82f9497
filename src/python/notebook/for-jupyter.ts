/** @file What an exported notebook needs to give the same numbers elsewhere: the module's text, and the seed. */
import { codeCells, freshId, type Metadata, type Notebook, type NotebookCell } from './cells.ts';

/** Under this key of a cell's metadata Backstep says what the cell is for, so that it is taken out again. */
const KEY = 'backstep';
const ROLES = ['module', 'seed'] as const;
type Role = (typeof ROLES)[number];

/** The first line of the module's cell: Jupyter, Colab and VS Code all write the file. */
const WRITE_FILE = '%%writefile backstep.py\n';
const SEED = /^# Backstep starts random numbers at this seed\.$/m;

const isRole = (value: unknown): value is Role => ROLES.some((role) => role === value);

/** Whether a cell was put in by an export; one that has been made into something else is the learner's. */
export function isOwnCell({ source, metadata }: { readonly source: string; readonly metadata: Metadata }) {
	const mark = metadata[KEY];
	if (!isRole(mark)) return false;
	return mark === 'module' ? source.startsWith(WRITE_FILE) : SEED.test(source);
}

/** What a notebook needs elsewhere. */
export interface Needs {
	/** Whether it imports the module backstep. */
	readonly module: boolean;
	/** Whether it uses random numbers. */
	readonly seed: boolean;
}

export function needsOf(notebook: Notebook): Needs {
	const code = codeCells(notebook)
		.map(({ source }) => source)
		.join('\n');
	return {
		module: /^[ \t]*(?:from|import)[ \t]+(?:[\w., \t]*,[ \t]*)?backstep\b/m.test(code),
		seed: /\brandom\b/.test(code)
	};
}

export interface Surroundings {
	/** The text of the module for CPython and NumPy. */
	readonly module: string;
	/** The seed at which the program's random numbers start here. */
	readonly seed: number;
}

/** Both generators of the usual programs, without a name that the learner could trip over. */
const seedCode = (seed: number): string =>
	[
		'# Backstep starts random numbers at this seed.',
		`__import__("numpy").random.seed(${seed})`,
		`__import__("random").seed(${seed})`
	].join('\n');

/** The notebook with what it needs put before it. */
export function forJupyter(notebook: Notebook, { module, seed }: Surroundings): Notebook {
	const needs = needsOf(notebook);
	const taken = new Set(notebook.cells.map(({ id }) => id));
	const own = (role: Role, source: string): NotebookCell => {
		const id = freshId(taken);
		taken.add(id);
		return { kind: 'code', id, source, metadata: { [KEY]: role } };
	};
	const before = [
		...(needs.module ? [own('module', WRITE_FILE + module.trimEnd())] : []),
		...(needs.seed ? [own('seed', seedCode(seed))] : [])
	];
	return { ...notebook, cells: [...before, ...notebook.cells] };
}
