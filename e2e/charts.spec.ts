import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import { readFileSync } from 'node:fs';

const PROGRAM = `import numpy as np
import matplotlib.pyplot as plt
steps = np.arange(50)
plt.semilogy(steps, 2 * 0.9**steps, label="training", zorder=3)
plt.title("Loss")
plt.xlabel("step")
plt.legend()
plt.figure()
plt.imshow(np.eye(3), cmap="gray")
plt.title("Weights")
print("done")
`;

async function runPlots(page: Page) {
	await page.goto('/playground/#program=neuron.py');
	// Where there is room for one pane, it is not the code at first.
	const code = page.getByRole('group', { name: 'Pane' }).getByRole('button', { name: 'Code' });
	await expect(page.getByRole('button', { name: 'Run', exact: true })).toBeEnabled();
	if (await code.isVisible()) await code.press('Enter');
	await expect(page.getByRole('textbox', { name: 'Program text' })).toContainText('L = e * e');
	const buffer = Buffer.from(PROGRAM);
	await page
		.locator('input[type=file]')
		.setInputFiles({ name: 'plots.py', mimeType: 'text/x-python', buffer });
	await expect(page.getByRole('textbox', { name: 'Program text' })).toContainText('semilogy');
	await page.getByRole('button', { name: 'Run', exact: true }).focus();
	await page.keyboard.press('Enter');
}

test('a chart is seen after a run, described in words, enlarged and saved, by keyboard', async ({ page }) => {
	const complaints: string[] = [];
	page.on('console', (message) => {
		if (message.type() === 'error') complaints.push(message.text());
	});
	await runPlots(page);
	const output = page.getByRole('region', { name: 'Output' });
	await expect(output.getByRole('img', { name: 'Figure 2: Weights' })).toBeVisible();
	await output.getByRole('button', { name: 'Text' }).press('Enter');
	await expect(output.getByRole('region', { name: 'Printed text' })).toContainText('done');
	await output.getByRole('button', { name: 'Figure 1' }).press('Enter');
	const chart = output.getByRole('img', { name: 'Figure 1: Loss' });
	await expect(chart).toBeVisible();
	await expect(chart).toHaveAccessibleDescription(/line “training”: 50 points, x 0 to 49/);
	await expect(chart.getByText('training')).toBeVisible();
	await expect(output.getByText('A note on what is not drawn')).toBeVisible();

	await output.getByRole('button', { name: 'Enlarge' }).press('Enter');
	const dialog = page.getByRole('dialog', { name: 'Figure 1: Loss' });
	await expect(dialog.getByRole('img', { name: 'Figure 1: Loss' })).toBeVisible();
	for (const [kind, head] of [
		['SVG', '<svg '],
		['PNG', 'PNG']
	] as const) {
		const saved = page.waitForEvent('download');
		await dialog.getByRole('button', { name: `Save as ${kind}` }).press('Enter');
		const file = await saved;
		expect(file.suggestedFilename()).toBe(`figure-1.${kind.toLowerCase()}`);
		expect(readFileSync(await file.path(), 'latin1').slice(0, 8)).toContain(head);
	}
	await page.keyboard.press('Escape');
	await expect(dialog).toBeHidden();
	expect(complaints).toEqual([]);
});

test('a chart is as wide as a narrow screen', async ({ page }) => {
	await page.setViewportSize({ width: 390, height: 844 });
	await runPlots(page);
	const chart = page.getByRole('img', { name: 'Figure 2: Weights' });
	await expect(chart).toBeVisible();
	const { x, width } = (await chart.boundingBox())!;
	expect(x).toBeGreaterThanOrEqual(0);
	expect(x + width).toBeLessThanOrEqual(390);
});

for (const theme of ['light', 'dark', 'projector'])
	test(`axe finds nothing on charts in ${theme}`, async ({ page }) => {
		await page.addInitScript((name) => localStorage.setItem('backstep-theme', name), theme);
		await runPlots(page);
		await expect(page.getByRole('img', { name: 'Figure 2: Weights' })).toBeVisible();
		for (const look of ['panel', 'dialog']) {
			if (look === 'dialog') await page.getByRole('button', { name: 'Enlarge' }).press('Enter');
			const { violations } = await new AxeBuilder({ page }).analyze();
			expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
		}
	});
