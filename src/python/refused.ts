/** @file What Backstep refuses of Python, on purpose: a program each, from which the reference page has the message. */

/** Something of Python that is refused, and the smallest program that asks for it. */
export interface Refusal {
	readonly what: string;
	readonly program: string;
}

export const REFUSALS: readonly Refusal[] = [
	{ what: 'async functions', program: 'async def f():\n    pass' },
	{ what: 'match', program: 'match 1:\n    case 1:\n        pass' },
	{ what: 'except*', program: 'try:\n    pass\nexcept* ValueError:\n    pass' },
	{ what: 'complex numbers', program: 'x = 2j' },
	{ what: 'bytes', program: "x = b'text'" },
	{ what: 'named characters', program: "x = '\\N{BULLET}'" },
	{ what: 'keywords in a class definition', program: 'class A(metaclass=type):\n    pass' },
	{ what: 'the dict of an object', program: 'class A:\n    pass\nA().__dict__' },
	{ what: 'lists of names', program: 'globals()' },
	{ what: 'sets that cannot change', program: 'frozenset([1])' },
	{ what: 'classes made by a call', program: "type('A', (), {})" },
	{
		what: 'a hook for every attribute',
		program: 'class A:\n    def __getattribute__(self, name):\n        pass'
	},
	{ what: 'objects as indices', program: 'class A:\n    def __index__(self):\n        return 0' },
	{ what: 'code that runs when an object goes', program: 'class A:\n    def __del__(self):\n        pass' },
	{ what: 'another class for an object', program: 'class A:\n    pass\na = A()\na.__class__ = A' },
	{ what: 'integers beyond 2 ** 53 in arrays', program: 'import numpy\nnumpy.array([2 ** 60])' },
	{ what: 'seeds that are no integers', program: "import random\nrandom.seed('text')" },
	{ what: 'small integers of NumPy', program: 'import numpy\nnumpy.array([True]) // True' },
	{ what: 'a new shape for the same array', program: 'import numpy\na = numpy.zeros(4)\na.shape = (2, 2)' },
	{ what: 'files', program: "open('data.txt')" },
	{ what: 'questions to the user', program: "input('Name? ')" },
	{ what: 'code made of text', program: "exec('x = 1')" },
	{ what: 'modules of the machine', program: 'import os' },
	{ what: 'other packages', program: 'import torch' },
	{ what: 'arrays of objects', program: 'import numpy\nnumpy.array([1, None])' },
	{ what: 'arrays of complex numbers', program: 'import numpy\nnumpy.zeros(2, dtype=complex)' },
	{
		what: 'random numbers of further distributions',
		program: 'import numpy\nnumpy.random.default_rng(0).beta(1, 2)'
	},
	{
		what: 'an array beside a tensor of your own class',
		program: [
			'import numpy',
			'class T:',
			'    def __init__(self):',
			'        self.value, self.depends_on, self.back, self.dhdx = numpy.ones(1), [], None, None',
			'    def __rsub__(self, other):',
			'        return self',
			'numpy.ones(2) - T()'
		].join('\n')
	}
];
