/** @file The origin of an entry as formulas: its terms in symbols, in numbers, and what they add up to. */
import type { Timeline } from '#debug';
import { entryName } from '../entries.ts';
import { knownOp } from '../known-op.ts';
import { line, type DerivationLine } from '../line.ts';
import { nodeText } from '../names.ts';
import { formatNumberTex, isRounded } from '../numbers.ts';
import { partialTex, symbolOf } from '../symbols.ts';
import { entryTex, type Entry } from './entry.ts';
import { indexOf } from './positions.ts';
import type { Factor, Origin, Part, Term } from './origin.ts';

/** The formulas of one part. */
export interface PartLines {
	readonly part: Part;
	readonly title: string;
	readonly lines: readonly DerivationLine[];
	/** Terms that are not written out. */
	readonly more: number;
}

const number = (x: number): string => (x < 0 ? `(${formatNumberTex(x)})` : formatNumberTex(x));

const equalsSign = (...numbers: readonly number[]): string =>
	numbers.some((x) => isRounded(x)) ? '\\approx' : '=';

/** The parts of an origin, each with its first terms written out. */
export function originLines(timeline: Timeline, told: Origin, most: number): PartLines[] {
	return told.parts.map((part, i) => ({
		part,
		title: titleOf(timeline, part),
		lines: [
			...(told.beginning === 'function' ? functionLines(timeline, told, part, most) : []),
			...(told.beginning === 'function' ? [] : sumLines(timeline, told, part, most)),
			...resultLine(told, part, i)
		],
		more: Math.max(0, part.terms.length - most)
	}));
}

function titleOf(timeline: Timeline, part: Part): string {
	const node = nodeText(timeline.byId.get(part.node)!);
	return part.change ? `From the back of ${node}` : node;
}

/** `∂L/∂w = ∂L/∂m · x`, then the same with numbers. */
function sumLines(timeline: Timeline, { of }: Origin, part: Part, most: number): DerivationLine[] {
	const { terms, change, added } = part;
	const shown = terms.slice(0, most);
	const dots = terms.length > shown.length ? ' + \\cdots' : '';
	const joined = (texts: readonly string[]) => texts.join(' + ') + dots;
	const verb = change === null || change.sign === 0 ? '=' : '\\mathrel{+}=';
	const goal = entryTex(timeline, of);
	const numbers = shown.map(({ first, second, product }) =>
		second ? `${number(first.value)} \\cdot ${number(second.value)}` : number(product)
	);
	const all = shown.flatMap(({ first, second }) => [first.value, second?.value ?? 0]);
	const calculated = numbers.length > 0 ? `${joined(numbers)} ${equalsSign(...all, added)} ` : '';
	return [
		...(shown.some(({ second }) => second)
			? [
					line(
						'symbols',
						'In symbols',
						`${goal} ${verb} ${joined(shown.map((term) => termTex(timeline, of, term)))}`
					)
				]
			: []),
		line('numbers', 'With numbers', `${calculated}${formatNumberTex(added)}`)
	];
}

const termTex = (timeline: Timeline, of: Entry, { first, second }: Term): string =>
	second
		? `${factorTex(timeline, of, first)} \\cdot ${factorTex(timeline, of, second)}`
		: number(first.value);

/** A factor by its name; a derivative that is 1 or −1 as that number. */
export function factorTex(timeline: Timeline, of: Entry, { kind, entry, by, value }: Factor): string {
	if (kind === 'entry' && entry) return entryTex(timeline, entry);
	if (kind === 'derivative' && by && Math.abs(value) !== 1)
		return partialTex(
			entryTex(timeline, { ...(entry ?? of), what: 'value' }),
			entryTex(timeline, { ...by, what: 'value' })
		);
	return number(value);
}

/** The op in terms of the entries, where each operand has one, and the derivatives by them. */
function functionLines(timeline: Timeline, { of, value }: Origin, part: Part, most: number) {
	const node = timeline.byId.get(of.node)!;
	const known = knownOp(timeline, node)!;
	const names = node.depends_on.map((id, operand) => {
		const entries = part.terms.filter(({ second }) => second?.by?.node === id);
		const [only] = entries;
		const other = timeline.byId.get(id)!;
		const isOne = entries.length === node.depends_on.filter((each) => each === id).length && only;
		if (!isOne || other.value.data.length === 1) return symbolOf(timeline, known.operands[operand]!);
		const entry = only.first.entry!.entry;
		return entryName(symbolOf(timeline, other), indexOf(entry, other.shape).join(','));
	});
	const isInPlace = part.terms.length === node.depends_on.length;
	const out = isInPlace ? entryTex(timeline, of) : symbolOf(timeline, node);
	const shapes = isInPlace ? names.map(() => []) : known.operands.map(({ shape }) => shape);
	const tex = known.op.tex.forward({ out, operands: names, shapes, times: '\\cdot' }, known.options);
	const result = isInPlace ? ` ${equalsSign(value!)} ${formatNumberTex(value!)}` : '';
	return [
		line('symbols', 'The op', `${out} = ${tex}${result}`),
		...part.terms
			.slice(0, most)
			.map(({ second }) =>
				line(
					'local',
					'Its derivative',
					`${partialTex(entryTex(timeline, of), entryTex(timeline, second!.by!))} ${equalsSign(second!.value)} ${formatNumberTex(second!.value)}`
				)
			)
	];
}

/** `before + added = after`, where there was something before. */
function resultLine({ beginning }: Origin, { before, added, after, change, replaces }: Part, nth: number) {
	if (!change || (nth === 0 && before === 0) || beginning === 'function') return [];
	if (replaces)
		return [
			line(
				'result',
				'What was there is replaced',
				`${formatNumberTex(before)} \\rightarrow ${formatNumberTex(after)}`
			)
		];
	const sum = `${formatNumberTex(before)} + ${number(added)}`;
	return [
		line(
			'result',
			'Before + added = after',
			`${sum} ${equalsSign(before, added, after)} ${formatNumberTex(after)}`
		)
	];
}
