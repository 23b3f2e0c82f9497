import { expect, test, type Page } from '@playwright/test';
import { packed } from '../src/ui/link/packed.ts';

const training = (page: Page) => page.getByRole('region', { name: 'Training' });
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const printed = (page: Page) => page.getByRole('region', { name: 'Printed text' });

async function showTraining(page: Page) {
	await page.getByRole('group', { name: 'Stage' }).getByRole('button', { name: 'Training' }).click();
	await expect(training(page)).toBeVisible();
}

test('the notebook trains to its end; stopped half-way, stepped inside and resumed, its numbers are the same', async ({
	page
}) => {
	await page.goto('/playground/#program=mlp.py');
	await showTraining(page);
	await button(page, 'Train').click();
	await expect(training(page)).toContainText('10,000 passes.', { timeout: 120_000 });
	await button(page, 'Text').click();
	await expect(printed(page)).toContainText('test loss:');
	const whole = await printed(page).innerText();

	await page.getByRole('spinbutton', { name: 'How many at a time' }).fill('4000');
	await button(page, 'Again: 4,000 passes').click();
	await expect(training(page)).toContainText('4,000 of 10,000 passes; the run waits.', { timeout: 120_000 });
	await expect(page.getByRole('spinbutton', { name: 'Pass' })).toHaveValue('4000');
	await expect(page.getByRole('figure', { name: 'Fit' })).toContainText('model in pass');
	// Every point of the loss is a way into its pass.
	await training(page)
		.getByRole('img', { name: /^Loss\./ })
		.click({ position: { x: 100, y: 60 } });
	await expect(page.getByRole('spinbutton', { name: 'Pass' })).not.toHaveValue('4000');
	await button(page, 'Step inside').click();
	await page.getByRole('button', { name: 'Step over' }).click();
	await expect(page.getByRole('status')).toContainText(/Pass \d+, step 1 of 21/);

	await showTraining(page);
	await button(page, 'One pass').click();
	await expect(training(page)).toContainText('4,001 of 10,000 passes; the run waits.');
	await button(page, 'Go on').click();
	await expect(training(page)).toContainText('10,000 passes.', { timeout: 120_000 });
	await button(page, 'Text').click();
	await expect(printed(page)).toContainText('test loss:');
	expect(await printed(page).innerText()).toBe(whole);
});

const LINE = `import numpy as np
import matplotlib.pyplot as plt
from backstep import Tensor, reverse_autodiff

alpha = 0.05
x = np.linspace(-1, 1, 20).reshape(1, 20)
y = 3 * x + 0.5
plt.scatter(x.flatten(), y.flatten(), label="data")
w = Tensor(np.zeros((1, 1)))
b = Tensor(np.zeros((1, 1)))

def model(x):
    return w @ x + b

for i in range(200):
    e = model(x) - y
    h = (e * e).sum() / 20
    reverse_autodiff(h)
    w.value -= alpha * w.dhdx
    b.value -= alpha * b.dhdx
`;

async function open(page: Page, code: string) {
	await page.goto(`/playground/#program=mine.py&code=${await packed(code)}`);
	await expect(page.getByRole('textbox', { name: 'Program text' })).toContainText('alpha');
	await showTraining(page);
}

test('a constant is changed by its slider, by keyboard, and the new run is laid over the kept one', async ({
	page
}) => {
	await open(page, LINE);
	await button(page, 'Train').click();
	await expect(training(page)).toContainText('200 passes.');
	await expect(training(page).getByRole('region', { name: 'Parameters' })).toContainText('w 1 × 1');
	await button(page, 'Keep this run to compare').click();

	await page.getByRole('slider', { name: 'alpha', exact: true }).focus();
	await page.keyboard.press('ArrowRight');
	await expect(page.getByRole('textbox', { name: 'Program text' })).toContainText('alpha = 0.0629');
	await button(page, 'Train').click();
	await expect(page.getByRole('region', { name: 'Comparison of two runs' })).toContainText(
		'The losses are the same before pass 2, and differ there'
	);
	await expect(page.getByRole('region', { name: 'Comparison of two runs' })).toContainText('alpha = 0.0629');
	await page.getByRole('textbox', { name: 'Program text' }).press('ControlOrMeta+z');
	await expect(page.getByRole('textbox', { name: 'Program text' })).toContainText('alpha = 0.05');
});

test('a run that diverges says in which pass, and leads to where it began', async ({ page }) => {
	await open(page, LINE.replace('alpha = 0.05', 'alpha = 1e155'));
	await button(page, 'Train').click();
	await expect(training(page).getByRole('alert')).toContainText(
		/The loss is (inf|nan|Infinity|NaN) in pass \d/
	);
	await button(page, 'Go to where it began').click();
	await expect(page.getByRole('status')).toContainText('Before pass 2, line 17 has made e * e');
	await expect(page.getByRole('region', { name: 'Computation graph' })).toBeVisible();
});

test('a run with a mistake is laid over the one without, and says so, by keyboard alone', async ({
	page
}) => {
	await open(page, LINE);
	await button(page, 'Train').press('Enter');
	await expect(training(page)).toContainText('200 passes.');
	await button(page, 'Keep this run to compare').press('Enter');
	await page.getByRole('combobox', { name: 'Mistake of the next run' }).focus();
	await page.keyboard.press('=');
	await button(page, 'Train with the mistake').press('Enter');
	const compared = page.getByRole('region', { name: 'Comparison of two runs' });
	await expect(compared).toContainText('This run is with = for +=; the kept one is without a mistake.');
	await expect(compared).toContainText('The losses are the same before pass 2, and differ there');
	await expect(page.getByRole('table', { name: 'Norms of both runs' })).toContainText('0.5');
	await expect(page.getByRole('note', { name: 'Mistake of this run' })).toContainText(
		'The program’s text is as it was.'
	);
	await button(page, 'Go to pass 2').press('Enter');
	await expect(page.getByRole('spinbutton', { name: 'Pass' })).toHaveValue('2');
	await button(page, 'Train without the mistake').press('Enter');
	await expect(compared).toContainText('bit for bit');
});
