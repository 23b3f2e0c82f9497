/** @file The Python text of an op's `back`, run with the tensors' present numbers: its statements and variables. */
import { backText, contributionLines, operandNames, parametersOf, Tensor, type Op } from '#autodiff';
import { Machine, PyList, type BackView, type EngineNode, type MachineObserver, type Value } from '#python';
import { copy, NDArray } from '#tensor';
import type { Start } from './back-call.ts';
import { localsOf, type RecordedLocal } from './locals.ts';
import { optionText } from './option-text.ts';

/** Has a statement that does something else than to add to a dhdx. */
function hasOtherStatements(body: string): boolean {
	const lines = body.split('\n');
	const adding = new Set(contributionLines(body, lines.length));
	return lines.some((_, i) => !adding.has(i + 1));
}

const indented = (text: string): string => text.replace(/^/gm, '    ');

/** What the text's own variables are bound to before it runs. */
type Bindings = Map<string, Value>;

/** Kept by one recorder: the machine on which the texts run is made when the first of them is needed. */
export class NativeBacks {
	private machine: Machine | null = null;

	/** What the `back` of a tensor goes through, told before any of it happens; empty where its own class wrote it. */
	startsOf(node: Tensor): Start[] {
		const { op, customBack } = node;
		if (!op || customBack !== null) return [];
		const names = operandNames(op, node.depends_on.length);
		const body = backText(
			op,
			node.depends_on.map(({ value }) => value)
		);
		if (hasOtherStatements(body)) return this.run(op, node, body);
		const operands = names.map((name, k): [string, Value] => [name, node.depends_on[k]!]);
		const locals = localsOf([['t', node], ...operands], []);
		// Line 1 is `def back(t):`; the end has line 0.
		return [...body.split('\n').map((_, i) => i + 2), 0].map((line) => ({ line, locals, made: null }));
	}

	private run(op: Op, node: Tensor, body: string): Start[] {
		const twins = new Map<Tensor, Tensor>();
		const bindings = bindingsOf(op, node, (tensor) => twin(twins, tensor));
		const originals = new Map([...twins].map(([original, made]) => [made as EngineNode, original]));
		const listener = new Listener(originals);
		const machine = (this.machine ??= ready());
		for (const [name, value] of bindings) machine.globals.set(name, value);
		machine.observer = listener;
		machine.also({ id: op.name, text: programText(op, node, body) });
		const status = machine.run();
		if (status.kind !== 'done') throw new Error(`internal: the text of ${op.name} ended with ${status.kind}`);
		return listener.starts;
	}
}

function ready(): Machine {
	const machine = new Machine();
	machine.load([{ id: 'names', text: 'import numpy\nfrom backstep import unbroadcast' }]);
	machine.run();
	return machine;
}

/** A tensor with the same numbers, which the text may write to. */
function twin(twins: Map<Tensor, Tensor>, tensor: Tensor): Tensor {
	const known = twins.get(tensor);
	if (known) return known;
	const made = new Tensor(tensor.value, tensor.order, tensor.depends_on, tensor.op, tensor.options);
	made.dhdx = tensor.dhdx && copy(tensor.dhdx);
	twins.set(tensor, made);
	return made;
}

function bindingsOf(op: Op, node: Tensor, twinOf: (tensor: Tensor) => Tensor): Bindings {
	const bindings: Bindings = new Map([['t', twinOf(node)]]);
	const list = parametersOf(op).find(({ kind }) => kind === 'operands');
	if (list) bindings.set(list.name, new PyList(node.depends_on.map(twinOf)));
	else
		operandNames(op, node.depends_on.length).forEach((name, k) =>
			bindings.set(name, twinOf(node.depends_on[k]!))
		);
	for (const { name } of parametersOf(op)) {
		const option = node.options[name];
		if (option instanceof NDArray) bindings.set(name, option);
	}
	return bindings;
}

/** The method's own lines, then its `back`, inside a function, so that what the `back` takes from around it is seen. */
function programText(op: Op, node: Tensor, body: string): string {
	const options = parametersOf(op).flatMap(({ name, kind, otherwise }) => {
		if (kind === 'operand' || kind === 'operands') return [];
		const value = name in node.options ? node.options[name] : otherwise;
		return value instanceof NDArray ? [] : [`${name} = ${optionText(value, kind)}`];
	});
	const parameters = parametersOf(op).map(({ name }) => name);
	return [
		...options,
		`def method(${parameters.join(', ')}):`,
		...op.python.forward.split('\n').slice(0, -1).map(indented),
		indented(`def back(t):\n${indented(body)}`),
		'    return back',
		`t.back = method(${parameters.join(', ')})`,
		't.back(t)'
	].join('\n');
}

/** Hears the statements of one `back`. */
class Listener implements MachineObserver {
	readonly recording = true;
	readonly starts: Start[] = [];

	constructor(private readonly originals: ReadonlyMap<EngineNode, Tensor>) {}

	statement({ line, variables }: BackView): void {
		const before = this.starts.at(-1)?.locals ?? [];
		const locals = localsOf(variables(), before).map((each): RecordedLocal => ({
			...each,
			node: (each.node && this.originals.get(each.node)) ?? each.node
		}));
		this.starts.push({ line, locals, made: null });
	}

	begin(): void {}
	collect(): void {}
	sorted(): void {}
	zero(): void {}
	seed(): void {}
	enter(): void {}
	contribution(): void {}
	leave(): void {}
	end(): void {}
}
