import { expect } from '@playwright/test';
import { button, press, type Driver } from './walking.ts';

/** The pass is made with the mistake, and what came of it is said. */
export const whatIf: Driver = async ({ group }) => {
	await press(button(group, 'Try it'));
	await expect(button(group, 'See both runs')).toBeVisible({ timeout: 60_000 });
	await expect(group).toContainText('tried');
};
