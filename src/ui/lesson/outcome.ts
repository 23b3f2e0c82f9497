/** @file What comes of checking an answer. */

export interface Outcome {
	readonly right: boolean;
	/** What the learner has given, in words that an instructor can read. */
	readonly given: string;
	/** Which of the directive's known wrong answers it is, from 0; null for none of them. */
	readonly misconception: number | null;
}

/** Whether it is right; with more of it, for those who want to know; or null where nothing was judged, since the answer is missing or cannot be read: that is no attempt. */
export type Checked = boolean | Outcome | null;

/** The same, whichever way it was said. */
export const outcomeOf = (checked: Checked): Outcome | null =>
	typeof checked === 'boolean' ? { right: checked, given: '', misconception: null } : checked;
