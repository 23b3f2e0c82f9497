/** @file The known wrong answers of a question, in the words of its lesson. */
import { plainText, type Inline, type Lesson } from '#lesson';

/** What a directive's data may hold: whoever has known wrong answers lists them under one of these names. */
interface WithWrongAnswers {
	readonly misconceptions?: readonly {
		readonly data: { readonly answer: { readonly text: string }; readonly say: readonly Inline[] };
	}[];
	readonly options?: readonly { readonly data: { readonly text: readonly Inline[] } }[];
}

/** In their order; empty where the lesson, or the question, is not known. */
export function wrongAnswersOf(lesson: Lesson | undefined, id: string): string[] {
	const stop = lesson?.stops.find((each) => each.id === id);
	if (!stop) return [];
	const { misconceptions = [], options = [] } = stop.directive.data as WithWrongAnswers;
	return misconceptions.length > 0
		? misconceptions.map(({ data }) => `${data.answer.text}: ${plainText(data.say)}`)
		: options.map(({ data }) => plainText(data.text));
}
