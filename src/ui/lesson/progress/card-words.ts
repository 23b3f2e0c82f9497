/** @file What the card of a lesson says of the learner's progress. */
import { isStopDone, NO_RECORD, type LessonRecord, type StopToDo } from '#lesson';

export interface CardState {
	readonly state: 'new' | 'begun' | 'done';
	/** `Done`, `4 of 14 stops, about 9 minutes left`, or '' for one that is not begun. */
	readonly words: string;
}

/** How far a learner is, of the stops of a lesson that takes so many minutes. */
export function cardState(
	record: LessonRecord = NO_RECORD,
	stops: readonly StopToDo[],
	minutes: number
): CardState {
	const done = stops.filter((stop) => isStopDone(record, stop)).length;
	if (stops.length > 0 && done === stops.length) return { state: 'done', words: 'Done' };
	if (record.current === null && done === 0) return { state: 'new', words: '' };
	const left = Math.max(1, Math.ceil((minutes * (stops.length - done)) / Math.max(1, stops.length)));
	const time = left === 1 ? 'about 1 minute left' : `about ${left} minutes left`;
	return { state: 'begun', words: `${done} of ${stops.length} stops, ${time}` };
}
