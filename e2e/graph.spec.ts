import { expect, test, type Page } from '@playwright/test';

interface Box {
	readonly x: number;
	readonly y: number;
	readonly width: number;
	readonly height: number;
}

/** The graph comes with two files of its own, Cytoscape and ELK. */
const ARRIVAL = { timeout: 20_000 };

test.use({ reducedMotion: 'reduce' });

const graph = (page: Page) => page.getByRole('region', { name: 'Computation graph' });

/**
 * The picture is hidden from screen readers, which have the outline; so its parts have no role to be found by.
 * Where the cards stand, all of them and the current one, in pixels of the panel; and the minimap, if there is one.
 */
const picture = (page: Page) =>
	graph(page).evaluate((region) => {
		const panel = region.querySelector('[aria-hidden="true"]');
		if (!panel) return null;
		const frame = panel.getBoundingClientRect();
		const boxOf = (element: Element): Box => {
			const { x, y, width, height } = element.getBoundingClientRect();
			return { x: x - frame.x, y: y - frame.y, width, height };
		};
		const cards = [...panel.querySelectorAll('[data-id]:not(canvas)')];
		const current = cards.filter((card) => card.querySelector('.now') !== null);
		const map = panel.querySelector('.minimap');
		return {
			panel: { width: frame.width, height: frame.height },
			cards: cards.map(boxOf),
			current: current.map(boxOf),
			map: map ? boxOf(map) : null
		};
	});

type Picture = NonNullable<Awaited<ReturnType<typeof picture>>>;

const isInside = ({ x, y, width, height }: Box, { panel }: Picture, margin: number): boolean =>
	x >= margin && y >= margin && x + width <= panel.width - margin && y + height <= panel.height - margin;

const overlap = (a: Box, b: Box): boolean =>
	a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

test('a graph that fits is shown whole and stands still while it is stepped', async ({ page }) => {
	await page.goto('/');
	const over = page.getByRole('button', { name: 'Step over' });
	await expect(over).toBeEnabled();
	const isWhole = async () => {
		const found = await picture(page);
		return (
			found !== null && found.cards.length === 8 && found.cards.every((card) => isInside(card, found, 15))
		);
	};
	await expect.poll(isWhole, ARRIVAL).toBe(true);
	const before = (await picture(page))!.cards;
	for (let step = 1; step <= 4; step++) {
		await over.click();
		await expect(page.getByRole('status')).toContainText(`step ${step} of`);
		const found = (await picture(page))!;
		expect(found.cards).toEqual(before);
		expect(found.map).toBeNull();
	}
});

test('in a graph that does not fit, every step is in sight with a margin, and not under the minimap', async ({
	page
}) => {
	await page.goto('/playground/#program=notebook.py');
	await page.getByRole('button', { name: 'Run', exact: true }).click();
	const over = page.getByRole('button', { name: 'Step over' });
	await expect(over).toBeEnabled();
	// The rest of the run would only take time from the steps.
	await page.getByRole('button', { name: 'Stop' }).click();
	for (let step = 1; step <= 21; step++) {
		await over.click();
		await expect(page.getByRole('status')).toContainText(`step ${step} of 21`);
		await expect
			.poll(async () => {
				const found = await picture(page);
				const [current] = found?.current ?? [];
				if (!found || !current) return 'nothing is current';
				if (!isInside(current, found, 11)) return 'it is cut';
				return found.map && overlap(found.map, current) ? 'the minimap covers it' : 'in sight';
			}, ARRIVAL)
			.toBe('in sight');
	}
});

test('the outline is walked by the keys of a tree, and its choice is shown in the inspector', async ({
	page
}) => {
	await page.goto('/');
	await expect(page.getByRole('button', { name: 'Step over' })).toBeEnabled();
	const outline = page.getByRole('button', { name: 'Outline' });
	await outline.click();
	const tree = graph(page).getByRole('tree', { name: 'Outline' });
	await expect(tree.getByRole('treeitem')).toHaveCount(8);
	await page.keyboard.press('Tab');
	await page.keyboard.press('Home');
	await expect(tree.getByRole('treeitem').first()).toBeFocused();
	await page.keyboard.press('End');
	await expect(tree.getByRole('treeitem', { name: /^L, / })).toBeFocused();
	await page.keyboard.press('m');
	await expect(
		tree.getByRole('treeitem', { name: /^m, multiply, shape 1, value 6, unset, from w and x/ })
	).toBeFocused();
	await page.keyboard.press('Enter');
	await expect(tree.getByRole('treeitem', { selected: true })).toHaveAccessibleName(/^m, /);
	// The arrows of the tree are not steps of the debugger.
	await page.keyboard.press('ArrowRight');
	await expect(page.getByRole('status')).toContainText('every dhdx is unset');
});

test('a group is folded and opened by the keyboard', async ({ page }) => {
	await page.goto('/playground/#program=mlp.py');
	await page.getByRole('button', { name: 'Run', exact: true }).click();
	await page.getByRole('button', { name: 'Outline' }).click();
	const tree = graph(page).getByRole('tree', { name: 'Outline' });
	const model = tree.getByRole('treeitem', { name: 'model' });
	await expect(model).toHaveAttribute('aria-expanded', 'true');
	await model.focus();
	await page.keyboard.press('ArrowLeft');
	await expect(model).toHaveAttribute('aria-expanded', 'false');
	await expect(tree.getByRole('treeitem', { name: /^W1, / })).toHaveCount(0);
	await expect(graph(page).getByText('15 tensors')).toBeVisible(ARRIVAL);
	await page.keyboard.press('ArrowRight');
	await expect(tree.getByRole('treeitem', { name: /^W1, / })).toHaveCount(1);
});
