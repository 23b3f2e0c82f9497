/** @file What stands around a place of a program: the statement, and the `for` loops of the function it is in. */
import { spanAt, type Code, type Machine, type Stmt } from '#python';
import type { SourceSpan, Span } from './places.ts';

export interface StatementAround {
	/** The target of an assignment, `return`, or ''. */
	readonly label: string;
	readonly at: SourceSpan;
}

/** Where a frame stands: an instruction of its code. */
export interface At {
	readonly code: Code;
	readonly pc: number;
}

interface SourceStatements {
	readonly simple: readonly Stmt[];
	/** Each `for` loop with the span of its body, outer ones first. */
	readonly loops: readonly { readonly loop: Stmt; readonly body: Span }[];
}

/** Statements and loops of the sources, by the spans they cover. */
export class CodePlaces {
	private readonly sources = new Map<number, SourceStatements>();
	private readonly statements = new Map<string, StatementAround | null>();
	private readonly loops = new Map<Code, Map<number, readonly SourceSpan[]>>();

	constructor(private readonly machine: Machine) {}

	/** The simple statement around a span. */
	statement(at: SourceSpan): StatementAround | null {
		const key = `${at.source} ${at.span.join(' ')}`;
		let found = this.statements.get(key);
		if (found === undefined) this.statements.set(key, (found = this.findStatement(at)));
		return found;
	}

	/** The `for` loops of its own function around an instruction, the outermost first. */
	loopsAround({ code, pc }: At): readonly SourceSpan[] {
		let known = this.loops.get(code);
		if (!known) this.loops.set(code, (known = new Map<number, readonly SourceSpan[]>()));
		let found = known.get(pc);
		if (!found) known.set(pc, (found = this.findLoops(code, pc)));
		return found;
	}

	/** The text of a span. */
	text({ source, span: [start, end] }: SourceSpan): string {
		return this.machine.sources[source]!.text.slice(start, end).replace(/\s+/g, ' ');
	}

	private findStatement({ source, span: [start, end] }: SourceSpan): StatementAround | null {
		const found = this.of(source).simple.find((s) => s.start <= start && end <= s.end);
		if (!found) return null;
		const target = found.type === 'Assign' ? found.targets[0]! : null;
		const at: SourceSpan = { source, span: [found.start, found.end] };
		if (target) return { label: this.text({ source, span: [target.start, target.end] }), at };
		return { label: found.type === 'Return' ? 'return' : '', at };
	}

	private findLoops(code: Code, pc: number): SourceSpan[] {
		const { source } = code;
		if (source < 0) return [];
		const [start, end] = spanAt(code, pc);
		const inside = this.of(source).loops.filter(
			({ loop, body }) => loop.start >= code.start && body[0] <= start && end <= body[1]
		);
		return inside.map(({ loop }) => ({ source, span: [loop.start, loop.end] }));
	}

	private of(source: number): SourceStatements {
		let known = this.sources.get(source);
		if (!known) {
			const all = statementsIn(this.machine.tree(source).body);
			const simple = all.filter(({ type }) => ['Assign', 'Return', 'AugAssign', 'Expr'].includes(type));
			const loops = all.flatMap((loop) =>
				loop.type === 'For' ? [{ loop, body: [loop.body[0]!.start, loop.body.at(-1)!.end] as const }] : []
			);
			this.sources.set(source, (known = { simple, loops }));
		}
		return known;
	}
}

/** Every statement, each before those inside it. */
const statementsIn = (body: readonly Stmt[]): Stmt[] =>
	body.flatMap((s) => [
		s,
		...('body' in s ? statementsIn(s.body) : []),
		...('orelse' in s ? statementsIn(s.orelse) : [])
	]);
