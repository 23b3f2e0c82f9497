/** @file What went wrong, as Python writes it and as a page shows it. */
import type { Code } from '../compile/code.ts';
import { EXCEPTIONS, PyException, PyTuple, str, type TracebackEntry } from '../runtime/index.ts';
import type { Frame } from './frame.ts';
import { BudgetReached } from './limits.ts';
import type { Machine, SourceError } from './machine.ts';

/** 1-based lines and columns, end exclusive. */
export interface ErrorPlace {
	readonly source: number;
	readonly line: number;
	readonly column: number;
	readonly endLine: number;
	readonly endColumn: number;
}

/** A second place of an error, and a sentence that names it. */
export interface Caller {
	readonly place: ErrorPlace;
	readonly sentence: string;
}

export interface ErrorReport {
	readonly type: string;
	readonly message: string;
	readonly hint: string;
	readonly place: ErrorPlace | null;
	/** Where the error arose inside of an engine, such as the learner's own tensor class: the line outside that called it. */
	readonly caller: Caller | null;
	/** Python's own text. */
	readonly traceback: string;
}

export function place(m: Machine, source: number, start: number, end: number): ErrorPlace | null {
	if (source < 0) return null;
	const lines = m.lines(source);
	const from = lines.at(start);
	const to = lines.at(end);
	return { source, line: from.line, column: from.column, endLine: to.line, endColumn: to.column };
}

/** The span of the instruction at a pc. */
export const spanAt = (code: Code, pc: number): readonly [start: number, end: number] => [
	code.spans[pc]!,
	code.spans[pc + 1]!
];

/** Where the innermost frame of the learner's own code stands. */
export function placeOf(m: Machine, frame: Frame | null): ErrorPlace | null {
	for (let f = frame; f; f = f.prev)
		if (f.code.source >= 0) return place(m, f.code.source, ...spanAt(f.code, f.current));
	return null;
}

export function reportOf(m: Machine, exception: PyException): ErrorReport {
	const { object, hint } = exception;
	const entries = exception.traceback.filter(({ source }) => source >= 0);
	const [innermost] = entries;
	const message = messageOf(m, exception);
	const lines = [...entries].reverse().flatMap(({ source, start, name }) => {
		const table = m.lines(source);
		const { line } = table.at(start);
		return [`  File "${m.sources[source]!.id}", line ${line}, in ${name}`, `    ${table.line(line).trim()}`];
	});
	const last = message === '' ? object.cls.name : `${object.cls.name}: ${message}`;
	return {
		type: object.cls.name,
		message,
		hint,
		place: innermost ? place(m, innermost.source, innermost.start, innermost.end) : null,
		caller: callerOf(m, entries),
		traceback: ['Traceback (most recent call last):', ...shorten(lines), last].join('\n')
	};
}

/** The innermost frame outside of the engine in which the error arose; null where it arose in no engine. */
function callerOf(m: Machine, entries: readonly TracebackEntry[]): Caller | null {
	if (!entries[0]?.engine) return null;
	const outside = entries.find(({ engine }) => !engine);
	if (!outside) return null;
	const { source, start, end } = outside;
	const at = place(m, source, start, end)!;
	const where = m.sources.length > 1 ? `line ${at.line} of ${m.sources[source]!.id}` : `line ${at.line}`;
	return { place: at, sentence: `Called from ${where}: ${m.lines(source).line(at.line).trim()}` };
}

/** Deep recursion repeats itself; the middle is left out, as Python does. */
function shorten(lines: string[]): string[] {
	if (lines.length <= 40) return lines;
	return [...lines.slice(0, 12), `  [${(lines.length - 24) / 2} more frames]`, ...lines.slice(-12)];
}

function messageOf(m: Machine, { object }: PyException): string {
	const args = object.attributes.get('args');
	if (args instanceof PyTuple && args.items.length === 0 && !object.cls.lookup('__str__')) return '';
	try {
		return str(object, m);
	} catch (error) {
		if (error instanceof PyException) return `<exception str() failed: ${error.object.cls.name}>`;
		throw error;
	}
}

/** A program that could not be read. */
export function reportOfSource(
	sources: readonly { id: string; text: string }[],
	failed: SourceError,
	m: Machine
): ErrorReport {
	const { source, error } = failed;
	const at = place(m, source, error.start, error.end)!;
	const text = m.lines(source).line(at.line);
	// The place of an indentation is in the blanks, which are cut off.
	const blanks = text.length - text.trimStart().length;
	const caret = `${' '.repeat(4 + Math.max(0, at.column - 1 - blanks))}^`;
	const traceback = [
		`  File "${sources[source]!.id}", line ${at.line}`,
		`    ${text.trim()}`,
		caret,
		`${error.kind}: ${error.message}`
	].join('\n');
	return { type: error.kind, message: error.message, hint: error.hint, place: at, caller: null, traceback };
}

export const isStopIteration = (e: PyException): boolean =>
	e.object.cls.isSubclassOf(EXCEPTIONS.StopIteration);

/** What is no exception of Python's is a fault of ours, and says so. */
export function faultOf(error: unknown): unknown {
	if (error instanceof BudgetReached || (error instanceof Error && error.message.startsWith('internal:')))
		return error;
	return new Error(
		`internal: ${error instanceof Error ? `${error.message}\n${error.stack}` : String(error)}`
	);
}
