/** @file The programs that come with the site: every file in `programs/`. */
import { NotAProgram, notebookOf, programSources, type Program } from '#debug';
import { cellsWithOutputs, percentText, type Notebook } from '#python';

const files = import.meta.glob<string>('./programs/*.{py,ipynb}', {
	query: '?raw',
	import: 'default',
	eager: true
});

/** The comment of a file's first line would be in the program's way; titles are made of file names. */
const TITLES: Record<string, string> = {
	'notebook.py': 'The notebook, with its own class',
	'notebook.ipynb': 'The notebook as .ipynb',
	'mlp.py': 'The notebook, with module backstep',
	'neuron.py': 'One neuron',
	'micrograd-expressions.py': "Small expressions, with micrograd's engine",
	'micrograd-moons.py': "Two moons, with micrograd's engine",
	'softmax.py': 'A softmax classifier, by hand',
	'spirals.py': 'Three spirals, in the plane',
	'digits.py': 'Handwritten digits',
	'transformer.py': 'A block of a transformer'
};

/** A file that was opened: as a program of one text, and what of it is not in the text. */
export interface Opened {
	readonly program: Program;
	/** The notebook that the file holds, or null. */
	readonly notebook: Notebook | null;
	/** How many of its cells hold outputs, which are left out. */
	readonly outputs: number;
}

export interface Example extends Program {
	readonly title: string;
	readonly notebook: Notebook | null;
}

/** What the playground opens when nothing else is asked for. */
export const FIRST_PROGRAM = 'notebook.py';

/**
 * A file as one text that can be edited: the cells of a notebook, its Markdown too, and of a lesson follow one another.
 * Throws `NotAProgram`.
 */
export function readProgram(name: string, text: string): Opened {
	const kind = /\.ipynb$/i.test(name) ? 'ipynb' : /\.md$/i.test(name) ? 'md' : 'py';
	if (!/\.(py|ipynb|md|txt)$/i.test(name))
		throw new NotAProgram(`${name} is neither a Python file (.py) nor a notebook (.ipynb).`);
	const sources = programSources({ name, text, kind });
	const plain = (made: string): Opened => ({
		program: { name, text: made, kind: 'py' },
		notebook: null,
		outputs: 0
	});
	if (kind === 'py') return plain(text.replace(/\r\n?/g, '\n'));
	if (kind === 'ipynb') {
		const notebook = notebookOf({ name, text, kind });
		return { ...plain(percentText(notebook)), notebook, outputs: cellsWithOutputs(text) };
	}
	const cells = sources.map(({ text: cell }) => cell.trim()).filter(Boolean);
	return plain(cells.join('\n\n# %%\n') + '\n');
}

export const examples: readonly Example[] = Object.entries(files).map(([path, text]) => {
	const name = path.slice(path.lastIndexOf('/') + 1);
	const { program, notebook } = readProgram(name, text);
	return { ...program, notebook, title: TITLES[name] ?? name };
});

export const exampleNamed = (name: string): Example | undefined =>
	examples.find((each) => each.name === name);
