/** @file Every module that programs can import: one file, and one line in the list below. */
import { nearestHint, raise, type PyModule } from '../runtime/index.ts';
import abc from './abc.ts';
import backstep from './backstep.ts';
import collectionsAbc from './collections-abc.ts';
import collections from './collections.ts';
import copy from './copy.ts';
import dataclasses from './dataclasses.ts';
import digits from './digits.ts';
import functools from './functools.ts';
import future from './future.ts';
import itertools from './itertools.ts';
import math from './math.ts';
import numpyRandom from './numpy-random.ts';
import numpyTyping from './numpy-typing.ts';
import numpyLinalg from './numpy-linalg.ts';
import numpyTesting from './numpy-testing.ts';
import numpy, { numpyExceptions } from './numpy.ts';
import operator from './operator.ts';
import pyplot from './pyplot/index.ts';
import random from './random.ts';
import string from './string.ts';
import time from './time.ts';
import types from './types.ts';
import typing from './typing.ts';
import warnings from './warnings.ts';
import type { MakeModule, ModuleSpec } from './module.ts';

const list: readonly ModuleSpec[] = [
	abc,
	backstep,
	collectionsAbc,
	collections,
	copy,
	dataclasses,
	digits,
	functools,
	future,
	itertools,
	math,
	numpyExceptions,
	numpyLinalg,
	numpyRandom,
	numpyTesting,
	numpyTyping,
	numpy,
	operator,
	pyplot,
	random,
	string,
	time,
	types,
	typing,
	warnings,
	{ name: 'matplotlib', names: () => new Map() }
];

/** What `import` can be followed by. */
export const moduleNames: readonly string[] = list.map(({ name }) => name);

const specs = new Map(list.map((spec) => [spec.name, spec]));

const FILES = 'A program here has no files, no network and no other programs.';
const WHOLE = 'Backstep runs Python and NumPy by itself; such a library is not part of it.';

/** Why some modules are not there. */
const ABSENT_MODULES: Readonly<Record<string, string>> = {
	...Object.fromEntries(
		['os', 'io', 'pathlib', 'shutil', 'glob', 'tempfile', 'socket', 'subprocess', 'urllib', 'requests', 'pickle', 'csv',
			'sqlite3', 'threading', 'multiprocessing', 'asyncio'].map((each) => [each, FILES])
	), // prettier-ignore
	...Object.fromEntries(
		['torch', 'tensorflow', 'jax', 'keras', 'scipy', 'pandas', 'sklearn', 'sympy', 'seaborn', 'networkx', 'graphviz',
			'tqdm', 'torchvision', 'cv2', 'PIL'].map((each) => [each, WHOLE])
	), // prettier-ignore
	sys: 'A program here sees nothing of the interpreter. Limits are set by a comment on the first line.',
	inspect: 'A program here sees nothing of the interpreter.',
	enum: 'Class attributes hold the constants: class Color: RED = 1.'
};

/** The modules that a hint names: those of annotations go without saying. */
const listed = list
	.map(({ name }) => name)
	.filter((name) => !name.startsWith('_') && !/[.]abc|typing/.test(name));

/** Finds or makes a module; a module inside a package is an attribute of it. */
export function importModule(name: string, made: Map<string, PyModule>, make: MakeModule): PyModule {
	const known = made.get(name);
	if (known) return known;
	const spec = specs.get(name);
	if (!spec)
		return raise(
			'ModuleNotFoundError',
			`No module named '${name}'`,
			ABSENT_MODULES[name.split('.')[0]!] ??
				(nearestHint(name, specs.keys()) || `Programs here can import ${listed.join(', ')}.`)
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
