/** @file Variables and watches of a page: the newest answer is shown, the last one stays until it is there. */
import { describe, expect, test } from 'vitest';
import { Run, standingAt, WatchSampling, type StateWish, type Trace } from '#debug';
import type { RunListener, WorkerClient } from '#worker';
import { DebugSession } from '../../session.svelte.ts';
import { nearest, sparkPath } from './spark.ts';

const TEXT = `from backstep import Tensor, reverse_autodiff
losses = []
rate = 0.5
w = Tensor(3.0)
for k in range(5):
    h = w * w
    reverse_autodiff(h)
    w.value = w.value - rate * w.dhdx / 2
    losses.append(float(h.value[0]))
`;

/** Stands for the Worker: the test decides when a question about the state is answered. */
class LateWorker {
	private readonly run_ = new Run([{ id: 'a.py', text: TEXT }]);
	readonly states: { wish: StateWish; answer: () => void }[] = [];
	samples = 0;
	readonly client = {
		run: (_: unknown, listener: RunListener) => {
			const result = this.run_.finish();
			listener.trace(this.run_.trace(1));
			return Promise.resolve(result);
		},
		trace: (pass: number): Promise<Trace> => Promise.resolve(this.run_.trace(pass)),
		ask: (name: string, wish: StateWish & { expressions: string[] }) => ({
			stop: () => {},
			answer: new Promise((resolve) => {
				if (name === 'state') this.states.push({ wish, answer: () => resolve(standingAt(this.run_, wish)) });
				else {
					this.samples++;
					resolve(new WatchSampling(this.run_, wish).finish());
				}
			})
		}),
		warm: () => {},
		stop: () => {},
		dispose: () => {}
	} as unknown as WorkerClient;
}

const settled = () => new Promise<void>((resolve) => setTimeout(resolve));

async function ran() {
	const worker = new LateWorker();
	const session = new DebugSession(() => worker.client);
	session.open({ name: 'a.py', text: TEXT, kind: 'py' });
	await session.run();
	return { worker, session };
}

const valueOf = (session: DebugSession, name: string): string | undefined =>
	session.stack.view?.frames.at(-1)!.variables.find((each) => each.name === name)?.text;

describe('the stack at the cursor', () => {
	test('shows the newest answer, and the last view until it is there', async () => {
		const { worker, session } = await ran();
		session.stack.look();
		expect(session.stack.view).toBeNull();
		worker.states[0]!.answer();
		await settled();
		expect(valueOf(session, 'k')).toBe('0');
		await session.choosePass(2);
		session.stack.look();
		await session.choosePass(3);
		session.stack.look();
		expect(valueOf(session, 'k')).toBe('0');
		expect(session.stack.isCurrent).toBe(false);
		worker.states[2]!.answer();
		await settled();
		worker.states[1]!.answer();
		await settled();
		expect(valueOf(session, 'k')).toBe('2');
		expect(session.stack.isCurrent).toBe(true);
		expect([session.stack.hasChanged(0, 'k'), session.stack.hasChanged(0, 'rate')]).toEqual([true, false]);
	});

	test('asks for nothing within a pass, where the back that runs stands on top', async () => {
		const { worker, session } = await ran();
		session.stack.look();
		worker.states[0]!.answer();
		await settled();
		session.step('over');
		session.stack.look();
		expect(worker.states.length).toBe(1);
		expect(session.stack.view!.frames.map(({ name }) => name).join()).toBe('back of h,<module>');
	});

	test('is forgotten with its run', async () => {
		const { worker, session } = await ran();
		session.stack.look();
		const run = session.run();
		worker.states[0]!.answer();
		await run;
		await settled();
		expect(session.stack.view).toBeNull();
	});
});

describe('the watches of a page', () => {
	test('have a value, and what they were before', async () => {
		const { worker, session } = await ran();
		for (const each of ['rate', 'len(losses)', 'h.dhdx']) expect(session.watches.add(each)).toBe('');
		expect(session.watches.add(' rate ')).toBe('rate is watched already.');
		expect(session.watches.add('rate +')).toContain('cannot be read');
		expect(session.watches.expressions.join()).toBe('rate,len(losses),h.dhdx');
		const look = async () => {
			session.watches.look();
			worker.states.at(-1)!.answer();
			await settled();
			session.watches.look();
			return session.watches.rows.map(({ now, was }) =>
				[now, was].map((at) => (at?.kind === 'value' ? at.text : '-')).join()
			);
		};
		expect((await look()).join(' ')).toBe('0.5,- 0,- -,-');
		await session.choosePass(4, 'end');
		expect((await look()).join(' ')).toBe('0.5,0.5 3,0 1,-');
	});

	test('have a line over the passes, drawn once for each', async () => {
		const { worker, session } = await ran();
		session.watches.restore(['len(losses)', 'h.value']);
		await session.watches.sample();
		await session.watches.sample();
		expect(worker.samples).toBe(1);
		expect(session.watches.lines.get('constructor')).toBe(undefined);
		expect(session.watches.lines.get('len(losses)')!.line.values.join()).toBe('0,1,2,3,4');
		session.watches.add('rate');
		await session.watches.sample();
		expect(worker.samples).toBe(2);
		expect(session.watches.lines.get('rate')!.line.values.join()).toBe('0.5,0.5,0.5,0.5,0.5');
	});

	test('belong to their program', async () => {
		const { session } = await ran();
		session.watches.add('rate');
		session.open({ name: 'b.py', text: TEXT, kind: 'py' });
		expect(session.watches.expressions.join()).toBe('');
		session.open({ name: 'a.py', text: TEXT, kind: 'py' });
		expect(session.watches.expressions.join()).toBe('rate');
		expect(session.watches.replace('rate', 'k % 2')).toBe('');
		session.watches.remove('k % 2');
		expect(session.watches.expressions.join()).toBe('');
	});
});

test('a line is broken where there is no finite number, and flat where nothing changes', () => {
	expect(sparkPath({ passes: [1, 2, 3, 5], values: [0, NaN, 1, 0] })).toBe('M3 29M80 3L157 29');
	expect(sparkPath({ passes: [1, 3], values: [7, 7] })).toBe('M3 16L157 16');
	expect(nearest({ passes: [1, 40, 80], values: [0, 0, 0] }, 55)).toBe(1);
});
