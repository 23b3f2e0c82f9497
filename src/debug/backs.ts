/** @file The texts of a graph's `back` functions, each once. */
import { backText, Tensor, type Op } from '#autodiff';
import { backOf, operandsOf, PyFunction, type EngineNode, type Machine, type Value } from '#python';
import type { Places } from './places.ts';
import type { BackText } from './trace.ts';

/** The `back` that the learner wrote for a node, or null where it is an op's own. */
export function writtenBack(node: EngineNode): PyFunction | null {
	const back = node instanceof Tensor ? (node.customBack as Value) : backOf(node);
	return back instanceof PyFunction ? back : null;
}

export class Backs {
	readonly list: BackText[] = [];
	private readonly known = new Map<string, number>();

	constructor(
		private readonly machine: Machine,
		private readonly places: Places
	) {}

	/** The index in `list` of the text of a node's `back`, or -1 where there is none to read. */
	of(node: EngineNode): number {
		const back = this.text(node);
		if (!back) return -1;
		const key = `${back.source} ${back.line} ${back.text}`;
		const at = this.known.get(key);
		if (at !== undefined) return at;
		this.known.set(key, this.list.length);
		return this.list.push(back) - 1;
	}

	private text(node: EngineNode): BackText | null {
		const written = writtenBack(node);
		if (written) return this.written(written);
		return node instanceof Tensor && node.op ? ofOp(node.op, node) : null;
	}

	private written({ code }: PyFunction): BackText | null {
		if (code.source < 0) return null;
		const { line, column } = this.places.at({ source: code.source, span: [code.start, code.end] });
		const text = this.machine.sources[code.source]!.text.slice(code.start, code.end);
		return { text: dedent(text, column - 1), source: code.source, line };
	}
}

/** The Python text of an op, as the body of a `back`. */
function ofOp(op: Op, node: Tensor): BackText {
	const operands = operandsOf(node).map((operand) => (operand as Tensor).value);
	const body = backText(op, operands)
		.split('\n')
		.map((line) => `    ${line}`);
	return { text: ['def back(t):', ...body].join('\n'), source: -1, line: 0 };
}

/** The lines after the first lose as many blanks as the first stands from the margin. */
const dedent = (text: string, by: number): string =>
	text
		.split('\n')
		.map((line, i) => (i === 0 ? line : line.slice(Math.min(by, line.length - line.trimStart().length))))
		.join('\n');
