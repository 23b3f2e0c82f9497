/** @file The door of the room: a lesson's Markdown as a tree, with what is wrong in it. */
export { orderOf, slugOf, type LinkTargets } from './address.ts';
export { cellTexts, lessonProgram, plainTexts } from './cells.ts';
export type { Asked, At, Claim, Mistakes } from './claims.ts';
export type { Answer, Exercise, ExerciseProgram } from './directives/exercise.ts';
export type { Gradient } from './directives/gradient.ts';
export type { Test } from './directives/test.ts';
export { linesOfParts, readMarked, withParts, type Marked } from './marked.ts';
export { lettersOf, type Operand, type Size } from './operands.ts';
export { pythonFences, type Fence } from './fences.ts';
export type { Attribute, AttributeKind, DirectiveKind, Part, Teaching } from './directive.ts';
export {
	directives,
	type DataOf,
	type Directive,
	type DirectiveName,
	type DirectiveNamed
} from './directives/index.ts';
export { PANELS, type Focus, type PanelName } from './directives/focus.ts';
export { focusAt } from './focus-at.ts';
export type { FrontMatter } from './front-matter.ts';
export { readGlossary, type Glossary, type Term } from './glossary.ts';
export { frontMatterRows, frontMatterSchema, type KeyRow } from './front-matter-schema.ts';
export { readNotes, type NotesOptions } from './notes.ts';
export { plainText } from './inline.ts';
export * from './progress/index.ts';
export { parseLesson, type ParseOptions } from './parse.ts';
export { inOrder, problemLine, type Place, type Problem, type Severity, type Spot } from './problem.ts';
export { didYouMean } from './spelling.ts';
export { lessonTemplate, slugOfTitle } from './template.ts';
export type { Address, Align, Cell, Flow, Inline, Lesson, ListItem, Stop } from './tree.ts';
