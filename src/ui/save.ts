/** @file The program as a file of its own. */
import { forJupyter, notebookOfPython, writeNotebook } from '#python';

/** The text as a notebook that gives the same numbers in Jupyter, with the module and the seed that it needs. */
export const jupyterFile = (text: string, surroundings: Parameters<typeof forJupyter>[1]): string =>
	writeNotebook(forJupyter(notebookOfPython(text), surroundings));

/** Hands a text to the browser as a file. */
export function download(name: string, text: string): void {
	const url = URL.createObjectURL(new Blob([text], { type: 'application/octet-stream' }));
	const link = document.createElement('a');
	link.href = url;
	link.download = name;
	link.click();
	URL.revokeObjectURL(url);
}
