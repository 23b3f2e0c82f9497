/** @file The door of the room: a lesson's Markdown as a tree, with what is wrong in it. */
export { inOrder, problemLine, type Place, type Problem, type Severity, type Spot } from './problem.ts';
