import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '@playwright/test';

const PAGES = ['/', '/playground/#program=neuron.py', '/reference/'];

for (const theme of ['light', 'dark', 'projector'])
	for (const path of PAGES)
		test(`axe finds nothing on ${path} in ${theme}`, async ({ page }) => {
			await page.addInitScript((name) => localStorage.setItem('backstep-theme', name), theme);
			await page.goto(path);
			if (path.startsWith('/playground')) {
				await page.getByRole('button', { name: 'Run', exact: true }).click();
				await page.getByRole('button', { name: 'Step over' }).click();
			}
			if (path !== '/reference/') await expect(page.getByRole('status')).toContainText('Pass 1');
			const axe = new AxeBuilder({ page });
			// The reference repeats one article for every op: the whole page once, and of each kind one in every theme.
			if (path === '/reference/' && theme !== 'light')
				for (const part of ['header', 'article:first-of-type', 'h2', 'dl', 'table', 'details:first-of-type'])
					axe.include(part);
			const { violations } = await axe.analyze();
			expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
		});
