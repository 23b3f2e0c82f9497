/** @file Programs from files, and the options that say how to run one. */
import { readFileSync } from 'node:fs';
import { basename, extname } from 'node:path';
import { parseArgs } from 'node:util';
import { NotAProgram, programSources, programWarnings, Run, type CellWarning, type Program } from '#debug';
import { parseLesson } from '#lesson';
import { UsageError } from './command.ts';

const KINDS: Readonly<Record<string, Program['kind']>> = { '.py': 'py', '.ipynb': 'ipynb', '.md': 'md' };

/** A program that stands ready, and whether its lines are those of a file or of a notebook's cells. */
export interface OpenedProgram {
	readonly run: Run;
	readonly hasCells: boolean;
	/** What of the file does not run. */
	readonly warnings: readonly CellWarning[];
}

/** What can be said of a program on every command line. */
export const RUN_OPTIONS = {
	json: { type: 'boolean' },
	seed: { type: 'string' },
	limit: { type: 'string' }
} as const;

type OptionKinds = Readonly<Record<string, { readonly type: 'boolean' | 'string' }>>;

/** One file and options; throws where there are more files, none, or an option that the command does not have. */
export function readArguments<Options extends OptionKinds>(
	args: readonly string[],
	options: Options,
	usage: string
) {
	const { file, values } = readFileAnd(0, args, options, usage);
	return { file, values };
}

/** The same with so many words behind the file. */
export function readFileAnd<Options extends OptionKinds>(
	count: number,
	args: readonly string[],
	options: Options,
	usage: string
) {
	const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
	const [file, ...rest] = positionals;
	if (file === undefined || rest.length !== count) throw new UsageError(`usage: backstep ${usage}`);
	return { file, values, rest };
}

/** An option that must be a whole number. */
export function wholeNumber(
	value: string | undefined,
	name: string,
	least: number,
	most = Number.MAX_SAFE_INTEGER
): number | undefined {
	if (value === undefined) return undefined;
	const n = Number(value);
	if (value.trim() === '' || !Number.isSafeInteger(n) || n < least || n > most)
		throw new UsageError(
			`--${name} takes a whole number from ${least}${most < Number.MAX_SAFE_INTEGER ? ` to ${most}` : ''}, not ${value}`
		);
	return n;
}

/** NumPy takes seeds of 32 bits. */
const MOST_SEED = 2 ** 32 - 1;

/** Opens a file as a program; throws UsageError where it cannot be read or is none. */
export function openProgram(
	path: string,
	options: { readonly seed?: string | undefined; readonly limit?: string | undefined }
): OpenedProgram {
	const seed = wholeNumber(options.seed, 'seed', 0, MOST_SEED);
	const limit = wholeNumber(options.limit, 'limit', 1);
	const program = readProgram(path);
	try {
		const run = new Run(programSources(program), {
			seed: seed ?? ownSeed(program),
			...(limit === undefined ? {} : { limit })
		});
		return { run, hasCells: program.kind === 'ipynb', warnings: programWarnings(program) };
	} catch (error) {
		if (error instanceof NotAProgram) throw new UsageError(`${path}: ${error.message}`);
		throw error;
	}
}

function readProgram(path: string): Program {
	const kind = KINDS[extname(path).toLowerCase()];
	if (!kind) throw new UsageError(`${path} is not a program: Backstep runs .py, .ipynb and .md files.`);
	try {
		return { name: basename(path), text: readFileSync(path, 'utf8'), kind };
	} catch (error) {
		throw new UsageError(`${path} cannot be read: ${(error as NodeJS.ErrnoException).code ?? String(error)}`);
	}
}

/** A lesson names its seed. */
const ownSeed = ({ kind, text }: Program): number => (kind === 'md' ? parseLesson(text).front.seed : 0);
