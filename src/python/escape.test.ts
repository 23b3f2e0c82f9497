/** @file No expression reaches past Python: each attempt ends in an error of Python's, and none in JavaScript. */
import { expect, test } from 'vitest';
import { tryProgram } from './trial.ts';

const attempts = [
	'().__class__.__bases__[0].__subclasses__()',
	'(lambda: 0).__globals__',
	'(lambda: 0).__code__',
	'(lambda: 0).__closure__',
	'(lambda: 0).constructor',
	"(lambda: 0).constructor('return this')()",
	"getattr(print, 'constructor')",
	"getattr([], '__proto__')",
	"getattr({}, 'prototype')",
	'{}.hasOwnProperty',
	'[].constructor',
	"''.constructor",
	'(1).constructor',
	'(1.5).toFixed',
	'[].map',
	'[].length',
	'{}.valueOf',
	'print.call',
	'print.apply',
	'print.bind',
	'globalThis',
	'window',
	'self',
	'document',
	'process',
	'require',
	'Function',
	'eval("1")',
	'exec("x = 1")',
	'compile("1", "a", "eval")',
	'open("/etc/passwd")',
	'__import__("os")',
	'__builtins__.open',
	'import os',
	'import sys',
	'import subprocess',
	'import js',
	'from numpy import __loader__',
	'import numpy\nnumpy.constructor',
	'import numpy\nnumpy.array([1]).buffer',
	'import numpy\nnumpy.array([1]).ctypes',
	'class A: pass\nA.constructor',
	'class A: pass\nA().__proto__',
	"class A: pass\nA().__dict__['x']",
	'def f(): yield 1\nf().gi_frame',
	'def f(): yield 1\nf().next',
	'try:\n    1/0\nexcept ZeroDivisionError as e:\n    e.__traceback__.tb_frame',
	"setattr(print, 'call', 1)",
	"delattr([], 'append')",
	"'{0.__class__.__init__.__globals__}'.format(1)",
	"'{0[constructor]}'.format({})",
	"f'{(1).constructor}'",
	"'%(constructor)s' % {}",
	"type('X', (), {})().__proto__",
	"getattr(type, 'mro')().constructor",
	"vars()['window']",
	"globals()['process']",
	'locals().constructor',
	'import builtins',
	'import importlib',
	'import ctypes',
	'import socket',
	'import urllib.request',
	'import pickle',
	'from backstep import constructor',
	'import math\nmath.__proto__',
	"import numpy\nnumpy.load('/etc/passwd')",
	"import numpy\nnumpy.fromfile('/etc/passwd')",
	'import numpy\nnumpy.random.RandomState.constructor',
	"import matplotlib.pyplot as plt\nplt.constructor('alert(1)')",
	'from backstep import Tensor\nTensor(1.0).constructor',
	'from backstep import Tensor\nTensor(1.0).value.data.buffer',
	'fetch("https://example.org")',
	'XMLHttpRequest()',
	'importScripts("x.js")',
	'postMessage(1)',
	'class A:\n    def __getattr__(self, name): return globalThis\nA().x',
	'(i for i in [1]).constructor',
	'slice(1).constructor',
	'range(3).constructor',
	'(1, 2).constructor',
	'{1}.constructor',
	'None.constructor',
	'NotImplemented.constructor',
	'Exception().constructor',
	'int.constructor',
	'breakpoint()',
	'input()'
];

test('there are at least sixty attempts', () => expect(new Set(attempts).size).toBeGreaterThanOrEqual(60));

test.each(attempts)('%s', (text) => {
	const { error } = tryProgram(text);
	expect(error?.type).toMatch(
		/^(AttributeError|NameError|ImportError|ModuleNotFoundError|KeyError|SyntaxError|TypeError|NotImplementedError)$/
	);
	expect(error!.message).not.toMatch(/internal|function \(|\[object|undefined/);
});

test('names of JavaScript objects are names like any other', () => {
	const text = [
		"d = {'__proto__': 1, 'constructor': 2}",
		'class A: pass',
		'a = A()',
		'a.__proto__ = 5',
		'a.constructor = 6',
		"print(d['__proto__'], d['constructor'], a.__proto__, a.constructor, 'toString' in d)"
	].join('\n');
	expect(tryProgram(text).stdout).toBe('1 2 5 6 False\n');
});
