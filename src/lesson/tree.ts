/** @file A lesson as a tree. What a lesson may not hold, such as HTML, has no node here. */
import type { Claim } from './claims.ts';
import type { Directive } from './directives/index.ts';
import type { FrontMatter } from './front-matter.ts';
import type { Place, Problem } from './problem.ts';

export type Inline =
	| { readonly type: 'text'; readonly value: string }
	| { readonly type: 'code'; readonly value: string }
	| { readonly type: 'math'; readonly tex: string; readonly place: Place }
	| { readonly type: 'break' }
	| { readonly type: 'emphasis' | 'strong' | 'delete'; readonly children: readonly Inline[] }
	| { readonly type: 'link'; readonly href: Address; readonly children: readonly Inline[] }
	| { readonly type: 'image'; readonly src: string; readonly alt: string };

/** Where a link leads: to a page of the web, to another lesson of this folder, to a word of the glossary, to an op. */
export type Address =
	| { readonly kind: 'web'; readonly url: string }
	| { readonly kind: 'lesson'; readonly slug: string }
	| { readonly kind: 'term' | 'op'; readonly name: string };

export interface ListItem {
	/** Of a task list; null elsewhere. */
	readonly checked: boolean | null;
	readonly children: readonly Flow[];
}

export type Align = 'left' | 'right' | 'center' | null;

/** A fenced piece of Python that is run. */
export interface Cell {
	/** The author's name for it, or `cell-2`. */
	readonly id: string;
	/** Lines end with \n. */
	readonly code: string;
	readonly place: Place;
	/** 1-based line of the file on which the code begins. */
	readonly line: number;
}

export type Flow = { readonly place: Place } & (
	| { readonly type: 'paragraph'; readonly children: readonly Inline[] }
	| {
			readonly type: 'heading';
			readonly depth: number;
			readonly id: string;
			readonly children: readonly Inline[];
	  }
	| { readonly type: 'list'; readonly start: number | null; readonly items: readonly ListItem[] }
	| { readonly type: 'quote'; readonly children: readonly Flow[] }
	| {
			readonly type: 'table';
			readonly align: readonly Align[];
			readonly head: readonly (readonly Inline[])[];
			readonly rows: readonly (readonly (readonly Inline[])[])[];
	  }
	| { readonly type: 'code'; readonly language: string; readonly text: string }
	| { readonly type: 'math'; readonly tex: string }
	| { readonly type: 'rule' }
	| { readonly type: 'cell'; readonly cell: Cell }
	| { readonly type: 'directive'; readonly directive: Directive }
);

/** A place in the lesson at which the learner does something, and where the debugger stands meanwhile. */
export interface Stop {
	/** From 1, in the order of the text. */
	readonly number: number;
	/** The author's name for it, or `stop-3`; one of a kind in the lesson. */
	readonly id: string;
	readonly directive: Directive;
	readonly pass: number;
	/** The moment at which the debugger waits. */
	readonly stand: string;
	/** The moment that shows the answer; `stand` where nothing was asked. */
	readonly arrive: string;
	/** Whether the learner has something to do here, such as to answer. */
	readonly isQuestion: boolean;
	/** The answer that is asked for and that the trace knows, or null: until it is given, nothing may give it away. */
	readonly asks: Extract<Claim, { kind: 'answer' }> | null;
	/** The pass up to which the program runs here when the learner lets it; Infinity for its end. */
	readonly until?: number;
}

export interface Lesson {
	readonly front: FrontMatter;
	readonly body: readonly Flow[];
	/** In the order in which they run. */
	readonly cells: readonly Cell[];
	readonly stops: readonly Stop[];
	/** What the run of the cells has to bear out. */
	readonly claims: readonly Claim[];
	/** Every directive of the text, in order, those within others left out. */
	readonly directives: readonly Directive[];
	readonly problems: readonly Problem[];
}
