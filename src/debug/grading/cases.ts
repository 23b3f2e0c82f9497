/** @file The cases of a gradient check: shapes and values of its operands, the same in every run. */
import { lettersOf, type Operand, type Size } from '#lesson';
import { randomOf, numberFrom, type Random } from './random.ts';
import type { GradientTask } from './task.ts';

export type Given = { readonly name: string } & (
	| {
			readonly kind: 'tensor';
			/** Null for a plain number instead of an array. */
			readonly shape: readonly number[] | null;
			readonly values: readonly number[];
			/** The operand that is the very same tensor, by its index; its own otherwise. */
			readonly same: number;
	  }
	| { readonly kind: 'plain'; readonly value: number | null }
);

export interface Case {
	/** From 1. */
	readonly number: number;
	readonly operands: readonly Given[];
	readonly sizes: ReadonlyMap<string, number>;
}

/** Cases at least, and combinations of alternatives that are all taken. */
const LEAST = 20;
const MOST = 40;
/** Cases in which one tensor stands for two operands, for each pair. */
const SAME = 2;
const LARGEST = 4;

type Alternative = readonly Size[] | null | number;

/** What an operand may be: a shape, or an index into the values of a plain one. */
const alternativesOf = (operand: Operand): readonly Alternative[] =>
	operand.kind === 'tensor' ? operand.shapes : operand.values.map((_, i) => i);

/** Every combination of alternatives, those of the last operand changing first; only so many. */
function combinations(operands: readonly Operand[]): Alternative[][] {
	let found: Alternative[][] = [[]];
	for (const operand of operands)
		found = found.flatMap((each) => alternativesOf(operand).map((one) => [...each, one])).slice(0, 4096);
	return found;
}

/** Sizes for the letters: all different at first, then each of them 1, then random. */
function sizesOf(letters: readonly string[], round: number, random: Random): Map<string, number> {
	const sizes = letters.map((_, i) => {
		if (round === 0) return 2 + (i % (LARGEST - 1));
		if (round <= letters.length && i === round - 1) return 1;
		return 1 + Math.floor(random() * LARGEST);
	});
	return new Map(letters.map((letter, i) => [letter, sizes[i]!]));
}

const shapeOf = (shape: readonly Size[] | null, sizes: ReadonlyMap<string, number>): number[] | null =>
	shape && shape.map((size) => (typeof size === 'number' ? size : sizes.get(size)!));

const sizeOf = (shape: readonly number[] | null): number => (shape ?? []).reduce((a, b) => a * b, 1);

function given(
	operand: Operand,
	index: number,
	one: Alternative,
	sizes: ReadonlyMap<string, number>,
	random: Random
): Given {
	const { name } = operand;
	if (operand.kind === 'plain') return { name, kind: 'plain', value: operand.values[one as number]! };
	const shape = shapeOf(one as readonly Size[] | null, sizes);
	const values = Array.from({ length: sizeOf(shape) }, () => numberFrom(random, operand.positive));
	return { name, kind: 'tensor', shape, values, same: index };
}

/** The cases of a gradient task. */
export function casesOf({ of, operands }: GradientTask): Case[] {
	const random = randomOf(of);
	const letters = lettersOf(operands);
	const all = combinations(operands);
	const taken =
		all.length <= MOST ? all : Array.from({ length: MOST }, () => all[Math.floor(random() * all.length)]!);
	const rounds = Math.max(
		Math.ceil(LEAST / taken.length),
		letters.length > 0 && taken.length < MOST / 2 ? 2 : 1
	);
	const cases: Omit<Case, 'number'>[] = [];
	for (let round = 0; round < rounds; round++)
		for (const combination of taken) {
			const sizes = sizesOf(letters, round, random);
			cases.push({
				sizes,
				operands: operands.map((each, i) => given(each, i, combination[i]!, sizes, random))
			});
		}
	cases.push(...repeated(operands, letters, all, random));
	return cases.map((each, i) => ({ number: i + 1, ...each }));
}

/** Cases with one tensor in two places, where a combination gives both the same shape when all sizes are the same. */
function repeated(
	operands: readonly Operand[],
	letters: readonly string[],
	all: readonly Alternative[][],
	random: Random
): Omit<Case, 'number'>[] {
	const cases: Omit<Case, 'number'>[] = [];
	for (let second = 1; second < operands.length; second++)
		for (let first = 0; first < second; first++)
			for (let n = 0; n < SAME; n++) {
				const size = n === 0 ? 2 : 3;
				const sizes = new Map(letters.map((letter) => [letter, size]));
				const fits = (each: Alternative[]): boolean =>
					[first, second].every((i) => operands[i]!.kind === 'tensor') &&
					String(shapeOf(each[first] as Size[] | null, sizes) ?? 'scalar') ===
						String(shapeOf(each[second] as Size[] | null, sizes) ?? 'scalar');
				const combination = all.find(fits);
				if (!combination) continue;
				const made = operands.map((each, i) => given(each, i, combination[i]!, sizes, random));
				cases.push({ sizes, operands: made.with(second, { ...made[first]!, name: made[second]!.name }) });
			}
	return cases;
}

/** A shape in Python's words. */
export const tuple = (shape: readonly number[]): string =>
	shape.length === 1 ? `(${shape[0]},)` : `(${shape.join(', ')})`;

/** The expression with the shapes of its operands: `a (3, 1) * b (1, 4)`. */
export function titleOf(of: string, { operands, sizes }: Case): string {
	const words = new Map<string, string>([...sizes].map(([letter, size]) => [letter, String(size)]));
	for (const each of operands) {
		const { name } = each;
		if (each.kind === 'plain') words.set(name, each.value === null ? 'None' : String(each.value));
		else {
			const { name: shown } = operands[each.same]!;
			words.set(name, each.shape ? `${shown} ${tuple(each.shape)}` : shown);
		}
	}
	return of.replace(/(?<![.\w])([A-Za-z_]\w*)(?!\w|\s*=(?!=))/g, (name) => words.get(name) ?? name);
}
