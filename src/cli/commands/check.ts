import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { ops } from '#autodiff';
import { checkLesson } from '#debug';
import { problemLine, readGlossary, slugOf, type LinkTargets, type Problem } from '#lesson';
import { UsageError, type Command } from '../command.ts';

const GLOSSARY = 'glossary.md';

/** Beside the lessons stand a file that tells of them, and one with their words. */
const isLesson = (name: string): boolean => /\.md$/i.test(name) && !/^(?:readme|glossary)\.md$/i.test(name);

/** What a step on the disk gives; throws UsageError where it cannot be done. */
function orUsage<T>(path: string, step: () => T): T {
	try {
		return step();
	} catch (error) {
		throw new UsageError(`${path} cannot be read: ${(error as NodeJS.ErrnoException).code ?? String(error)}`);
	}
}

const lessonsIn = (folder: string): string[] =>
	orUsage(folder, () => readdirSync(folder))
		.filter(isLesson)
		.sort();

/** A folder stands for the lessons in it, and for its glossary. */
function filesOf(path: string): string[] {
	if (orUsage(path, () => statSync(path)).isDirectory()) {
		const files = lessonsIn(path).map((name) => join(path, name));
		if (files.length === 0) throw new UsageError(`${path} has no lessons: no file in it ends with .md.`);
		return [...files, join(path, GLOSSARY)].filter((file) => existsSync(file));
	}
	if (!/\.md$/i.test(path)) throw new UsageError(`${path} is no lesson: a lesson is a .md file.`);
	return [path];
}

/** The words of the glossary that stands beside a lesson, else of that of the site; nothing where there is none. */
function termsFor(folder: string): readonly string[] | undefined {
	const file = [folder, 'lessons'].map((each) => join(each, GLOSSARY)).find((each) => existsSync(each));
	if (file === undefined) return undefined;
	return readGlossary(orUsage(file, () => readFileSync(file, 'utf8'))).terms.map(({ name }) => name);
}

function problemsOf(path: string): readonly Problem[] {
	const text = orUsage(path, () => readFileSync(path, 'utf8'));
	const folder = dirname(path);
	const targets: LinkTargets = { lessons: lessonsIn(folder).map(slugOf), ops: [...ops.keys()] };
	if (basename(path).toLowerCase() === GLOSSARY) return readGlossary(text, targets).problems;
	return checkLesson(text, { name: basename(path), ...targets, terms: termsFor(folder) });
}

const check: Command = {
	name: 'check',
	usage: 'PATH… [--json]',
	summary: 'checks lessons, and runs what is in them',
	run(args, output) {
		const { values, positionals } = parseArgs({
			args: [...args],
			options: { json: { type: 'boolean' } },
			allowPositionals: true
		});
		if (positionals.length === 0) throw new UsageError(`usage: backstep check ${check.usage}`);
		const files = positionals.flatMap(filesOf);
		const found = files.flatMap((file) => problemsOf(file).map((problem) => ({ file, ...problem })));
		if (values.json) output.out(`${JSON.stringify(found)}\n`);
		else for (const { file, ...problem } of found) output.out(`${problemLine(file, problem)}\n`);
		return found.some(({ severity }) => severity === 'error') ? 1 : 0;
	}
};
export default check;
