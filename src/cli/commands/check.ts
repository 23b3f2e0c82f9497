import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { checkLesson } from '#debug';
import { problemLine, slugOf, type Problem } from '#lesson';
import { UsageError, type Command } from '../command.ts';

/** A file beside the lessons that tells of them, and is none. */
const isLesson = (name: string): boolean => /\.md$/i.test(name) && !/^readme\.md$/i.test(name);

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

/** A folder stands for the lessons in it. */
function filesOf(path: string): string[] {
	if (orUsage(path, () => statSync(path)).isDirectory()) {
		const files = lessonsIn(path).map((name) => join(path, name));
		if (files.length === 0) throw new UsageError(`${path} has no lessons: no file in it ends with .md.`);
		return files;
	}
	if (!/\.md$/i.test(path)) throw new UsageError(`${path} is no lesson: a lesson is a .md file.`);
	return [path];
}

function problemsOf(path: string): Problem[] {
	const text = orUsage(path, () => readFileSync(path, 'utf8'));
	return checkLesson(text, { name: basename(path), lessons: lessonsIn(dirname(path)).map(slugOf) });
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
