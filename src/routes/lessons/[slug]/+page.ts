import { error } from '@sveltejs/kit';
import { glossary, lessonAfter, lessonSlugs, lessonText } from '#ui';

export const entries = () => lessonSlugs.map((slug) => ({ slug }));

export const load = async ({ params: { slug } }: { params: { slug: string } }) => {
	const text = await lessonText(slug);
	if (text === null) error(404, 'There is no such lesson.');
	return { slug, text, lessons: lessonSlugs, glossary: await glossary(), next: lessonAfter(slug) };
};
