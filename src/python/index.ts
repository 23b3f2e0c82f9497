/** @file The door of the room: reading and running the language that models are written in. */
export { PySyntaxError, type Expr, type Module, type Span, type Stmt } from './ast.ts';
export { parse } from './syntax/parse.ts';
export { LineTable, type LineColumn } from './syntax/lines.ts';
export {
	cellsWithOutputs,
	codeCells,
	editedNotebook,
	forJupyter,
	NotebookError,
	notebookOfPython,
	percentText,
	plainPercent,
	plainPython,
	readNotebook,
	textCells,
	writeNotebook,
	type MagicWarning,
	type Notebook,
	type NotebookCell,
	type TextCell
} from './notebook/index.ts';
export type { Code, Source } from './compile/code.ts';
export { Machine, SourceError, type MachineOptions, type Status } from './machine/machine.ts';
export type { StorageUse } from './machine/collect.ts';
export { heldNodes } from './machine/held-nodes.ts';
export { enclosingFunction } from './machine/enclosing.ts';
export { askOf, type AskedFor } from './machine/ask.ts';
export { addSnippet, runSnippet } from './machine/snippet.ts';
export { partOfLoops } from './machine/loops.ts';
export type { Twins } from './machine/copy.ts';
export { forget, unread, type Unread } from './machine/unread.ts';
export { SharedBuffers } from './machine/shared-buffers.ts';
export { placeOf, reportOfSource, spanAt, type ErrorPlace, type ErrorReport } from './machine/errors.ts';
export type { Frame } from './machine/frame.ts';
export { stackOf, type FrameView } from './machine/stack.ts';
export type { OutputStart } from './machine/cells.ts';
export { supported, type NameList, type Refused, type Supported } from './supported.ts';
export { LIMITS, spent, type Limits } from './machine/limits.ts';
export { DECLARATION } from './engines/declared.ts';
export { backOf, keepsSet, operandsOf } from './machine/watch.ts';
export { all as allNodes, methodsOf, type ClassDef, type FunctionDef } from './engines/walk.ts';
export { composed } from './rewrite/compose.ts';
export { editedText, editedTree, type Edit } from './rewrite/edits.ts';
export { CannotRecode, codesByPlace, recoded, type Recoding } from './machine/recode.ts';
export { compile } from './compile/compiler.ts';
export { isCode } from './compile/code.ts';
export { define } from './runtime/native.ts';
export { DUNDER } from './compile/operators.ts';
export {
	asArray,
	BoundMethod,
	isNumber,
	NumpyScalar,
	PyClass,
	PyDict,
	PyFloat,
	PyFunction,
	PyList,
	PyModule,
	PyObject,
	PySet,
	PyTuple,
	NativeFunction,
	shortRepr,
	toNumber,
	typeName,
	type BackView,
	type LineView,
	type CallPath,
	type EngineNode,
	type EngineProfile,
	type MachineObserver,
	type Session,
	type ProgramObserver,
	type Origin,
	type Turns,
	type Axis,
	type Box,
	type Colour,
	type ColourMap,
	type Dash,
	type GridCell,
	type Layer,
	type Pen,
	type PlotCall,
	type Setting,
	type Value
} from './runtime/index.ts';
