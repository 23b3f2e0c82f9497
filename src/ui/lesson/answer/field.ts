/** @file What a field for an answer is given: what kind is asked for, and the text that the learner makes. */
import type { Answer, Timeline } from '#debug';

export interface FieldProps {
	/** Only its kind and its shape are looked at. */
	readonly wanted: Answer;
	readonly timeline: Timeline;
	/** One of a kind in the page. */
	readonly name: string;
	/** Of each entry of the answer that was checked last, whether it is right; null where nothing is said of entries. */
	readonly marks: readonly boolean[] | null;
	/** What is judged; '' while nothing, or not all, has been given. */
	text: string;
}
