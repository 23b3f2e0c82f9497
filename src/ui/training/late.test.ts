/** @file An answer that arrives after its run has given way to another changes nothing. */
import { expect, test } from 'vitest';
import type { Fit, TrainingReport, TrainingState } from '#debug';
import type { Progress } from '#worker';
import type { DebugSession } from '../session.svelte.ts';
import { DivergenceSearch } from './divergence.svelte.ts';
import { Training } from './training.svelte.ts';

const REPORT: TrainingReport = {
	history: { passes: Float64Array.of(1), parameters: [], units: [] },
	start: null,
	latest: null
};

/** A session whose questions wait until the test answers them. */
function asked() {
	const answers: ((answer: unknown) => void)[] = [];
	const shown: number[] = [];
	const session = {
		program: { text: '' },
		passes: 9,
		running: false,
		showAt: (_: unknown, index: number) => shown.push(index),
		inquire: () => ({ answer: new Promise((resolve) => answers.push(resolve)), stop: () => {} })
	};
	const training = new Training(session as unknown as DebugSession);
	return {
		answers,
		shown,
		training,
		session: Object.assign(session, { training }) as unknown as DebugSession
	};
}

const heard = (training: Training) =>
	training.hear({
		passes: 1,
		seconds: 1,
		training: REPORT,
		plots: [],
		part: null,
		mistake: null
	} as unknown as Progress);

test('the parameters of a run that is over are not shown in the next', async () => {
	const { answers, training } = asked();
	heard(training);
	const looking = training.look(3);
	training.clear();
	answers[0]!({ pass: 3, parameters: [] } satisfies TrainingState);
	await looking;
	expect(training.seen === null).toBe(true);
});

test('of two wishes the later one is answered, whichever answer comes first', async () => {
	const { answers, training } = asked();
	heard(training);
	const looking = [training.look(3), training.look(4)];
	answers[1]!({ pass: 4, parameters: [] } satisfies TrainingState);
	answers[0]!({ pass: 3, parameters: [] } satisfies TrainingState);
	await Promise.all(looking);
	expect(training.seen?.pass).toBe(4);
});

test('a fit of a run that is over is not drawn into the next', async () => {
	const { answers, training } = asked();
	Object.defineProperty(training.fits, 'scattered', { value: { x: [0, 1], y: null } });
	const looking = training.fits.look(2);
	training.clear();
	answers[0]!({ pass: 2, passes: 9, prediction: null } satisfies Fit);
	await looking;
	expect(training.fits.fit === null).toBe(true);
});

test('where a run that is over began to diverge leads nowhere in the next', async () => {
	const { answers, shown, training, session } = asked();
	const search = new DivergenceSearch(session);
	const finding = search.find(5);
	training.clear();
	answers[0]!({ stop: { index: 4 }, trace: {} });
	await finding;
	expect([shown.length, search.notice, search.searching]).toEqual([0, '', null]);
});
