/** @file What a link keeps of a page: one entry is one field, with its name in the hash and how it is written and read. */
import type { LessonWalk } from '../lesson/walk.svelte.ts';
import { keptOf, keptText, mistakesOf } from '../training/in-link.ts';
import type { KeptSettings } from '../training/kept-wish.svelte.ts';
import { bookmarksOf, bookmarksText } from '../passes/in-link.ts';
import type { DebugSession, Wanted } from '../session.svelte.ts';
import type { Draft } from '../tools/breakpoints/breakpoints.svelte.ts';
import { breakpointsOf, breakpointsText } from '../tools/breakpoints/in-link.ts';
import { wishOf, wishText } from '../tools/what-if/in-link.ts';

export interface LinkedPage {
	readonly session: DebugSession;
	/** The way through a lesson, on the page of one. */
	readonly walk?: LessonWalk;
}

export interface LinkField<Value> {
	/** Its name in the hash: it stays, because there are links. */
	readonly name: string;
	/** What the page has now; null where that goes without saying. */
	readonly of: (page: LinkedPage) => Value | null;
	readonly write: (value: Value) => string;
	/** What a text says, which is '' where the hash has none; null where it says nothing. Anybody may have written it. */
	readonly read: (text: string) => Value | null;
	readonly take: (page: LinkedPage, value: Value) => void;
}

/** A field without the type of its value. */
export interface Entry {
	readonly name: string;
	readonly text: (page: LinkedPage) => string;
	readonly take: (page: LinkedPage, text: string) => void;
}

export function entry<Value>({ name, of, write, read, take }: LinkField<Value>): Entry {
	return {
		name,
		text: (page) => {
			const value = of(page);
			return value === null ? '' : write(value);
		},
		take: (page, text) => {
			const value = read(text);
			if (value !== null) take(page, value);
		}
	};
}

/** A whole number from `least` to `most`. */
export const whole =
	(least: number, most = Number.MAX_SAFE_INTEGER) =>
	(text: string): number | null => {
		const number = Number(text);
		return /^-?\d+$/.test(text) && number >= least && number <= most ? number : null;
	};

/** Expressions in a link, and characters of one. */
const MOST = 50;
const LONGEST = 400;

/** A list of texts, such as the expressions of watches. */
export const texts = (
	name: string,
	of: (page: LinkedPage) => readonly string[],
	take: (page: LinkedPage, list: readonly string[]) => void
): Entry =>
	entry<readonly string[]>({
		name,
		of: (page) => (of(page).length > 0 ? of(page) : null),
		write: (list) => JSON.stringify(list),
		read: (text) => {
			try {
				const list: unknown = JSON.parse(text);
				if (!Array.isArray(list)) return [];
				return list.filter((each) => typeof each === 'string' && each.length <= LONGEST).slice(0, MOST);
			} catch {
				return [];
			}
		},
		take
	});

const START: Wanted = { pass: 1, step: 0, node: null };

/** The debugger goes there once the run has come so far. */
function want({ session }: LinkedPage, part: Partial<Wanted>): void {
	session.wanted = { ...(session.wanted ?? START), ...part };
}

const usual = <Value>(value: Value, otherwise: Value): Value | null => (value === otherwise ? null : value);

/** Moments before a pass that a link may name. */
const MOST_BEFORE = 1e6;

/** In the order of the hash, and in that in which they are taken. */
export const FIELDS = {
	stop: entry<string>({
		name: 'stop',
		of: ({ walk }) => walk?.current?.id ?? null,
		write: (id) => id,
		read: (text) => (text === '' || text.length > 200 ? null : text),
		take: ({ walk }, id) => walk?.begin(id)
	}),
	pass: entry<number>({
		name: 'pass',
		of: ({ session: { wanted, trace } }) => usual(wanted?.pass ?? trace?.pass ?? 1, 1),
		write: String,
		read: whole(1),
		take: (page, pass) => want(page, { pass })
	}),
	step: entry<number>({
		name: 'step',
		of: ({ session: { wanted, trace, index }, walk }) => {
			const step = wanted?.step ?? (trace ? index : 0);
			// A lesson that is opened at a stop goes to that stop's moment, unless it is told another.
			return walk?.current && trace ? step : usual(step, 0);
		},
		write: String,
		read: whole(-MOST_BEFORE),
		take: (page, step) => want(page, { step })
	}),
	node: entry<number>({
		name: 'node',
		of: ({ session }) => session.wanted?.node ?? session.selected,
		write: String,
		read: whole(0),
		take: (page, node) => want(page, { node })
	}),
	breakpoints: entry<readonly Draft[]>({
		name: 'break',
		of: ({ session }) => session.breakpoints.list,
		write: breakpointsText,
		read: breakpointsOf,
		take: ({ session }, list) => session.breakpoints.restore(list)
	}),
	bookmarks: entry({
		name: 'mark',
		of: ({ session }) => session.bookmarks.list,
		write: bookmarksText,
		read: bookmarksOf,
		take: ({ session }, list) => session.bookmarks.restore(list)
	}),
	whatIf: entry({
		name: 'whatif',
		of: ({ session }) => session.whatIf.inLink,
		write: wishText,
		read: wishOf,
		take: ({ session }, wish) => session.whatIf.restore(wish)
	}),
	tool: entry<string>({
		name: 'tool',
		of: ({ session }) => usual(session.tool, 'tensors'),
		write: (name) => name,
		read: (text) => (/^[a-z-]{1,40}$/.test(text) ? text : null),
		take: ({ session }, name) => (session.tool = name)
	}),
	stage: entry<'training'>({
		name: 'stage',
		of: ({ session: { stage } }) => (stage === 'training' ? stage : null),
		write: (stage) => stage,
		read: (text) => (text === 'training' ? text : null),
		take: ({ session }, stage) => (session.stage = stage)
	}),
	mistakes: entry<readonly string[]>({
		name: 'with',
		of: ({ session: { training } }) => (training.mistakes.length > 0 ? training.mistakes : null),
		write: (names) => names.join(),
		read: mistakesOf,
		take: ({ session }, names) => (session.training.mistakes = names)
	}),
	kept: entry<KeptSettings>({
		name: 'kept',
		of: ({ session }) => session.training.keptWish.inLink,
		write: keptText,
		read: keptOf,
		take: ({ session }, settings) => (session.training.keptWish.settings = settings)
	}),
	watches: texts(
		'watch',
		({ session }) => session.watches.expressions,
		({ session }, list) => session.watches.restore(list)
	)
} satisfies Record<string, Entry>;
