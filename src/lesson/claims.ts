/** @file What a lesson says of the run of its cells. The room does not run anything: `#debug` finds out whether it is so. */
import type { Exercise } from './directives/exercise.ts';
import type { Place } from './problem.ts';

/** A moment of a pass: "seed", "back of a1", "back of W2 @ a1, 2nd". */
export interface At {
	readonly pass: number;
	readonly moment: string;
	readonly place: Place;
	/** In the run with these mistakes; without them, in the right run. */
	readonly broken?: Mistakes | null;
}

/** Names of what-if switches, as an author has written them. */
export interface Mistakes {
	readonly names: readonly string[];
	readonly place: Place;
}

/** An expression over the trace, such as `w.dhdx`. */
export interface Asked {
	readonly text: string;
	readonly place: Place;
}

export type Claim =
	/** There is such a moment. */
	| { readonly kind: 'moment'; readonly at: At }
	/** The expression has a value at `at` which cannot be read at `stand`, and which none of the wrong answers has. */
	| {
			readonly kind: 'answer';
			readonly of: Asked;
			readonly at: At;
			readonly stand: At;
			readonly tolerance: number;
			readonly wrong: readonly Asked[];
			/** Whether a reason is asked for too, which only an answer of yes or no has. */
			readonly hasReasons: boolean;
	  }
	/** The solution of an exercise passes, and its start and its wrong answers do not. */
	| { readonly kind: 'exercise'; readonly exercise: Exercise; readonly place: Place }
	/** The expression is true. */
	| { readonly kind: 'truth'; readonly that: Asked; readonly at: At }
	/** The mistakes can be made together in a pass, and show as the author says; `verdict` is null where nothing is said. */
	| {
			readonly kind: 'what-if';
			readonly mistakes: Mistakes;
			readonly pass: number;
			readonly further: number;
			readonly verdict: Asked | null;
	  }
	/** From this moment on, the pass can be done by hand. */
	| { readonly kind: 'by-hand'; readonly at: At }
	/** There are tensors with these names. */
	| { readonly kind: 'tensors'; readonly names: readonly Asked[]; readonly at: At }
	/** An expression of one variable has a value everywhere from x to x; this needs no run. */
	| {
			readonly kind: 'curve';
			readonly plot: Asked;
			readonly range: readonly [number, number];
	  }
	/** The cells make so many passes at least. */
	| { readonly kind: 'passes'; readonly until: number; readonly place: Place };
