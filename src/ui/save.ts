/** @file The program as a file of its own. */
import { forJupyter, writeNotebook, type Notebook } from '#python';

/** A notebook that gives the same numbers in Jupyter, with the module and the seed that it needs. */
export const jupyterFile = (notebook: Notebook, surroundings: Parameters<typeof forJupyter>[1]): string =>
	writeNotebook(forJupyter(notebook, surroundings));

/** Hands a text to the browser as a file. */
export function download(name: string, text: string): void {
	const url = URL.createObjectURL(new Blob([text], { type: 'application/octet-stream' }));
	const link = document.createElement('a');
	link.href = url;
	link.download = name;
	link.click();
	URL.revokeObjectURL(url);
}
