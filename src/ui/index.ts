/** @file The door of the room: what a page is made of. */
export { default as LessonList } from './lesson/LessonList.svelte';
export { default as LessonPage } from './lesson/LessonPage.svelte';
export { glossary, lessonAfter, lessonCards, lessonSlugs, lessonText } from './lesson/library.ts';
export { default as OpenLesson } from './open/OpenLesson.svelte';
export { default as PlaygroundPage } from './playground/PlaygroundPage.svelte';
export { default as ReferencePage } from './reference/ReferencePage.svelte';
export { default as SiteFrame } from './SiteFrame.svelte';
export { default as StartPage } from './start/StartPage.svelte';
