/** @file The parameters of an op, read from its signature. */
import type { Op, OptionKind } from './op.ts';

export interface Parameter {
	readonly name: string;
	readonly kind: 'operand' | 'operands' | OptionKind;
	/** The value where it is left out; undefined where it must be given. */
	readonly otherwise: unknown;
}

const LITERALS: Readonly<Record<string, unknown>> = { None: null, True: true, False: false };

/** The value of a literal of a signature: None, True, False or a number. */
const literal = (text: string): unknown => (text in LITERALS ? LITERALS[text] : Number(text));

/** What has been read: an op never changes, and is called often. */
const known = new WeakMap<Op, readonly Parameter[]>();

/** `sum(self, axis=None)` has the parameters self and axis. */
export function parametersOf(op: Op): readonly Parameter[] {
	const before = known.get(op);
	if (before) return before;
	const made = readParameters(op);
	known.set(op, made);
	return made;
}

function readParameters({ signature, options = {} }: Op): Parameter[] {
	const inside = /\((.*)\)$/.exec(signature)![1]!;
	return inside.split(', ').map((text) => {
		const [word = '', value] = text.split('=');
		const name = word.replace(/[[\]]/g, '');
		const kind = options[name] ?? (word.startsWith('[') ? 'operands' : 'operand');
		return { name, kind, otherwise: value === undefined ? undefined : literal(value) };
	});
}

/** The names of so many operands in the op's Python text: `self`, `other`; of a list, `tensors[0]`, `tensors[1]`. */
export function operandNames(op: Op, count: number): string[] {
	return parametersOf(op).flatMap(({ name, kind }) => {
		if (kind === 'operand') return [name];
		return kind === 'operands' ? Array.from({ length: count }, (_, k) => `${name}[${k}]`) : [];
	});
}

const CONTRIBUTION = /\.dhdx(?:\[.*\])? [-+]= |numpy\.add\.at\(\w+\.dhdx/;

/** 1-based lines, in the body of a `back`, of each of so many contributions; in a loop, one line makes several. */
export function contributionLines(body: string, count: number): number[] {
	const lines = body.split('\n').flatMap((line, i) => (CONTRIBUTION.test(line) ? [i + 1] : []));
	return Array.from({ length: count }, (_, k) => lines[Math.min(k, lines.length - 1)] ?? 0);
}
