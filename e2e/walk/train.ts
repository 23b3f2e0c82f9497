import { expect } from '@playwright/test';
import type { Stop } from '#lesson';
import { button, dataOf, press, type Driver } from './walking.ts';

/** Passes that a test waits for. */
const MOST = 1000;

/** Whether the training takes longer than a test should: it is begun and stopped, and the way ends there. */
export const isLong = ({ until }: Stop): boolean => until !== undefined && until !== Infinity && until > MOST;

/** The run goes on up to its pass. */
export const train: Driver = async ({ group }, stop) => {
	const { until } = dataOf(stop, 'train');
	const goal = until === null ? 'the end' : `pass ${until.toLocaleString('en')}`;
	await press(button(group, `Train to ${goal}`));
	if (isLong(stop)) {
		await press(button(group, 'Stop here'));
		await expect(button(group, `Go on to ${goal}`)).toBeEnabled();
	} else await expect(group).toContainText('trained', { timeout: 60_000 });
};
