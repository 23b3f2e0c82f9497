import { expect } from '@playwright/test';
import { button, type Driver } from './walking.ts';

/** There is something to look at, and nothing to do. */
export const step: Driver = async ({ group }) => {
	await expect(button(group, 'Go to this moment')).toBeEnabled();
};
