/** @file The machine: runs code in slices, and can be copied between any two instructions. */
import { elsewhere, enterStorage, PRINT_DEFAULTS, RandomState, type PrintOptions } from '#tensor';
import type { Module } from '../ast.ts';
import type { Code, Source } from '../compile/code.ts';
import { compile } from '../compile/compiler.ts';
import { declaredEngines } from '../engines/declared.ts';
import { guessedEngines } from '../engines/guess.ts';
import { builtins, hiddenNames } from '../modules/builtins.ts';
import { importModule } from '../modules/index.ts';
import {
	asPyException,
	BLANK,
	Identities,
	PyException,
	raise,
	RandomStream,
	type Drawing,
	type EngineNode,
	type EngineProfile,
	type MachineObserver,
	type Origin,
	type PlotCall,
	type PyModule,
	PyObject,
	type Session,
	type Value
} from '../runtime/index.ts';
import { markOffsets } from '../notebook/index.ts';
import { LineTable } from '../syntax/lines.ts';
import { parse } from '../syntax/parse.ts';
import { call } from './calls.ts';
import { copyMachine, type Twins } from './copy.ts';
import { dispatch } from './dispatch.ts';
import { faultOf, placeOf, reportOf, type ErrorReport, type ErrorPlace } from './errors.ts';
import { Frame } from './frame.ts';
import { heapBytes } from './measure.ts';
import { Budget } from './budget.ts';
import { Collector, type StorageUse } from './collect.ts';
import { declaredLimits } from './declared-limits.ts';
import { BudgetReached, LIMITS, type Limits } from './limits.ts';
import { fix, makeModule } from './modules.ts';
import { cellOf, noteOutput, type OutputStart } from './cells.ts';
import { EMPTY, originOf } from './origin.ts';
import { notePlot } from './plots.ts';
import { preludeCode } from './prelude-code.ts';
import { methodContextOf, type MethodContext } from './method-context.ts';
import { EngineClasses } from './engine-classes.ts';
import type { SharedBuffers } from './shared-buffers.ts';
import { eachSource } from './source-error.ts';
import { unwind } from './unwind.ts';
import type { Pass } from './watch.ts';

export { SourceError } from './source-error.ts';

export type Status =
	| { readonly kind: 'done' }
	| { readonly kind: 'paused' }
	| { readonly kind: 'error'; readonly error: ErrorReport }
	| { readonly kind: 'budget'; readonly message: string; readonly place: ErrorPlace | null };

export interface MachineOptions {
	readonly seed?: number;
	readonly profiles?: readonly EngineProfile[];
	readonly limits?: Partial<Limits>;
	/** How the arrays of a long run are kept; null for a run that makes each anew. */
	readonly storage?: StorageUse | null;
}

/** Natives may call Python this deep in the middle of an instruction. */
const MAX_NESTED = 100;

export class Machine implements Session {
	frame: Frame | null = null;
	sources: readonly Source[] = [];
	/** Where in each source the lines `# %%` begin. */
	marks: readonly (readonly number[])[] = [];
	/** Code of sources that are still to run. */
	pending: Code[] = [];
	globals = new Map<string, Value>();
	builtins = new Map<string, Value>();
	modules = new Map<string, PyModule>();
	/** What our own modules consist of: it never changes, and copies of a run share it. */
	fixed = new Set<object>();
	statements = 0;
	passes = 0;
	passesEnded = 0;
	callSerial = 0;
	nextTensorOrder = 0;
	ticks = 0;
	random: RandomState;
	readonly stream = new RandomStream();
	printing: PrintOptions = PRINT_DEFAULTS;
	output: string[] = [];
	outputLength = 0;
	/** Where in the output that of each cell begins, of those that have printed. */
	outputStarts: OutputStart[] = [];
	plots: PlotCall[] = [];
	/** Numbers that the plots hold. */
	plotted = 0;
	drawing: Drawing<PyObject> = BLANK;
	readonly engines = new EngineClasses(() => this.profiles);
	pass: Pass | null = null;
	/** The last call of `unbroadcast`, the engine's own or the module's. */
	summed: { readonly before: Value; readonly after: Value } | null = null;
	observer: MachineObserver | null = null;
	/** Hears of every pass that begins, and, with null, of its end; no copy has it. */
	onPass: ((h: EngineNode | null) => void) | null = null;
	onWrite: ((node: EngineNode) => void) | null = null;
	/** What a class can fit: those that are known to us, and those of the program. */
	profiles: readonly EngineProfile[];
	limits: Limits;
	/** Limits that no program can change. */
	readonly given: Partial<Limits>;
	/** Trees of sources that were read again; copies share them. */
	trees = new WeakMap<Source, Module>();
	halted = false;
	nested = 0;
	collector: Value = null;
	nativeBack: Value = null;
	pythonMethods: ReadonlyMap<string, Value> = new Map();
	prelude: ReadonlyMap<string, Value> = new Map();
	identities = new Identities();
	readonly budget: Budget;
	readonly arrays: Collector;

	constructor(options: MachineOptions = {}) {
		this.random = new RandomState(options.seed ?? 0);
		this.stream.seed(BigInt(options.seed ?? 0));
		this.profiles = options.profiles ?? [];
		this.limits = { ...LIMITS, ...options.limits };
		this.given = options.limits ?? {};
		this.arrays = new Collector(this, options.storage === undefined ? {} : options.storage);
		this.budget = new Budget(this);
	}

	/** Reads and compiles a program; throws SourceError where Python would refuse it. */
	load(sources: readonly Source[]): void {
		this.sources = sources;
		this.marks = sources.map(({ text }) => markOffsets(text));
		this.builtins = builtins();
		this.runPrelude();
		const trees = eachSource(sources, ({ text }) => {
			this.limits = { ...this.limits, ...declaredLimits(text), ...this.given };
			return parse(text);
		});
		const declared = eachSource(sources, ({ text }) => declaredEngines(text, trees));
		this.profiles = [...declared.flat(), ...this.profiles, ...guessedEngines(trees)];
		this.pending = eachSource(sources, (_, i) => compile(trees[i]!, i));
		this.globals = new Map<string, Value>([['__name__', '__main__']]);
		this.statements = 0;
		this.arrays.wait();
	}

	/** One more source, to run after those that there are. */
	also(source: Source): void {
		this.sources = [...this.sources, source];
		this.pending.push(compile(parse(source.text), this.sources.length - 1));
	}

	private runPrelude(): void {
		const names = hiddenNames();
		this.pending = [preludeCode()];
		this.globals = names;
		const status = this.run();
		if (status.kind !== 'done') throw new Error(`internal: the prelude ended with ${status.kind}`);
		for (const [name, value] of names) if (!name.startsWith('_')) this.builtins.set(name, value);
		this.prelude = names;
		fix(this, names);
		this.collector = names.get('_list')!;
		this.pythonMethods = new Map([['list.sort', names.get('_list_sort')!]]);
		this.nativeBack = names.get('_native_back')!;
	}

	/** The tree of a source, read again when it is first asked for. */
	tree(source: number): Module {
		const text = this.sources[source]!;
		const known = this.trees.get(text);
		if (known) return known;
		const made = parse(text.text);
		this.trees.set(text, made);
		return made;
	}

	/** Runs at most so many statements more. */
	run(statements = Infinity): Status {
		this.halted = false;
		this.budget.begin(this.statements + statements);
		const before = enterStorage(this.arrays.current);
		try {
			const status = this.advance();
			if (status.kind !== 'paused') this.arrays.close();
			return status;
		} finally {
			enterStorage(before);
		}
	}

	private advance(): Status {
		try {
			for (;;) {
				this.execute(null);
				if (this.halted) return { kind: 'paused' };
				const next = this.pending.shift();
				if (!next) return { kind: 'done' };
				this.frame = new Frame(next, this.globals, [], [], null);
			}
		} catch (error) {
			if (error instanceof PyException) return { kind: 'error', error: this.failed(error) };
			if (error instanceof BudgetReached)
				return { kind: 'budget', message: error.message, place: placeOf(this, this.frame) };
			throw error;
		}
	}

	private failed(error: PyException): ErrorReport {
		this.pending = [];
		this.frame = null;
		return reportOf(this, error);
	}

	/** Runs until `stop` is on top again, or the slice has ended. */
	private execute(stop: Frame | null): void {
		while (this.frame !== stop && !(this.halted && this.nested === 0)) {
			try {
				dispatch(this, stop);
			} catch (error) {
				this.recover(error, stop);
			}
		}
	}

	/** Goes on at the handler of an exception; what cannot be handled is thrown. */
	private recover(error: unknown, stop: Frame | null): void {
		for (let current = error; ;) {
			const exception = asPyException(current);
			if (!exception) throw faultOf(current);
			try {
				return unwind(this, exception, stop);
			} catch (next) {
				if (this.frame === stop || this.frame === null) throw next;
				// What was to be done with a result has failed in its turn.
				current = next;
			}
		}
	}

	callNow(callable: Value, args: readonly Value[]): Value {
		return this.within(() => call(this, callable, args));
	}

	/** Runs what `begin` begins to its end, in the middle of an instruction; gives the result. */
	within(begin: (base: Frame) => void): Value {
		if (++this.nested > MAX_NESTED) raise('RecursionError', 'maximum recursion depth exceeded');
		const outer = this.frame;
		const base = new Frame(EMPTY, this.globals, [], [], outer);
		this.frame = base;
		try {
			begin(base);
			this.execute(base);
			return base.stack[0]!;
		} finally {
			this.frame = outer;
			this.nested--;
		}
	}

	write(text: string): void {
		noteOutput(this);
		this.outputLength += text.length;
		if (this.outputLength > this.limits.output) throw new BudgetReached('output', this);
		this.output.push(text);
	}

	get stdout(): string {
		return this.output.join('');
	}

	work(operations: number, what: () => string): void {
		this.budget.spend(operations / 16);
		if (operations > this.limits.work)
			throw new BudgetReached(
				'work',
				this,
				`${what()} needs about ${Math.round(operations).toLocaleString('en')} operations.`,
				operations
			);
	}

	spend(entries: number): void {
		this.budget.spend(entries);
	}

	plot(call: PlotCall): void {
		notePlot(this, call);
	}

	cell(): string {
		return cellOf(this);
	}

	import(name: string): PyModule {
		// Copies of a run share what modules consist of.
		return elsewhere(() => importModule(name, this.modules, (spec) => makeModule(this, spec)));
	}

	methodContext(): MethodContext {
		return methodContextOf(this.frame!);
	}

	origin(): Origin | null {
		return originOf(this);
	}

	made(node: EngineNode, origin: Origin | null = this.origin()): void {
		node.origin = origin;
		this.observer?.program?.made(node);
		if (!(node instanceof PyObject)) this.observer?.ready?.(node);
	}

	beginPass(h: EngineNode): void {
		this.passes++;
		this.onPass?.(h);
		this.observer?.passBegins?.(h);
	}

	endPass(): void {
		this.passesEnded++;
		this.onPass?.(null);
	}

	/** Bytes of everything that the program can reach. */
	get bytes(): number {
		return heapBytes(this, Infinity);
	}

	/** A machine in the same state that goes on by itself, or, with `shared`, is only copied again; fills `twins`. */
	copy(
		shared: SharedBuffers | null = null,
		twins: Twins = new Map(),
		storage: StorageUse | null = null
	): Machine {
		const into = new Machine({ profiles: this.profiles, limits: this.limits, storage });
		return copyMachine(this, into, shared, twins);
	}

	/** Lines and columns of a source. */
	lines(source: number): LineTable {
		return new LineTable(this.sources[source]?.text ?? '');
	}
}
