/** @file The programs that come with the site: every file in `programs/`. */
import type { Program } from '#debug';

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
	'neuron.py': 'One neuron'
};

export interface Example extends Program {
	readonly title: string;
}

export const examples: readonly Example[] = Object.entries(files).map(([path, text]) => {
	const name = path.slice(path.lastIndexOf('/') + 1);
	return { name, text, kind: name.endsWith('.ipynb') ? 'ipynb' : 'py', title: TITLES[name] ?? name };
});

export const exampleNamed = (name: string): Example | undefined =>
	examples.find((each) => each.name === name);
