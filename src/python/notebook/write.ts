/** @file Writing notebooks: nbformat 4.5, with the order of keys and the indentation of Jupyter's own files. */
import type { Notebook, NotebookCell } from './cells.ts';

/** What a notebook without metadata is: Python 3. */
const KERNEL = { display_name: 'Python 3', language: 'python', name: 'python3' };

/** A text as its lines, each with its end. */
const linesOf = (text: string): string[] => text.match(/[^\n]*\n|[^\n]+$/g) ?? [];

function cellData({ kind, id, source, metadata, attachments }: NotebookCell): object {
	const isCode = kind === 'code';
	return {
		...(attachments ? { attachments } : {}),
		cell_type: kind,
		...(isCode ? { execution_count: null } : {}),
		id,
		metadata,
		...(isCode ? { outputs: [] } : {}),
		source: linesOf(source)
	};
}

/** The file's text. No cell has been run in it. */
export function writeNotebook({ cells, metadata }: Notebook): string {
	const data = {
		cells: cells.map(cellData),
		metadata: { kernelspec: KERNEL, language_info: { name: 'python' }, ...metadata },
		nbformat: 4,
		nbformat_minor: 5
	};
	return `${JSON.stringify(data, null, 1)}\n`;
}
