/** @file A graph of some hundred tensors: groups by call and by turn, folded, and stepped. */
import { expect, test } from '@playwright/test';

test('a large graph is drawn as groups, which are opened and stepped', async ({ page }) => {
	await page.goto('/playground/#program=micrograd-moons.py');
	await page.getByRole('button', { name: 'Run', exact: true }).click();
	await expect(page.getByRole('status')).toContainText('808 tensors');
	const tree = page.getByRole('tree', { name: 'Outline' });
	const turn = tree.getByRole('treeitem', { name: 'turn 2 of the loop in line 142' }).first();
	await expect(turn).toHaveAttribute('aria-expanded', 'false');
	await expect(tree.getByRole('treeitem', { name: 'network(…), 6 of 6, line 183' })).toHaveAttribute(
		'aria-expanded',
		'true'
	);
	const drawn = page.locator('.layer .placed');
	await expect(drawn).not.toHaveCount(0);
	const before = await drawn.count();
	expect(before).toBeLessThanOrEqual(60);
	await turn.focus();
	await page.keyboard.press('ArrowRight');
	await expect(turn).toHaveAttribute('aria-expanded', 'true');
	await expect(drawn).not.toHaveCount(before);
	await page.getByRole('button', { name: 'Step over' }).click();
	await expect(page.getByRole('status')).toContainText('step 1 of 808');
	await expect(turn).toHaveAttribute('aria-expanded', 'true');
});
