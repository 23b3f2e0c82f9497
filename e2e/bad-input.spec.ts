import { expect, test } from '@playwright/test';
import { packed } from '../src/ui/link/packed.ts';

const cases = [
	{ name: 'a syntax error', code: 'x = (1 +\n', says: "'(' was never closed", line: 1 },
	{
		name: 'a name that does not exist',
		code: 'x = 1\ny = wieght * x\n',
		says: "name 'wieght' is not defined",
		line: 2
	},
	{
		name: 'shapes that do not fit',
		code: 'import numpy as np\nW = np.ones((3, 4))\nx = np.ones((5, 1))\nz = W @ x\n',
		says: 'matmul',
		line: 4
	},
	{
		name: 'a reverse pass of a matrix',
		code:
			'import numpy as np\nfrom backstep import *\n'.replace('*', 'Tensor, reverse_autodiff') +
			'A = Tensor(np.ones((2, 2)))\nreverse_autodiff(A + A)\n',
		says: '(2, 2)',
		line: 4
	},
	{
		name: 'an array of 10^10 elements',
		code: 'import numpy as np\nA = np.zeros((100000, 100000))\n',
		says: 'MemoryError',
		line: 2
	}
];

for (const { name, code, says, line } of cases)
	test(`${name} is a clear message with its place, and the text is kept`, async ({ page }) => {
		await page.goto(`/playground/#program=mine.py&code=${await packed(code)}`);
		const text = page.getByRole('textbox', { name: 'Program text' });
		await expect(text).toContainText(code.split('\n')[0]!);
		await page.getByRole('button', { name: 'Run', exact: true }).click();
		const output = page.getByRole('region', { name: 'Output' });
		await expect(output).toContainText(says);
		await output.getByRole('button', { name: `Go to line ${line}` }).click();
		await expect(text).toBeFocused();
		await expect(text).toContainText(code.split('\n')[0]!);
	});

test('an endless loop is stopped, and the page goes on', async ({ page }) => {
	await page.goto(`/playground/#program=mine.py&code=${await packed('while True:\n    pass\n')}`);
	await page.getByRole('button', { name: 'Run', exact: true }).click();
	await page.getByRole('button', { name: 'Stop' }).click();
	await expect(page.getByRole('region', { name: 'Output' })).toContainText('Stopped after');
	await expect(page.getByRole('button', { name: 'Run', exact: true })).toBeEnabled();
});

test('a file that is no program is refused, and the text stays', async ({ page }) => {
	await page.goto('/playground/#program=neuron.py');
	const text = page.getByRole('textbox', { name: 'Program text' });
	await expect(text).toContainText('L = e * e');
	const output = page.getByRole('region', { name: 'Output' });
	const open = async (name: string, content: string) => {
		const chooser = page.waitForEvent('filechooser');
		await page.getByRole('button', { name: 'Open file…' }).click();
		await (await chooser).setFiles({ name, mimeType: 'text/plain', buffer: Buffer.from(content) });
	};
	await open('picture.png', 'no');
	await expect(output).toContainText('picture.png is neither');
	await open('broken.ipynb', '{"cells": 3}');
	await expect(output).toContainText('notebook');
	await expect(text).toContainText('L = e * e');
});
