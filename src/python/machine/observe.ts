/** @file Where the machine tells its observer of what an interpreted engine does. */
import { Tensor } from '#autodiff';
import type { NDArray } from '#tensor';
import type { Code } from '../compile/code.ts';
import {
	PyList,
	PyObject,
	type EngineNode,
	type LineView,
	type NativeFunction,
	type PyFunction,
	type Value
} from '../runtime/index.ts';
import type { Frame } from './frame.ts';
import { spanAt } from './errors.ts';
import type { Machine } from './machine.ts';
import { variablesOf } from './stack.ts';
import {
	backTarget,
	enclosingBack,
	isNode,
	rootOf,
	snapshot,
	tensorBack,
	watchAssignment,
	watchContribution,
	type Change
} from './watch.ts';

/** A Python function was entered with so many arguments, the first of `args`: it may be a reverse pass, or a `back`. */
export function noteCall(
	m: Machine,
	f: PyFunction,
	args: readonly Value[],
	given: number,
	frame: Frame,
	mayPass: boolean
): void {
	const { pass } = m;
	if (!pass) {
		frame.back = tensorBack(f, args[given - 1]);
		if (!mayPass) return;
		const root = rootOf(args);
		if (!root || root.cls.profile!.pass !== f.name) return;
		m.beginPass(root);
		m.pass = { frame, root, profile: root.cls.profile! };
		m.observer?.begin(root);
		if (m.observer?.recording) m.observer.collect(root);
		// A pass that recurses is itself the `back` of h.
		if (f.name === root.cls.profile!.back) noteBack(m, f, args, frame);
		return;
	}
	noteBack(m, f, args, frame);
}

function noteBack(m: Machine, f: PyFunction, args: readonly Value[], frame: Frame): void {
	const node = backTarget(f, args, m.pass!.profile);
	if (!node) return;
	frame.back = node;
	m.observer?.enter(node);
}

/** A statement is about to run: of a `back`, or of the program. */
export function noteStatement(m: Machine, frame: Frame): void {
	const { observer } = m;
	if (frame.back) tell(m, frame, observer?.recording ? lineWithin(m, frame.code, frame) : 0);
	else if (observer?.program && isOfProgram(m, frame)) observer.program.line(lineView(m, frame));
}

/** The 1-based line of a frame's statement within the text of a `back`. */
function lineWithin({ sources }: Machine, code: Code, frame: Frame): number {
	if (frame.code !== code) return 0;
	const text = sources[code.source]?.text.slice(code.start, code.spans[frame.current]!) ?? '';
	return text.split('\n').length;
}

/** Whether a frame runs statements of the program: not those of an engine, and not the definitions in a class. */
const isOfProgram = (m: Machine, { code, names }: Frame): boolean =>
	code.source >= 0 && names === null && !m.engines.owns(code);

function lineView(m: Machine, { code, current, prev }: Frame): LineView {
	const [start, end] = spanAt(code, current);
	let depth = code.name === '<module>' ? 0 : 1;
	for (let frame = prev; frame; frame = frame.prev)
		if (!frame.code.name.startsWith('<') && isOfProgram(m, frame)) depth++;
	return { source: code.source, start, end, depth, inside: depth > 0 ? code.name : '' };
}

function tell(m: Machine, frame: Frame, line: number): void {
	const { back: node } = frame;
	if (node && m.observer?.recording)
		m.observer.statement({ node, line, variables: () => variablesOf(frame) });
}

/** A frame has returned or was left. */
export function noteReturn(m: Machine, frame: Frame, value: Value): void {
	const { pass } = m;
	if (frame.back) tell(m, frame, 0);
	if (!pass) return;
	if (frame.back) m.observer?.leave(frame.back);
	if (frame.code.name === pass.profile.unbroadcast)
		m.summed = { before: frame.locals[0] ?? null, after: value };
	if (frame === pass.frame) {
		m.pass = null;
		m.endPass();
		m.observer?.end();
	}
}

/** A list of nodes that grows or is sorted by the pass is its frontier; the module's `unbroadcast` is noted. */
export function afterNative(m: Machine, f: NativeFunction, args: readonly Value[], result: Value): void {
	const { pass, observer } = m;
	if (!observer?.recording || !m.frame) return;
	if (f.name === 'unbroadcast') m.summed = { before: args[0] ?? null, after: result };
	if (!pass || enclosingBack(m.frame, pass)) return;
	const [list, item] = args;
	if (!(list instanceof PyList)) return;
	if (f.name === 'append' && isNode(item)) observer.collect(item);
	if (f.name === '_sort' && list.items.length > 0 && list.items.every(isNode))
		observer.sorted(list.items as PyObject[]);
}

/** Whether `object.name` is a gradient that is watched now: of a node of the pass, or of the module's tensors. */
function isWatched(m: Machine, object: Value, name: string): object is EngineNode {
	if (!m.observer?.recording) return false;
	return object instanceof Tensor
		? name === 'dhdx'
		: m.pass !== null && isNode(object) && name === m.pass.profile.gradient;
}

/** Before an augmented assignment: the gradient as it was, if it is watched. */
export const beforeAugment = (m: Machine, object: Value, name: string, current: Value): NDArray | null =>
	isWatched(m, object, name) ? snapshot(current) : null;

/** After it. */
export function afterAugment(
	m: Machine,
	frame: Frame,
	change: { object: Value; sign: 1 | -1; before: NDArray; delta: Value; after: Value }
): void {
	contribute(m, frame, { ...change, target: change.object as EngineNode });
}

/** `object.name = value` on a node during a pass. */
export function afterAssignment(
	m: Machine,
	frame: Frame,
	object: EngineNode,
	name: string,
	old: Value | undefined,
	value: Value
): void {
	const { pass, observer } = m;
	if (!observer || !isWatched(m, object, name)) return;
	if (pass && object instanceof PyObject && !enclosingBack(frame, pass))
		return watchAssignment(pass, observer, object, value);
	const before = snapshot(old);
	if (before) contribute(m, frame, { target: object, sign: 0, before, delta: value, after: value });
}

function contribute(m: Machine, frame: Frame, change: Omit<Change, 'seen' | 'line'>): void {
	const { pass, observer } = m;
	const back = enclosingBack(frame, pass);
	if (!observer || !back?.back) return;
	const line = lineWithin(m, back.code, frame);
	const giver = change.target === back.back ? enclosingBack(back.prev, pass) : back;
	// Where a `back` adds to its own node what it was called with, its caller has brought it; none has to h.
	if (!giver?.back) return observer.seed(change.target);
	const seen = giver.written.filter((node) => node === change.target).length;
	giver.written.push(change.target);
	watchContribution(observer, giver.back, { ...change, seen, line }, m.summed);
}
