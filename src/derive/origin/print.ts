/** @file The origin of an entry as plain text, for terminals. */
import type { Timeline } from '#debug';
import { nodeText } from '../names.ts';
import { entryText, plainText, type Entry } from './entry.ts';
import type { Destinations, Factor, Origin, Part } from './origin.ts';
import { beginningText, nowhereText, partText, passedText } from './words.ts';

/** What a factor is called: an entry, or a derivative of one by another. */
export function factorText(timeline: Timeline, of: Entry, { kind, entry, by, value }: Factor): string {
	if (kind === 'entry' && entry) return entryText(timeline, entry);
	if (kind !== 'derivative' || !by || Math.abs(value) === 1) return '';
	return `∂${plainText(timeline, entry ?? of)}/∂${plainText(timeline, by)}`;
}

const named = (name: string, value: number): string => (name ? `${name} (${value})` : String(value));

function partLines(timeline: Timeline, { of, beginning }: Origin, part: Part, most: number): string[] {
	const shown = part.terms.slice(0, most).map(({ first, second, product, running }) => {
		const left = named(factorText(timeline, of, first), first.value);
		if (!second) return `    ${left}`;
		const right = named(factorText(timeline, of, second), second.value);
		if (beginning === 'function') return `    ${left}, derivative ${right}`;
		return `    ${left} × ${right} = ${product}, sum ${running}`;
	});
	const more = part.terms.length - shown.length;
	const title = part.change ? `back of ${nodeText(timeline.byId.get(part.node)!)}: ` : '';
	const rest = more > 0 ? [`    … and ${more} more`] : [];
	const told = beginning === 'function' ? [] : [`  ${title}${partText(part)}`];
	const sum = part.replaces ? `${part.before} replaced` : `${part.before} + ${part.added}`;
	const result = part.change ? [`    ${sum} -> ${part.after}`] : [];
	return [...told, ...shown, ...rest, ...result];
}

/** Every term with its factors and the sum up to it. */
export function printOrigin(timeline: Timeline, told: Origin, most = Infinity): string {
	const beginning = beginningText(timeline, told);
	return [
		`${entryText(timeline, told.asked)} = ${told.value === null ? 'unset' : signedValue(told)}`,
		...told.passed.map((each) => `  ${passedText(timeline, each)}`),
		...(told.passed.length > 0 ? [`${entryText(timeline, told.of)} = ${told.value}`] : []),
		...(beginning ? [`  ${beginning}`] : []),
		...told.parts.flatMap((part) => partLines(timeline, told, part, most)),
		...(told.missing > 0 ? [`  ${told.missing} more to come at this moment`] : []),
		''
	].join('\n');
}

/** The entry that was asked for: the value with the signs that copies have changed. */
export const signedValue = ({ passed, value }: Origin): number =>
	passed.reduce((signed, { sign }) => signed * sign, value ?? NaN);

/** Every place to which the entry went. */
export function printDestinations(timeline: Timeline, told: Destinations, most = Infinity): string {
	const nowhere = nowhereText(timeline, told);
	return [
		`${entryText(timeline, told.asked)} went to`,
		...told.passed.map((each) => `  ${passedText(timeline, { ...each, from: each.to, to: each.from })}`),
		...(nowhere ? [`  ${nowhere}`] : []),
		...told.departures.flatMap(({ node, to, reason }) => [
			`  ${nodeText(timeline.byId.get(node)!)}: ${reason || `${to.length} ${to.length === 1 ? 'entry' : 'entries'}`}`,
			...to
				.slice(0, most)
				.map(
					({ to: place, factor, product }) =>
						`    ${entryText(timeline, place)}: times ${factor}${product === null ? '' : ` = ${product}`}`
				),
			...(to.length > most ? [`    … and ${to.length - most} more`] : [])
		]),
		''
	].join('\n');
}
