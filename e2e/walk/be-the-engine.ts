import { expect } from '@playwright/test';
import { button, press, type Driver } from './walking.ts';

/** The pass is given up, and its answer is told. */
export const beTheEngine: Driver = async ({ group }) => {
	await press(button(group, 'Give up'));
	await expect(group).toContainText('revealed');
};
