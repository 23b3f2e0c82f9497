/** @file Loading and storing of variables. */
import { Tensor } from '#autodiff';
import { nearestHint, PyObject, raise, type Value } from '../../runtime/index.ts';
import { ABSENT } from '../../modules/builtins.ts';
import type { Frame } from '../frame.ts';
import type { Machine } from '../machine.ts';
import { noteStatement } from '../observe.ts';
import { pop, type Handler } from './handler.ts';

/** Names under which modules are usually imported. */
const MODULE_NAMES: ReadonlyMap<string, string> = new Map(
	[
		['np', 'import numpy as np'],
		['numpy', 'import numpy'],
		['plt', 'import matplotlib.pyplot as plt'],
		['math', 'import math'],
		['time', 'import time'],
		['copy', 'import copy']
	].map(([name, line]) => [name!, `The program has no line \`${line}\` that has run.`])
);

/** The first variable of the learner's code that a tensor is assigned to names it. */
function nameValue(m: Machine, f: Frame, name: string, value: Value): void {
	// What a pass goes over has its names already, or none.
	if (m.pass || !(value instanceof Tensor || (value instanceof PyObject && value.cls.profile))) return;
	if (value.name === '' && !m.engines.owns(f.code)) value.name = name;
}

/** In a method: the attribute of self that has the name. */
function selfHint({ code, locals }: Frame, name: string): string {
	const [self] = locals;
	const known = code.variables[0] === 'self' && self instanceof PyObject && self.attributes.has(name);
	return known ? `Did you mean self.${name}?` : '';
}

function unbound(f: Frame, name: string): never {
	return raise(
		'UnboundLocalError',
		`cannot access local variable '${name}' where it is not associated with a value`,
		selfHint(f, name) ||
			`${name} is assigned somewhere in this function, so it is local to it; here it has no value yet.`
	);
}

/** What a program writes in the place of a function that is absent. */
const INSTEAD: Readonly<Record<string, string>> = {
	frozenset: 'A sorted tuple can be a key: tuple(sorted(items)).',
	vars: 'getattr(object, name) reads an attribute by its name.',
	dir: 'hasattr(object, name) tells whether an attribute is there.',
	globals: 'Keep what has names in a dict of your own.',
	locals: 'Keep what has names in a dict of your own.',
	complex: 'Keep the real and the imaginary part in two variables.'
};

function undefinedName(m: Machine, f: Frame, name: string): never {
	const names = [...f.code.variables, ...m.globals.keys(), ...m.builtins.keys()];
	return raise(
		'NameError',
		`name '${name}' is not defined`,
		ABSENT.has(name)
			? `${name} is a function of Python that Backstep does not have.${INSTEAD[name] ? ` ${INSTEAD[name]}` : ''}`
			: MODULE_NAMES.get(name) ||
					nearestHint(name, names) ||
					'A name exists once a line that assigns it has run.'
	);
}

export const statement: Handler = (m, f) => {
	if (++m.statements >= m.budget.nextStop) m.budget.look();
	if (f.back !== null && m.observer !== null) noteStatement(m, f);
};

/** Every turn of a loop counts, so that a loop without statements ends too. */
export const jumpBack: Handler = (m, f, to) => {
	f.pc = to;
	if (++m.statements >= m.budget.nextStop) m.budget.look();
};

export const constant: Handler = (_m, f, i) => {
	const value = f.code.constants[i]!;
	// Code, too, lies on the stack for one instruction: the one that makes a function or class of it.
	f.stack.push(value as Value);
};

export const loadLocal: Handler = (_m, f, i) => {
	const value = f.locals[i];
	if (value === undefined) unbound(f, f.code.variables[i]!);
	f.stack.push(value);
};

export const storeLocal: Handler = (m, f, i) => {
	const value = pop(f);
	f.locals[i] = value;
	if (typeof value === 'object' && value !== null) nameValue(m, f, f.code.variables[i]!, value);
};

export const deleteLocal: Handler = (_m, f, i) => {
	if (f.locals[i] === undefined) unbound(f, f.code.variables[i]!);
	f.locals[i] = undefined;
};

export const loadGlobal: Handler = (m, f, i) => {
	const name = f.code.names[i]!;
	// A name that is None is defined: `??` would look further.
	const own = f.globals.get(name);
	const value = own === undefined ? m.builtins.get(name) : own;
	if (value !== undefined) f.stack.push(value);
	else if (f.globals.has(name) || m.builtins.has(name)) f.stack.push(null);
	else undefinedName(m, f, name);
};

export const storeGlobal: Handler = (m, f, i) => {
	const name = f.code.names[i]!;
	const value = pop(f);
	f.globals.set(name, value);
	if (typeof value === 'object' && value !== null) nameValue(m, f, name, value);
};

export const deleteGlobal: Handler = (m, f, i) => {
	const name = f.code.names[i]!;
	if (!f.globals.delete(name)) undefinedName(m, f, name);
};

/** In a class body: its own names first. */
export const loadName: Handler = (m, f, i) => {
	const name = f.code.names[i]!;
	const own = f.names!.get(name);
	if (own !== undefined) f.stack.push(own);
	else loadGlobal(m, f, i);
};

export const storeName: Handler = (_m, f, i) => {
	f.names!.set(f.code.names[i]!, pop(f));
};

export const deleteName: Handler = (m, f, i) => {
	const name = f.code.names[i]!;
	if (!f.names!.delete(name)) undefinedName(m, f, name);
};

/** The name of a cell: the function's own first, then those of the functions around it. */
const cellName = ({ code }: Frame, i: number): string => code.cells[i] ?? code.free[i - code.cells.length]!;

function emptyCell(f: Frame, i: number): never {
	const name = cellName(f, i);
	if (i < f.code.cells.length) unbound(f, name);
	return raise(
		'NameError',
		`cannot access free variable '${name}' where it is not associated with a value in enclosing scope`,
		'The function around this one assigns it later.'
	);
}

export const deleteCell: Handler = (_m, f, i) => {
	if (f.cells[i]!.value === undefined) emptyCell(f, i);
	f.cells[i]!.value = undefined;
};

export const loadCell: Handler = (_m, f, i) => {
	const { value } = f.cells[i]!;
	if (value === undefined) emptyCell(f, i);
	f.stack.push(value);
};

export const storeCell: Handler = (m, f, i) => {
	const value = pop(f);
	f.cells[i]!.value = value;
	if (typeof value === 'object' && value !== null) nameValue(m, f, cellName(f, i), value);
};
