/** @file Tells which passes a search need not look at: the program runs at full speed, and only what conditions read is read. */
import { Tensor } from '#autodiff';
import type { EngineNode, Expr, Machine } from '#python';
import { NDArray } from '#tensor';
import { nodesBelow, profileOf, rawGradient, rawValue } from '../graph.ts';
import type { Run } from '../run.ts';
import type { Breakpoint, Where } from './breakpoint.ts';
import { isMet, isUnknown, needOfBreakpoint, partsOf, type Need, type Part } from './need.ts';
import { saidOf, saidOfLoss, saidOfZero, type Said } from './probe.ts';

type TensorPart = Extract<Part, { kind: 'tensor' }>;

/** Statements that run at once. */
const SLICE = 2_000;

interface Sought {
	readonly id: number;
	readonly where: Where;
	readonly need: Need;
}

/** A part of a need, and what has been found of it in the pass that runs. */
class Test {
	holds = false;

	constructor(
		readonly part: TensorPart,
		readonly where: Where,
		/** Whether a fault of this breakpoint has been told. */
		private readonly isTold: () => boolean
	) {}

	/** Whether the expression may be about a tensor. A name that it has not got yet may be found in the trace. */
	concerns(node: EngineNode): boolean {
		const { where, part } = this;
		if (part.name !== '') return mayBeCalled(node, part.name);
		if (where.kind === 'tensor') return mayBeCalled(node, where.name);
		return where.kind !== 'op' || !(node instanceof Tensor) || !node.op || node.op.name === where.op;
	}

	note(said: Said): void {
		if (said === 'fault' ? !this.isTold() : said) this.holds = true;
	}
}

/**
 * A tensor without a name is called by what made it, or by a variable; one whose class has labels by these; and any by
 * the text of its expression, which is no identifier.
 */
const mayBeCalled = (node: EngineNode, name: string): boolean =>
	!/^\w+$/.test(name) ||
	node.name === '' ||
	node.name === name ||
	name === 'h' ||
	name === 'root' ||
	profileOf(node).label !== null;

/** The pass that runs. */
class Running {
	/** dhdx of each tensor as it was tested last. */
	readonly tested = new Map<EngineNode, readonly [array: unknown, writes: number]>();
	isUnknown = false;

	constructor(
		readonly pass: number,
		readonly nodes: ReadonlySet<EngineNode>
	) {}
}

export class Sieve {
	private readonly sought: readonly Sought[];
	private readonly tests: readonly Test[];
	private readonly needsMachine: boolean;
	private readonly verdicts = new Map<number, boolean>();
	private machine: Machine | null = null;
	/** The passes after this one are told of by the machine. */
	private after = 0;
	private running: Running | null = null;
	/** Tensors of passes that have gone by: they are made on no way that follows. */
	private seen = new WeakSet<EngineNode>();
	/** Whether a tensor that the way to the next pass has made may have been changed after that. */
	private touched = false;

	constructor(
		private readonly run: Run,
		breakpoints: readonly { readonly breakpoint: Breakpoint; readonly condition: Expr | null }[],
		faults: ReadonlyMap<number, unknown>
	) {
		const named = (name: string) =>
			run.machine.sources.some(({ text }) => new RegExp(`\\b${name}\\b`).test(text));
		const rootNames = new Set(['root', 'h'].filter((name) => !named(name)));
		this.sought = breakpoints.map(({ breakpoint, condition }) => ({
			id: breakpoint.id,
			where: breakpoint.where,
			need: needOfBreakpoint(breakpoint, condition, rootNames)
		}));
		this.tests = this.sought.flatMap(({ id, where, need }) =>
			partsOf(need).flatMap((part) =>
				part.kind === 'tensor' ? [new Test(part, where, () => faults.has(id))] : []
			)
		);
		this.needsMachine = this.tests.length > 0;
	}

	/** Whether there is anything to gain: where one breakpoint tells nothing, every pass has to be looked at. */
	get isOfUse(): boolean {
		return !this.sought.some(({ need }) => isUnknown(need));
	}

	/** Whether a pass may have a hit; null where that is not known yet, and a part of the way to it has been gone. */
	mayHit(pass: number): boolean | null {
		if (!this.needsMachine) return this.verdict(pass);
		const known = this.verdicts.get(pass);
		if (known !== undefined) return known;
		const machine = this.machineBefore(pass);
		const status = machine.passesEnded < pass ? machine.run(SLICE) : null;
		const found = this.verdicts.get(pass);
		if (found !== undefined) return found;
		// A pass that the way went by without a word is looked at.
		return status?.kind === 'paused' && machine.passesEnded < pass ? null : true;
	}

	/** No pass will be asked for any more. */
	end(): void {
		this.machine?.arrays.abandon();
		this.machine = null;
	}

	private machineBefore(pass: number): Machine {
		if (this.machine && this.after < pass) return this.machine;
		this.end();
		const machine = this.run.swiftlyBefore(pass);
		this.verdicts.clear();
		this.seen = new WeakSet();
		this.running = null;
		this.touched = false;
		// What was made on the way to the first pass after a copy is not known; a program begins with nothing.
		this.after = machine.passes === 0 ? 0 : machine.passes + 1;
		machine.onPass = (h) => (h ? this.begin(machine, h) : this.finish());
		machine.onWrite = (node) => this.written(node);
		this.machine = machine;
		return machine;
	}

	private begin(machine: Machine, h: EngineNode): void {
		for (const test of this.tests) test.holds = false;
		const nodes = nodesBelow(h);
		const isNested = this.running !== null;
		const running = new Running(machine.passes, nodes ?? new Set());
		running.isUnknown = nodes === null || isNested || this.touched;
		this.running = running;
		for (const test of this.tests) if (!running.isUnknown) this.atBegin(test, running);
		for (const node of running.nodes) this.seen.add(node);
		this.touched = false;
	}

	/** Values are those of the whole pass; a dhdx may be zeroed. */
	private atBegin(test: Test, running: Running): void {
		const { reads, name, tree } = test.part;
		const zeros = new Map<string, Said>();
		let isThere = false;
		for (const node of running.nodes) {
			if (test.holds) return;
			if (!test.concerns(node)) continue;
			isThere = true;
			if (reads === 'value') test.note(this.isChanged(node) || saidOf(tree, node));
			else test.note(zeroOf(tree, node, zeros));
		}
		// That there is no such tensor is a fault, which a trace tells of.
		if (!isThere && name !== '') test.note('fault');
	}

	/** Whether a tensor that was made on the way to the pass may have had another value there. */
	private isChanged(node: EngineNode): boolean {
		if (this.seen.has(node)) return false;
		const raw = rawValue(node);
		return raw instanceof NDArray && (raw.base ?? raw).writes > 0;
	}

	private written(node: EngineNode): void {
		const { running } = this;
		if (!running) {
			this.touched ||= !this.seen.has(node);
			return;
		}
		if (running.nodes.has(node)) this.test(node, running);
	}

	private test(node: EngineNode, running: Running): void {
		if (running.isUnknown) return;
		const raw = rawGradient(node);
		running.tested.set(node, [raw, writesOf(raw)]);
		for (const test of this.tests)
			if (!test.holds && test.part.reads === 'dhdx' && test.concerns(node))
				test.note(saidOf(test.part.tree, node));
	}

	private finish(): void {
		const { running } = this;
		if (!running) return;
		for (const node of running.nodes) {
			const [array, writes] = running.tested.get(node) ?? [];
			const raw = rawGradient(node);
			if (array !== raw || writes !== writesOf(raw)) this.test(node, running);
		}
		this.running = null;
		const { pass, isUnknown } = running;
		if (pass > this.after) this.verdicts.set(pass, isUnknown || this.verdict(pass));
	}

	/** By what the tests have found, and by the losses. */
	private verdict(pass: number): boolean {
		const { losses } = this.run;
		return this.sought.some(({ need }) =>
			isMet(need, (part) =>
				part.kind === 'loss'
					? saidOfLoss(part.tree, losses, pass) !== false
					: this.tests.some((test) => test.part === part && test.holds)
			)
		);
	}
}

const writesOf = (raw: unknown): number => (raw instanceof NDArray ? (raw.base ?? raw).writes : 0);

/** Zeros of one shape are tested once. */
function zeroOf(tree: Expr, node: EngineNode, known: Map<string, Said>): Said {
	const raw = rawValue(node);
	const key = raw instanceof NDArray ? raw.shape.join() : '';
	const found = known.get(key);
	if (found !== undefined) return found;
	const said = saidOfZero(tree, node);
	known.set(key, said);
	return said;
}
