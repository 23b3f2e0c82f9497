/** @file What pyplot refuses, in Matplotlib 3.11's own words. */
import { expect, test } from 'vitest';
import { tryProgram } from './trial.ts';

const REFUSED: Readonly<Record<string, string>> = {
	'plt.plot([1, 2, 3], [1, 2, 3, 4])':
		'ValueError: x and y must have same first dimension, but have shapes (3,) and (4,)',
	'plt.plot(np.zeros((2, 2)), np.zeros((2, 3)))': 'ValueError: x has 2 columns but y has 3 columns',
	'plt.plot(np.zeros((2, 2, 2)))':
		'ValueError: x and y can be no greater than 2D, but have shapes (2,) and (2, 2, 2)',
	"plt.plot([1, 2], 'zz')": "ValueError: 'zz' is not a valid format string (unrecognized character 'z')",
	"plt.plot([1, 2], 'r--oo')": "ValueError: 'r--oo' is not a valid format string (two marker symbols)",
	"plt.plot([1, 2], marker='foo')": "ValueError: Unrecognized marker style 'foo'",
	"plt.plot([1, 2], ls='foo')": "ValueError: 'foo' is not a valid value for ls.",
	'plt.plot([1, 2], alpha=3)': 'ValueError: alpha (3) is outside 0-1 range',
	'plt.scatter([1, 2], [1])': 'ValueError: x and y must be the same size',
	'plt.scatter([1, 2])': "TypeError: scatter() missing 1 required positional argument: 'y'",
	'plt.scatter([1, 2], [1, 2], s=[1, 2, 3])':
		'ValueError: s (size 3) cannot be broadcast to match x and y (size 2)',
	'plt.scatter([1, 2], [1, 2], c=[1, 2, 3])':
		"ValueError: 'c' argument has 3 elements, which is inconsistent with 'x' and 'y' with size 2.",
	'plt.bar([1, 2], [1, 2, 3])':
		"ValueError: shape mismatch: objects cannot be broadcast to a single shape.  Mismatch is between 'x' with shape (2,) and 'height' with shape (3,).",
	'plt.imshow([1, 2, 3])': 'TypeError: Invalid shape (3,) for image data',
	'plt.fill_between([1, 2, 3], [1, 2])': "ValueError: 'x' has size 3, but 'y1' has an unequal size of 2",
	'plt.errorbar([1, 2], [1, 2], yerr=[1, 2, 3])':
		"ValueError: 'yerr' (shape: (3,)) must be a scalar or a 1D or (2, n) array-like whose shape matches 'y' (shape: (2,))",
	'plt.hist([1, 2], bins=[2, 1])': 'ValueError: `bins` must increase monotonically, when an array',
	'plt.hist([1, 2], bins=0)': 'ValueError: `bins` must be positive, when an integer',
	'plt.subplot(2, 2, 5)': 'ValueError: num must be an integer with 1 <= num <= 4, not 5',
	'plt.subplot(2, 2)': 'TypeError: subplot() takes 1 or 3 positional arguments but 2 were given',
	'plt.subplots(0)': 'ValueError: Number of rows must be a positive integer, not 0',
	"plt.yscale('foo')": "ValueError: 'foo' is not a valid value for scale.",
	"plt.axis('foo')": "ValueError: Unrecognized string 'foo' to axis; try 'on' or 'off'",
	"plt.xticks([1, 2], ['a'])":
		'ValueError: The number of FixedLocator locations (2), usually from a call to set_ticks, does not match the number of labels (1).'
};

test.each(Object.entries(REFUSED))('%s', (line, words) => {
	const { error } = tryProgram(`import numpy as np\nimport matplotlib.pyplot as plt\n${line}\n`);
	expect(`${error?.type}: ${error?.message}`).toBe(words);
	expect(error?.place?.line).toBe(3);
});

test.each([
	["plt.plot([1], color='foo')", "'foo' is not a valid value for color"],
	["plt.imshow([[1]], cmap='virids')", "Did you mean 'viridis'?"],
	['from backstep import Tensor\nplt.plot([Tensor(1.0)])', 'write .value after the tensor'],
	['plt.xlim()', 'The page chooses the limits when it draws'],
	['plt.polar([1], [2])', 'Backstep has a part of matplotlib.pyplot']
])('%s', (line, words) => {
	const { error } = tryProgram(`import matplotlib.pyplot as plt\n${line}\n`);
	expect(`${error?.message} ${error?.hint}`).toContain(words);
});

test('figures that are open are copied with the machine', () => {
	const { machine } = tryProgram(
		'import matplotlib.pyplot as plt\nfig, ax = plt.subplots()\nax.plot([1, 2])\n'
	);
	const copy = machine.copy();
	expect(copy.drawing.open.length).toBe(1);
	expect(copy.drawing.open[0]).toBe(copy.globals.get('fig'));
	expect(copy.drawing.open[0]).not.toBe(machine.drawing.open[0]);
});
