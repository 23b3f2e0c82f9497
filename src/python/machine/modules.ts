/** @file Making of modules; those written in Python are run. */
import { compile } from '../compile/compiler.ts';
import type { ModuleSpec } from '../modules/module.ts';
import { PyClass, PyFunction, PyModule, PyObject, type Value } from '../runtime/index.ts';
import { parse } from '../syntax/parse.ts';
import { Frame } from './frame.ts';
import type { Machine } from './machine.ts';

/** A module of its natives and of what its text defines. Names with an underscore are its own. */
export function makeModule(m: Machine, spec: ModuleSpec): PyModule {
	const natives = spec.names(m.prelude);
	const names = spec.python === undefined ? natives : run(m, spec.name, spec.python, natives);
	return new PyModule(spec.name, names);
}

/** Marks what a module consists of, which copies of a run share. */
export function fix(m: Machine, names: ReadonlyMap<string, Value>): void {
	for (const v of names.values()) {
		if (v instanceof PyObject || v instanceof PyFunction) m.fixed.add(v);
		if (v instanceof PyClass && !v.make) fix(m, v.namespace);
	}
}

/** The public names that a text defines. */
function run(
	m: Machine,
	name: string,
	text: string,
	natives: ReadonlyMap<string, Value>
): Map<string, Value> {
	const hidden = [...m.prelude].filter(([each]) => each.startsWith('_'));
	const names = new Map<string, Value>([...hidden, ...natives, ['__name__', name]]);
	// What a module does to get ready is none of the program's statements.
	const { statements } = m;
	const { nextStop } = m.budget;
	m.budget.nextStop = Infinity;
	try {
		m.within((base) => (m.frame = new Frame(compile(parse(text), -1), names, [], [], base)));
	} finally {
		m.statements = statements;
		m.budget.nextStop = nextStop;
	}
	fix(m, names);
	return new Map([...names].filter(([each]) => !each.startsWith('_')));
}
