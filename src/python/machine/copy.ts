/** @file A machine copied whole. */
import type { PyObject } from '../runtime/index.ts';
import { Copier } from './copier.ts';
import type { Machine } from './machine.ts';
import type { SharedBuffers } from './shared-buffers.ts';

/** Every object of a machine, and the one that stands for it in a copy. */
export type Twins = Map<object, object>;

/** Fills `into`, a fresh machine, with the state of `from`, and `twins` with what stands for what. */
export function copyMachine(
	from: Machine,
	into: Machine,
	shared: SharedBuffers | null = null,
	twins: Twins = new Map(),
	c = new Copier(from.globals, from.fixed, shared, twins)
): Machine {
	into.sources = from.sources;
	into.marks = from.marks;
	into.trees = from.trees;
	into.pending = [...from.pending];
	into.builtins = from.builtins;
	into.globals = c.globals(from.globals);
	into.modules = from.modules;
	into.fixed = from.fixed;
	into.frame = from.frame && c.frame(from.frame);
	into.statements = from.statements;
	into.passes = from.passes;
	into.passesEnded = from.passesEnded;
	into.callSerial = from.callSerial;
	into.nextTensorOrder = from.nextTensorOrder;
	into.ticks = from.ticks;
	into.random = from.random.copy();
	into.stream.follow(from.stream);
	into.printing = from.printing;
	into.output = [...from.output];
	into.outputLength = from.outputLength;
	into.outputStarts = [...from.outputStarts];
	into.plots = [...from.plots];
	into.plotted = from.plotted;
	into.drawing = {
		...from.drawing,
		open: from.drawing.open.map((figure) => c.value(figure) as PyObject)
	};
	into.engines.follow(from.engines);
	into.collector = from.collector;
	into.pythonMethods = from.pythonMethods;
	into.prelude = from.prelude;
	into.nativeBack = from.nativeBack;
	if (from.pass)
		into.pass = {
			frame: c.frame(from.pass.frame),
			root: c.value(from.pass.root) as PyObject,
			profile: from.pass.profile
		};
	if (from.summed) into.summed = { before: c.value(from.summed.before), after: c.value(from.summed.after) };
	into.budget.follow(from.budget);
	c.finish();
	into.identities = from.identities.copy(c.twins, from.fixed);
	return into;
}
