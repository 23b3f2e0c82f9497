/** @file Every module that programs can import: one file, and one line in the list below. */
import { nearestHint, raise, type PyModule } from '../runtime/index.ts';
import backstep from './backstep.ts';
import copy from './copy.ts';
import functools from './functools.ts';
import math from './math.ts';
import type { MakeModule, ModuleSpec } from './module.ts';
import numpyRandom from './numpy-random.ts';
import numpy from './numpy.ts';
import random from './random.ts';
import pyplot from './pyplot/index.ts';
import time from './time.ts';

const list: readonly ModuleSpec[] = [
	backstep,
	copy,
	functools,
	math,
	{ name: 'matplotlib', names: () => new Map() },
	numpy,
	numpyRandom,
	pyplot,
	random,
	time
];

/** What `import` can be followed by. */
export const moduleNames: readonly string[] = list.map(({ name }) => name);

const specs = new Map(list.map((spec) => [spec.name, spec]));

/** Finds or makes a module; a module inside a package is an attribute of it. */
export function importModule(name: string, made: Map<string, PyModule>, make: MakeModule): PyModule {
	const known = made.get(name);
	if (known) return known;
	const spec = specs.get(name);
	if (!spec)
		return raise(
			'ModuleNotFoundError',
			`No module named '${name}'`,
			nearestHint(name, specs.keys()) || `Programs here can import ${[...specs.keys()].join(', ')}.`
		);
	const module = make(spec);
	made.set(name, module);
	const dot = name.lastIndexOf('.');
	if (dot > 0) importModule(name.slice(0, dot), made, make).namespace.set(name.slice(dot + 1), module);
	for (const other of specs.keys())
		if (other.startsWith(`${name}.`))
			module.namespace.set(other.slice(name.length + 1), importModule(other, made, make));
	return module;
}
