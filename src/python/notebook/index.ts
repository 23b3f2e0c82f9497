/** @file Notebooks: their cells, and how they are read, written and made into Python. */
export { codeCells, type Notebook, type NotebookCell } from './cells.ts';
export { editedNotebook } from './edited.ts';
export { forJupyter, needsOf } from './for-jupyter.ts';
export { plainPython, type MagicWarning } from './magics.ts';
export { markOffsets, textCells, type TextCell } from './marks.ts';
export { notebookOfPython, percentText, plainPercent } from './percent.ts';
export { cellsWithOutputs, NotebookError, readNotebook } from './read.ts';
export { writeNotebook } from './write.ts';
