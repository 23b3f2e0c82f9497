/** @file The engine of a program with a switch turned: a copy of the machine that goes on with the mistake. */
import {
	codesByPlace,
	compile,
	editedTree,
	recoded,
	type Edit,
	type EngineProfile,
	type Machine,
	type StorageUse
} from '#python';
import { NativeEngine, type TextPlace } from './native-engine.ts';
import { partOf, type Part } from './parts.ts';
import type { Switch } from './switch.ts';
import { treeOf } from './together.ts';

/** One replacement that the switch has made. */
export interface MadeEdit {
	/** The number of the source; -1 for a text of the module. */
	readonly source: number;
	/** The name of the module's text: an op, or `reverse_autodiff`; '' in the program's own. */
	readonly op: string;
	/** 1-based line within that text. */
	readonly line: number;
	readonly before: string;
	readonly after: string;
	/** Whether it stands in a `back`, and the lines of that. */
	readonly back: readonly [from: number, to: number] | null;
}

/** A machine with an engine, and what was replaced in it so far. */
export interface PreparedEngine {
	readonly machine: Machine;
	readonly edits: readonly MadeEdit[];
	/** How many of the machine's sources are the program's; behind them stand those of the module. */
	readonly ownSources: number;
}

const lineAt = (text: string, offset: number): number => text.slice(0, offset).split('\n').length;

function madeEdit({ text, backs }: Part, place: TextPlace, edit: Edit): MadeEdit {
	const back = backs.find(({ start, end }) => start <= edit.start && edit.end <= end);
	return {
		source: 'source' in place ? place.source : -1,
		op: 'name' in place ? place.name : '',
		line: lineAt(text, edit.start),
		before: text.slice(edit.start, edit.end),
		after: edit.text,
		back: back ? [lineAt(text, back.start), lineAt(text, back.end)] : null
	};
}

/**
 * A copy of the machine that goes on with the switch turned, or as it was without one. The module's tensors run as
 * Python text in both, so that nothing differs but the switch.
 */
export function prepare(
	from: Machine,
	{ isNative, profile }: { readonly isNative: boolean; readonly profile: EngineProfile },
	turned: Switch | null,
	storage: StorageUse | null = null
): PreparedEngine {
	const made: MadeEdit[] = [];
	const edit = (part: Part, place: TextPlace): readonly Edit[] => {
		const wanted = turned?.edits(part) ?? [];
		const edits = wanted.length > 0 && treeOf(part.text, wanted) ? wanted : [];
		made.push(...edits.map((each) => madeEdit(part, place, each)));
		return edits;
	};
	const codes = from.sources.flatMap(({ text }, source) => {
		const edits = turned ? edit(partOf(text, from.tree(source), profile), { source }) : [];
		return edits.length > 0 ? [compile(editedTree(text, edits), source)] : [];
	});
	const native = isNative ? new NativeEngine(from, edit) : null;
	const replaced = native?.replaced ?? new Map();
	const machine = recoded(from, { code: codesByPlace(codes), replaced }, storage);
	native?.settle(machine);
	return { machine, edits: made, ownSources: from.sources.length };
}
