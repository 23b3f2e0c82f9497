/** @file The module's engine as Python text: what runs the pass, and the `back` of every op, so that a switch can change it. */
import { backText, parametersOf, requireScalar, Tensor, type Op } from '#autodiff';
import {
	compile,
	define,
	editedTree,
	isCode,
	parse,
	PyFunction,
	PyList,
	PyModule,
	PyTuple,
	type Code,
	type Edit,
	type Machine,
	type Session,
	type Value
} from '#python';
import { NDArray } from '#tensor';
import { optionText } from '../option-text.ts';
import { nativeProfile } from '../profiles/index.ts';
import { partOf, type Part } from './parts.ts';

/** As the module has it for CPython. Functions with an underscore tell who watches. */
const DRIVER = `def reverse_autodiff(h):
    _begin_pass(h)
    try:
        found = {h: None}
        frontier = [h]
        for t in frontier:
            _collected(t)
            for d in t.depends_on:
                if d not in found:
                    found[d] = None
                    frontier.append(d)
        frontier.sort(key=lambda t: -t.order)
        _sorted(frontier)
        for t in frontier:
            t.dhdx = numpy.zeros_like(t.value, dtype=float)
            _zeroed(t)
        h.dhdx = numpy.ones_like(h.value, dtype=float)
        _seeded(h)
        for t in frontier:
            _ready(t)
            _enter_back(t)
            t.back(t)
            _leave_back(t)
    finally:
        _end_pass()

def _ready(t):
    parts = _parts_of(t)
    if parts is not None:
        method, operands = parts
        _keep_back(t, method(*operands))

def _back(t):
    _ready(t)
    if _has_back(t):
        t.back(t)
`;

/** What a part of the engine's text becomes. */
export type EditPart = (part: Part, place: TextPlace) => readonly Edit[];

/** Which text a part is: one of the program's sources, or one of the module's, which has a name. */
export type TextPlace = { readonly source: number } | { readonly name: string };

const tensorOf = (v: Value): Tensor => {
	if (v instanceof Tensor) return v;
	throw new Error('internal: no tensor');
};

/** Reads texts of the module's engine into one machine. */
export class NativeEngine {
	/** Our own functions, and what takes their place. */
	readonly replaced = new Map<object, Value>();
	private readonly globals = new Map<string, Value>();
	private readonly methods = new Map<string, PyFunction>();
	private readonly module: PyModule | null;
	private readonly back: PyFunction;
	/** Texts that belong behind the sources of the program. */
	private readonly texts: { readonly id: string; readonly text: string }[] = [];

	constructor(
		private readonly from: Machine,
		private readonly edit: EditPart
	) {
		const code = this.read('reverse_autodiff', DRIVER, -1);
		const driver = this.functionOf(code, 'reverse_autodiff');
		this.globals.set('_ready', this.functionOf(code, '_ready'));
		this.back = this.functionOf(code, '_back');
		this.replaced.set(from.prelude.get('_reverse_autodiff') as PyFunction, driver);
		const module = from.modules.get('backstep') ?? null;
		this.module =
			module && new PyModule('backstep', new Map(module.namespace).set('reverse_autodiff', driver));
		if (module) this.replaced.set(module, this.module!);
	}

	/** The machine goes on with these texts. */
	settle(into: Machine): void {
		into.nativeBack = this.back;
		if (this.module) into.modules = new Map(into.modules).set('backstep', this.module);
		into.engines.add(CLASS);
		this.globals.set('numpy', into.import('numpy'));
		this.globals.set('unbroadcast', into.import('backstep').namespace.get('unbroadcast')!);
		for (const native of this.natives()) this.globals.set(native.name, native);
	}

	/** Compiles a text of the module. One with a number is a source, whose lines can be stepped. */
	private read(id: string, text: string, source: number): Code {
		const edits = this.edit(partOf(text, parse(text), nativeProfile), { name: id });
		return compile(editedTree(text, edits), source);
	}

	/** A method's text is one of the sources from now on. */
	private methodOf(id: string, text: string): PyFunction {
		const { texts, from } = this;
		texts.push({ id, text });
		const whole = this.read(id, text, from.sources.length + texts.length - 1);
		return this.functionOf(whole.constants.find(isCode)!, id);
	}

	/** A machine may be a copy that was made when there were fewer texts. */
	private giveTexts(machine: Machine): void {
		const { from, texts } = this;
		if (machine.sources.length === from.sources.length + texts.length) return;
		machine.sources = [...from.sources, ...texts];
		machine.marks = machine.sources.map((_, i) => from.marks[i] ?? []);
	}

	private functionOf({ constants }: Code, name: string): PyFunction {
		const code = constants.filter(isCode).find((each) => each.name === name);
		if (!code) throw new Error(`internal: no ${name}`);
		return new PyFunction(code, this.globals, [], new Map(), []);
	}

	/** The method that makes the `back` of a tensor, and what it is called with; null for a leaf, and where there is one. */
	private partsOf({ op, depends_on, options, customBack }: Tensor, machine: Machine): PyTuple | null {
		if (!op || customBack !== null) return null;
		const parameters = parametersOf(op);
		let next = 0;
		const given = parameters.flatMap(({ name, kind }): [string, Value][] => {
			if (kind === 'operands') return [[name, new PyList([...depends_on])]];
			if (kind === 'operand') return [[name, depends_on[next++]!]];
			const option = options[name];
			return option instanceof NDArray ? [[name, option]] : [];
		});
		const named = new Set(given.map(([name]) => name));
		const lines = parameters.flatMap(({ name, kind, otherwise }) => {
			if (named.has(name) || kind === 'operand' || kind === 'operands') return [];
			return [`${name} = ${optionText(name in options ? options[name] : otherwise, kind)}`];
		});
		const text = methodText(op, [...named], lines, depends_on);
		let method = this.methods.get(text);
		if (!method) this.methods.set(text, (method = this.methodOf(op.name, text)));
		this.giveTexts(machine);
		return new PyTuple([method, new PyTuple(given.map(([, v]) => v))]);
	}

	/** What they know of a tensor belongs to one machine, and so do those who watch it: copies go on with the same natives. */
	private natives() {
		const collected = new WeakMap<Tensor, { readonly dhdx: NDArray | null }>();
		const watcher = ({ observer }: Session) => (observer?.recording ? observer : null);
		const of = (tell: (t: Tensor, session: Session) => void) => (t: Value, session: Session) => (
			tell(tensorOf(t), session),
			null
		);
		const tells: [string, (t: Value, session: Session) => Value][] = [
			[
				'_collected(t)',
				of((t, session) => (collected.set(t, { dhdx: t.dhdx }), watcher(session)?.collect(t)))
			],
			['_zeroed(t)', of((t, session) => t.dhdx !== collected.get(t)?.dhdx && watcher(session)?.zero(t))],
			['_seeded(t)', of((t, session) => watcher(session)?.seed(t))],
			['_enter_back(t)', of((t, session) => watcher(session)?.enter(t))],
			['_leave_back(t)', of((t, session) => watcher(session)?.leave(t))],
			['_parts_of(t)', (t, session) => this.partsOf(tensorOf(t), session as Machine)],
			['_has_back(t)', (t) => tensorOf(t).customBack !== null]
		];
		return [
			...tells.map(([signature, tell]) =>
				define(signature, (args, session) => tell(args.need('t'), session))
			),
			define('_sorted(t)', (args, session) => {
				watcher(session)?.sorted((args.need('t') as PyList).items.map(tensorOf));
				return null;
			}),
			define('_keep_back(t, back)', (args) => {
				tensorOf(args.need('t')).customBack = args.need('back');
				return null;
			}),
			define('_begin_pass(h)', (args, session) => {
				const h = tensorOf(args.need('h'));
				requireScalar(h);
				session.beginPass(h);
				session.observer?.begin(h);
				return null;
			}),
			define('_end_pass()', (_, session) => {
				watcher(session)?.end();
				session.endPass();
				return null;
			})
		];
	}
}

/** Code of a class that is an engine gives no names to tensors, and is none of the learner's. */
const CLASS = 'CS4787Tensor';

const indented = (text: string): string => text.replace(/^/gm, '    ');

/** The method of an op: its own lines but for the result, then its `back`, which it returns. */
function methodText(
	op: Op,
	parameters: readonly string[],
	options: readonly string[],
	operands: readonly Tensor[]
): string {
	const body = backText(
		op,
		operands.map(({ value }) => value)
	);
	const lines = [
		...options,
		...op.python.forward.split('\n').slice(0, -1),
		`def back(t):\n${indented(body)}`
	];
	const method = [`def ${op.name}(${parameters.join(', ')}):`, ...lines.map(indented), '    return back'];
	return [`class ${CLASS}:`, ...method.map(indented), ''].join('\n');
}
