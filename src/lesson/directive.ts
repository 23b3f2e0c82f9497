/** @file What a directive is. The type is the documentation: one directive, one file in `directives/`, one value of this type. */
import type { Claim } from './claims.ts';
import type { Place } from './problem.ts';
import type { Flow, Inline, Stop } from './tree.ts';

/**
 * What an attribute holds: `text`; the name of a `moment`; an `expression` over the trace; a `number` above 0;
 * a `whole` number from 1; a `flag`, which is there or not; an `id`, one of a kind in the lesson; the id of a `cell`.
 */
export type AttributeKind = 'text' | 'moment' | 'expression' | 'number' | 'whole' | 'flag' | 'id' | 'cell';

export interface Attribute {
	readonly kind: AttributeKind;
	/** One sentence for the reference of directives. */
	readonly doc: string;
	readonly required?: boolean;
}

/** A directive within another, such as a hint, with what it has read. */
export interface Part<Data> {
	readonly data: Data;
	readonly place: Place;
}

/** A fence within a directive that is a part of it, and no cell of the lesson. */
export interface FenceKind {
	/** One sentence for the reference of directives. */
	readonly doc: string;
	readonly required?: boolean;
	/** Whether it may stand several times. */
	readonly several?: boolean;
	/** What may stand behind its role, such as say="…". */
	readonly options: Readonly<Record<string, Attribute>>;
}

/** Such a fence, with what it holds. */
export interface FenceSource {
	/** Lines end with \n; the last has no end. */
	readonly code: string;
	readonly place: Place;
	/** 1-based line of the file on which the code begins. */
	readonly line: number;
	/** An option's text read as Markdown; empty where it is missing. */
	inline(option: string): readonly Inline[];
}

/** A directive as it stands in the file: its attributes are known and of their kinds. */
export interface DirectiveSource {
	readonly place: Place;
	/** The name of the directive in which it stands; null in the text itself. */
	readonly parent: string | null;
	/** The text in brackets: `::hint[Count the arrows.]`. */
	readonly label: readonly Inline[];
	/** The body without the parts. */
	readonly body: readonly Flow[];
	/** The attribute's text, or `''` where it is missing. */
	text(name: string): string;
	/** The attribute's text read as Markdown; several paragraphs are no attribute. */
	inline(name: string): readonly Inline[];
	number(name: string): number | null;
	flag(name: string): boolean;
	/** Where the attribute is written; the directive's own place where it is not. */
	placeOf(name: string): Place;
	/** What directives of a kind within this one have read. */
	parts<Data>(kind: DirectiveKind<Data>): Part<Data>[];
	/** The fences of a role: ```python start. */
	fences(role: string): readonly FenceSource[];
	error(message: string, hint?: string, at?: Place): void;
}

/** Where a directive takes the debugger. Null keeps what the stop before has chosen. */
export interface Visit {
	/** Whether a learner comes to it as a numbered stop. */
	readonly stops: boolean;
	/** Whether the learner has something to do there: the stop is done when that is done, or given up, and else when it is come to. */
	readonly isQuestion?: boolean;
	readonly id: string;
	readonly pass: number | null;
	/** The moment at which the debugger waits. */
	readonly stand: string | null;
	/** The moment to which it goes afterwards; null for none. */
	readonly arrive: string | null;
	/** Where the program waits until the learner lets it run: the pass up to which it then goes, Infinity for its end. */
	readonly until?: number;
}

/** What an instructor is shown of a directive: a question with what may come up, or words for the presenter. */
export interface Teaching {
	/** In one word: `Predict`. */
	readonly title: string;
	readonly body: readonly Flow[];
	/** Answers that the file knows, right and wrong, as text or as code. */
	readonly answers: readonly {
		readonly right: boolean;
		readonly given: readonly Inline[] | string;
		/** What the learner is told. */
		readonly say: readonly Inline[];
	}[];
	readonly hints: readonly (readonly Inline[])[];
}

export interface DirectiveKind<Data> {
	/** The name of the file and of the directive: `predict`. */
	readonly name: string;
	/** One sentence for the reference. */
	readonly doc: string;
	/** As an author writes it; a test reads it and finds no problem. */
	readonly example: string;
	/** `:::name` with a body, `::name` on one line, or both. */
	readonly form: 'container' | 'leaf' | 'either';
	/** The directives within which it stands; none for one that stands in the text itself. */
	readonly within: readonly string[];
	/** Directives in which one that stands in the text itself may stand as well. */
	readonly alsoWithin?: readonly string[];
	readonly attributes: Readonly<Record<string, Attribute>>;
	/** The fences that are parts of it, by their role: ```python start. */
	readonly fences?: Readonly<Record<string, FenceKind>>;
	/** Takes the data from what is written, and reports what is missing. */
	read(source: DirectiveSource): Data;
	visit?(data: Data): Visit;
	/** What an instructor is shown of it; the answers that only the run knows are beside it. */
	teach?(data: Data): Teaching;
	/** What the run of the cells has to bear out, given where the visit has led. */
	claims?(data: Data, where: Pick<Stop, 'pass' | 'stand' | 'arrive'>): readonly Claim[];
}

/** Says that a value is a directive; the type check is all it does. */
export const defineDirective = <Data>(kind: DirectiveKind<Data>): DirectiveKind<Data> => kind;
