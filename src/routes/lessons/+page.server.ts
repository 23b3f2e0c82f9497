import { lessonCards } from '#ui';

/** The cards are made at build time: a reader of the list is not sent every lesson. */
export const load = async () => ({ lessons: await lessonCards() });
