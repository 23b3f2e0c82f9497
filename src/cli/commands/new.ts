import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { lessonTemplate, orderOf, slugOf, slugOfTitle } from '#lesson';
import { UsageError, type Command } from '../command.ts';

/** Letters that the front matter allows. */
const MOST = 80;

function titleOf(words: readonly string[]): string {
	const title = words.join(' ').trim().replace(/\s+/g, ' ');
	if (title === '') throw new UsageError(`usage: backstep new ${create.usage}`);
	if (title.length > MOST) throw new UsageError(`a title has at most ${MOST} characters`);
	return title;
}

/** What a step on the disk gives; throws UsageError where it cannot be done. */
function orUsage<T>(path: string, step: () => T): T {
	try {
		return step();
	} catch (error) {
		const { code } = error as NodeJS.ErrnoException;
		throw new UsageError(
			code === 'EEXIST' ? `${path} is there already` : `${path} cannot be written: ${code ?? String(error)}`
		);
	}
}

const create: Command = {
	name: 'new',
	usage: '"TITLE" [--dir FOLDER]',
	summary: 'writes a lesson to begin with, under the next number',
	run(args, output) {
		const { values, positionals } = parseArgs({
			args: [...args],
			options: { dir: { type: 'string', default: 'lessons' } },
			allowPositionals: true
		});
		const title = titleOf(positionals);
		const slug = slugOfTitle(title) || 'lesson';
		const files = orUsage(values.dir, () => {
			mkdirSync(values.dir, { recursive: true });
			return readdirSync(values.dir);
		}).filter((name) => /\.md$/i.test(name));
		const same = files.find((name) => slugOf(name) === slug);
		if (same) throw new UsageError(`${join(values.dir, same)} is there already; take another title`);
		const number = Math.max(0, ...files.map((name) => orderOf(name) ?? 0)) + 1;
		const path = join(values.dir, `${String(number).padStart(2, '0')}-${slug}.md`);
		orUsage(path, () => writeFileSync(path, lessonTemplate(title), { flag: 'wx' }));
		output.out(
			`${path}\n  backstep check ${/\s/.test(path) ? JSON.stringify(path) : path} says what is wrong in it.\n`
		);
		return 0;
	}
};
export default create;
