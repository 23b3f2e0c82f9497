import { expect, test } from '@playwright/test';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { packed } from '../src/ui/link/packed.ts';

/** Trains with the kernels and every family of elementary functions; `tolist` prints every bit of a number. */
const CODE = `import math
import numpy as np
from backstep import CS4787Tensor, reverse_autodiff, cross_entropy

np.random.seed(4787)
x = np.random.randn(60)
for f in [np.exp, np.sin, np.cos, np.tanh, np.arctan, np.sinh, np.cbrt, np.expm1]:
    print(f(3 * x).sum())
for f in [np.log, np.sqrt, np.log2, np.log1p]:
    print(f(np.abs(x) + 0.01).sum())
print((np.abs(x) ** 1.7).sum(), math.pow(1.1, 3.3), math.atan2(0.3, -2.0), np.hypot(x, 0.7).sum())

W = CS4787Tensor(np.random.randn(24, 40) / 6)
V = CS4787Tensor(np.random.randn(5, 24) / 5)
data = np.random.randn(40, 64)
labels = np.random.randint(0, 5, 64)
for i in range(200):
    chosen = np.random.choice(64, size=16, replace=False)
    a = (W @ data[:, chosen]).tanh()
    z = (V @ a).transpose()
    h = cross_entropy(z, labels[chosen]) + 0.001 * (W * W).sum()
    reverse_autodiff(h)
    for w in [W, V]:
        w.value -= 0.05 * w.dhdx
print(h.value.tolist())
for row in W.value[:4].tolist():
    print(row[:6])
print(float(W.value.sum()), float(V.value.sum()))
`;

/** What the terminal prints. */
function printed(): string[] {
	const file = join(mkdtempSync(join(tmpdir(), 'backstep-bits-')), 'bits.py');
	writeFileSync(file, CODE);
	const { status, stdout, stderr } = spawnSync(process.execPath, ['bin/backstep.mjs', 'run', file], {
		encoding: 'utf8'
	});
	expect(status, stderr).toBe(0);
	return stdout.trimEnd().split('\n');
}

test('a run has the same bits in the browser as in the terminal', async ({ page }) => {
	const lines = printed();
	expect(lines).toHaveLength(19);
	await page.goto(`/playground/#program=mine.py&code=${await packed(CODE)}`);
	await expect(page.getByRole('textbox', { name: 'Program text' })).toContainText('import math');
	await page.getByRole('button', { name: 'Run', exact: true }).click();
	const output = page.getByRole('region', { name: 'Output', exact: true });
	for (const line of lines) await expect(output).toContainText(line);
});
