/** @file The two ends of the Worker's messages, joined without a Worker: every message is cloned on its way. */
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { RunResult, Trace } from '#debug';
import {
	FULL_SPEED,
	serve,
	WorkerClient,
	WorkerRefusal,
	type Port,
	type Progress,
	type Reply,
	type Request,
	type RunListener
} from './index.ts';

/** A Worker whose messages wait until they are delivered, and whose clock the test sets. */
class FakeWorker implements Port {
	onmessage: Port['onmessage'] = null;
	onmessageerror: Port['onmessageerror'] = null;
	onerror: Port['onerror'] = null;
	isTerminated = false;
	/** Answers nothing any more, as in an endless native operation. */
	isStuck = false;
	clock = 0;
	readonly received: Request[] = [];
	private readonly tasks: (() => void)[] = [];
	private readonly take = serve({
		post: (reply) => this.reply(reply),
		later: (next) => this.tasks.push(next),
		wait: (milliseconds, next) => {
			this.clock += milliseconds;
			this.tasks.push(next);
		},
		// Every look at the clock takes a while, so that a slice is short.
		now: () => (this.clock += 10)
	});

	postMessage(message: Request): void {
		const request = structuredClone(message);
		this.received.push(request);
		this.tasks.push(() => this.take(request));
	}

	reply(message: Reply): void {
		const data = structuredClone(message);
		if (!this.isTerminated) this.onmessage?.call(this as never, { data } as MessageEvent<Reply>);
	}

	terminate(): void {
		this.isTerminated = true;
	}

	crash(message: string): void {
		const event = { message, preventDefault: () => {} } as ErrorEvent;
		this.onerror?.call(this as never, event);
	}

	/** Does what waits, at most so many tasks; returns whether nothing is left. */
	deliver(tasks = Infinity): boolean {
		for (let i = 0; i < tasks && this.tasks.length > 0 && !this.isStuck; i++) this.tasks.shift()!();
		return this.tasks.length === 0;
	}
}

const workers: FakeWorker[] = [];
const newest = (): FakeWorker => workers[workers.length - 1]!;
let client: WorkerClient;

beforeEach(() => {
	vi.useFakeTimers();
	workers.length = 0;
	client = new WorkerClient(() => {
		workers.push(new FakeWorker());
		return newest();
	});
});
afterEach(() => vi.useRealTimers());

/** A listener that writes down what it hears. */
function listener(): RunListener & { readonly heard: string[]; text: string } {
	const heard: string[] = [];
	return {
		heard,
		text: '',
		progress: ({ passes }) => heard.push(`progress ${passes > 0 ? 'with' : 'without'} passes`),
		output(text) {
			this.text += text;
		},
		trace: ({ pass, nodes }) => heard.push(`trace of pass ${pass}, ${nodes.length} nodes`),
		finished: ({ kind, passes }) => heard.push(`finished: ${kind} with ${passes > 0 ? 'passes' : 'no pass'}`)
	};
}

const program = (text: string) => ({ name: 'program.py', text, kind: 'py' as const });
const HEAD = 'from backstep import Tensor, reverse_autodiff\nx = Tensor(2.0)\n';
const ENDLESS = program(`${HEAD}while True:\n    reverse_autodiff(x * x)\n    print("again")`);

/** What a promise has become, once everything that waits has been done. */
async function settled<Result>(promise: Promise<Result>): Promise<{ value?: Result; error?: Error }> {
	let outcome: { value?: Result; error?: Error } | null = null;
	promise.then(
		(value) => (outcome = { value }),
		(error: Error) => (outcome = { error })
	);
	await vi.advanceTimersByTimeAsync(0);
	if (!outcome) throw new Error('the promise is still pending');
	return outcome;
}

/** A promise that may reject before anybody waits for it. */
function kept<Result>(promise: Promise<Result>): Promise<Result> {
	promise.catch(() => {});
	return promise;
}

async function isPending(promise: Promise<unknown>): Promise<boolean> {
	const outcome = await Promise.race([promise.catch(() => 'failed'), Promise.resolve('pending')]);
	return outcome === 'pending';
}

describe('a run', () => {
	test('tells of its first pass and its output, ends, and can be asked for its passes', async () => {
		const heard = listener();
		const run = client.run(
			program(`${HEAD}for i in range(300):\n    reverse_autodiff(x * x)\n    print(i)`),
			heard
		);
		newest().deliver();
		const { value } = await settled(run);
		expect(value).toMatchObject({ kind: 'done', passes: 300, error: null });
		expect(value!.stdout.split('\n')).toHaveLength(301);
		expect(value!.stdout.startsWith(heard.text)).toBe(true);
		expect(heard.text).not.toBe('');
		expect(heard.heard).toContain('trace of pass 1, 2 nodes');
		expect(heard.heard.filter((line) => line.startsWith('trace'))).toHaveLength(1);
		expect(heard.heard).toContain('progress with passes');
		const trace = client.trace(200);
		newest().deliver();
		expect((await settled(trace)).value).toMatchObject({ pass: 200, passes: 300 });
		expect(workers).toHaveLength(1);
	});

	test('starts no Worker before it is wanted', () => expect(workers).toHaveLength(0));

	test('takes the Worker that was started ahead of it', async () => {
		client.warm();
		client.warm();
		expect(newest().received).toEqual([{ kind: 'prepare' }]);
		newest().deliver();
		const run = client.run(program('print(1)'), listener());
		newest().deliver();
		expect((await settled(run)).value).toMatchObject({ stdout: '1\n' });
		expect(workers).toHaveLength(1);
	});

	test('hands the seed on', async () => {
		const text = 'import numpy\nprint(numpy.random.randint(0, 1000000))';
		const results: (RunResult | undefined)[] = [];
		for (const seed of [7, 7, 8]) {
			const run = client.run(program(text), listener(), seed);
			newest().deliver();
			results.push((await settled(run)).value);
		}
		expect(results[0]!.stdout).toBe(results[1]!.stdout);
		expect(results[0]!.stdout).not.toBe(results[2]!.stdout);
	});

	test('that raises, and one that cannot be read, end with their error', async () => {
		for (const [text, type] of [
			['1 / 0', 'ZeroDivisionError'],
			['x = (', 'SyntaxError']
		] as const) {
			const run = client.run(program(text), listener());
			newest().deliver();
			expect((await settled(run)).value).toMatchObject({ kind: 'error', error: { type } });
		}
	});

	test('of a file that is no program is refused in the words of the file', async () => {
		const run = client.run({ name: 'a.ipynb', text: '{', kind: 'ipynb' }, listener());
		newest().deliver();
		const { error } = await settled(run);
		expect(error).toBeInstanceOf(WorkerRefusal);
		expect(error!.message).toBe('This is not a notebook: the file is not JSON.');
		expect((await settled(client.trace(1))).error).toBeInstanceOf(WorkerRefusal);
	});

	test('a pass that was not made is refused, and the run stays', async () => {
		const run = client.run(program(`${HEAD}reverse_autodiff(x)`), listener());
		newest().deliver();
		await settled(run);
		const [missing, there] = [client.trace(2), client.trace(1)];
		newest().deliver();
		expect((await settled(missing)).error!.message).toBe('internal: pass 2 of 1');
		expect((await settled(there)).value).toMatchObject({ pass: 1 });
	});
});

describe('stopping', () => {
	test('an endless loop ends soon, and what it has computed stays', async () => {
		const run = client.run(ENDLESS, listener());
		newest().deliver(4);
		expect(await isPending(run)).toBe(true);
		client.stop();
		client.stop();
		expect(newest().deliver(50)).toBe(true);
		const { value } = await settled(run);
		expect(value).toMatchObject({ kind: 'stopped', error: null });
		expect(value!.passes).toBeGreaterThan(0);
		const trace = client.trace(value!.passes);
		newest().deliver();
		expect((await settled(trace)).value).toMatchObject({ pass: value!.passes });
		await vi.advanceTimersByTimeAsync(5000);
		expect(newest().isTerminated).toBe(false);
	});

	test('a trace can be asked for while the program runs', async () => {
		void client.run(ENDLESS, listener());
		newest().deliver(5);
		const trace = client.trace(1);
		newest().deliver(3);
		expect((await settled(trace)).value).toMatchObject({ pass: 1 });
	});

	test('a run in the middle of a call is answered in 50 ms with what it has told, and nothing of it is lost', async () => {
		const heard = listener();
		const run = client.run(ENDLESS, heard);
		newest().deliver(6);
		newest().isStuck = true;
		client.stop();
		await vi.advanceTimersByTimeAsync(50);
		const { value } = await settled(run);
		expect(value).toMatchObject({
			kind: 'stopped',
			message: 'Stopped in the middle of a call, which is being finished.'
		});
		expect(value!.stdout).toBe(heard.text);
		expect(value!.passes).toBeGreaterThan(0);
		const trace = kept(client.trace(value!.passes));
		// The call takes its time.
		await vi.advanceTimersByTimeAsync(20_000);
		expect(heard.heard).not.toContain('finished: stopped with passes');
		newest().isStuck = false;
		newest().deliver();
		expect(heard.heard.filter((line) => line.startsWith('finished'))).toEqual([
			'finished: stopped with passes'
		]);
		expect((await settled(trace)).value).toMatchObject({ pass: value!.passes });
		await vi.advanceTimersByTimeAsync(120_000);
		expect(newest().isTerminated).toBe(false);
		expect(workers).toHaveLength(1);
	});

	test('a first pass that ended before that call is still shown', async () => {
		const heard = listener();
		const run = client.run(ENDLESS, heard);
		newest().isStuck = true;
		client.stop();
		await vi.advanceTimersByTimeAsync(50);
		expect((await settled(run)).value).toMatchObject({ passes: 0, stdout: '' });
		newest().isStuck = false;
		newest().deliver();
		expect(heard.heard).toContain('trace of pass 1, 2 nodes');
	});

	test('a run that was stopped in the middle of a call gives way to the next one at once', async () => {
		const run = client.run(ENDLESS, listener());
		newest().deliver(3);
		newest().isStuck = true;
		client.stop();
		await vi.advanceTimersByTimeAsync(50);
		await settled(run);
		const again = client.run(program('print(1)'), listener());
		expect(workers.map(({ isTerminated }) => isTerminated)).toEqual([true, false]);
		newest().deliver();
		expect((await settled(again)).value).toMatchObject({ kind: 'done', stdout: '1\n' });
	});

	test('a Worker whose call never ends is ended after a minute, and the next run gets another', async () => {
		const heard = listener();
		void client.run(ENDLESS, heard);
		newest().deliver(6);
		newest().isStuck = true;
		client.stop();
		await vi.advanceTimersByTimeAsync(50);
		const trace = kept(client.trace(1));
		await vi.advanceTimersByTimeAsync(59_000);
		expect(newest().isTerminated).toBe(false);
		await vi.advanceTimersByTimeAsync(1_000);
		expect(heard.heard).toContain('finished: stopped with passes');
		expect((await settled(trace)).error).toBeInstanceOf(WorkerRefusal);
		expect(workers[0]!.isTerminated).toBe(true);
		expect((await settled(client.trace(1))).error!.message).toMatch(/^The program was ended\. Run it again/);
		const again = client.run(program('print(1)'), listener());
		expect(workers).toHaveLength(2);
		newest().deliver();
		expect((await settled(again)).value).toMatchObject({ kind: 'done', stdout: '1\n' });
	});

	test('a fault while that call is being finished is told', async () => {
		const heard = listener();
		const run = client.run(ENDLESS, heard);
		newest().deliver(6);
		newest().isStuck = true;
		client.stop();
		await vi.advanceTimersByTimeAsync(50);
		await settled(run);
		newest().reply({ kind: 'failed', id: 1, message: 'internal: a fault' });
		expect(heard.heard).toContain('finished: stopped with passes');
		await vi.advanceTimersByTimeAsync(120_000);
		expect(newest().isTerminated).toBe(false);
	});

	test('where nothing runs, nothing is sent', () => {
		client.stop();
		expect(workers).toHaveLength(0);
	});

	test('a stop that is meant for an earlier run does not end this one', async () => {
		const first = client.run(program('print(1)'), listener());
		newest().deliver();
		await settled(first);
		const second = client.run(ENDLESS, listener());
		newest().deliver(2);
		newest().postMessage({ kind: 'stop', id: 1 });
		newest().deliver(3);
		expect(await isPending(second)).toBe(true);
	});

	test('a run that has ended by itself keeps its result, and its deadline is forgotten', async () => {
		const run = client.run(program('print(1)'), listener());
		client.stop();
		newest().deliver();
		expect((await settled(run)).value!.kind).toBe('done');
		await vi.advanceTimersByTimeAsync(5000);
		expect(newest().isTerminated).toBe(false);
	});
});

describe('a Worker that fails', () => {
	test('settles everything that waits, once, and is replaced', async () => {
		const run = client.run(ENDLESS, listener());
		newest().deliver(3);
		const traces = [kept(client.trace(1)), kept(client.trace(2))];
		newest().crash('out of memory');
		expect((await settled(run)).value).toMatchObject({
			kind: 'stopped',
			message: 'internal: the Worker failed: out of memory'
		});
		for (const trace of traces) expect((await settled(trace)).error).toBeInstanceOf(WorkerRefusal);
		// What the dead Worker still says is heard by nobody.
		workers[0]!.isTerminated = false;
		workers[0]!.deliver(5);
		const again = client.run(program('print(2)'), listener());
		newest().deliver();
		expect((await settled(again)).value).toMatchObject({ stdout: '2\n' });
		expect(workers).toHaveLength(2);
	});

	test('that cannot be started ends the run with the reason', async () => {
		const broken = new WorkerClient(() => {
			throw new Error('no Worker here');
		});
		const run = broken.run(program('print(1)'), listener());
		expect((await settled(run)).value!.message).toBe('internal: the Worker failed: no Worker here');
	});

	test('a fault of ours while a program runs is said to be one, and nothing waits for ever', async () => {
		const run = client.run(ENDLESS, listener());
		newest().deliver(2);
		newest().reply({ kind: 'failed', id: 1, message: 'internal: a fault' });
		expect((await settled(run)).error!.message).toBe('internal: a fault');
		client.stop();
		await vi.advanceTimersByTimeAsync(5000);
		expect(newest().isTerminated).toBe(false);
	});
});

test('a new run takes the place of the one that is under way', async () => {
	const heard = listener();
	const first = client.run(ENDLESS, heard);
	newest().deliver(4);
	const before = heard.heard.length;
	const second = client.run(program('print(3)'), listener());
	expect((await settled(first)).value).toMatchObject({
		kind: 'stopped',
		message: 'Another run was started.'
	});
	newest().deliver();
	expect((await settled(second)).value).toMatchObject({ stdout: '3\n' });
	expect(heard.heard).toHaveLength(before);
	expect(workers.map(({ isTerminated }) => isTerminated)).toEqual([true, false]);
});

test('when the page is left, what waits is settled', async () => {
	const run = client.run(ENDLESS, listener());
	client.dispose();
	expect((await settled(run)).value).toMatchObject({ kind: 'stopped', message: 'The page was left.' });
	expect(newest().isTerminated).toBe(true);
});

describe('a run at a pace of its own', () => {
	const TRAINING = program(
		`${HEAD}for i in range(300):\n    l = (x - 3.0) * (x - 3.0)\n    reverse_autodiff(l)\n    x.value -= 0.01 * x.dhdx\nprint(x.value)`
	);
	/** A listener that keeps the last of what it is told. */
	function kept() {
		const heard: { last: Progress | null; losses: number } = { last: null, losses: 0 };
		return {
			...listener(),
			heard,
			progress(progress: Progress) {
				heard.last = progress;
				heard.losses += progress.losses.length;
			}
		};
	}
	/** The answer to a question of a run that waits, which needs the Worker's turns. */
	async function traceOf(pass: number) {
		const trace = client.trace(pass);
		newest().deliver();
		return (await settled(trace)).value;
	}

	test('waits after the passes that were wanted, shows them, and goes on to the same end, bit for bit', async () => {
		const whole = client.run(TRAINING, listener());
		newest().deliver();
		const { stdout } = (await settled(whole)).value!;

		const told = kept();
		const run = client.run(TRAINING, told, 0, { ...FULL_SPEED, until: 7 });
		newest().deliver();
		expect(await isPending(run)).toBe(true);
		expect([told.heard.last!.passes, told.heard.last!.waits, told.heard.losses]).toEqual([7, true, 7]);
		expect(told.heard.last!.part).toBeCloseTo(7 / 300, 10);
		expect((await traceOf(5))!.pass).toBe(5);

		client.pace({ ...FULL_SPEED, until: 8 });
		newest().deliver();
		expect(told.heard.last!.passes).toBe(8);
		client.pace(FULL_SPEED);
		newest().deliver();
		expect((await settled(run)).value).toMatchObject({ kind: 'done', passes: 300, stdout });
		expect(told.heard.losses).toBe(300);
	});

	test('tells of the parameters, and tells all when it is stopped while it waits', async () => {
		const told = kept();
		const run = client.run(TRAINING, told, 0, { ...FULL_SPEED, until: 20 });
		newest().deliver();
		expect(told.heard.last!.training!.history.parameters.map(({ name }) => name)).toEqual(['x']);
		client.stop();
		newest().deliver();
		expect((await settled(run)).value).toMatchObject({ kind: 'stopped', passes: 20 });
	});

	test('is as slow as it is told to be, until it is told otherwise', async () => {
		const told = kept();
		const run = client.run(TRAINING, told, 0, { until: Infinity, perSecond: 4 });
		const from = newest().clock;
		while ((told.heard.last?.passes ?? 0) < 12) newest().deliver(1);
		expect(newest().clock - from).toBeGreaterThan(2500);
		expect(newest().clock - from).toBeLessThan(4000);
		client.pace(FULL_SPEED);
		newest().deliver();
		expect((await settled(run)).value).toMatchObject({ kind: 'done', passes: 300 });
	});
});

describe('the Worker alone', () => {
	/** Sends requests to a server and returns its answers. */
	function answers(requests: readonly Request[], tasks = 10): Reply[] {
		const replies: Reply[] = [];
		const waiting: (() => void)[] = [];
		let clock = 0;
		const take = serve({
			post: (reply) => replies.push(reply),
			later: (next) => waiting.push(next),
			wait: (_, next) => waiting.push(next),
			now: () => (clock += 10)
		});
		for (const request of requests) take(request);
		for (let i = 0; i < tasks; i++) waiting.shift()?.();
		return replies;
	}

	test('prepares itself without a word, and its first run is what it would be', () => {
		const run: Request = {
			kind: 'run',
			id: 1,
			program: program(`${HEAD}reverse_autodiff(x * x)`),
			seed: 3,
			pace: FULL_SPEED
		};
		expect(answers([{ kind: 'prepare' }])).toEqual([]);
		expect(answers([{ kind: 'prepare' }, run])).toEqual(answers([run]));
	});

	test('has no passes before a run', () =>
		expect(answers([{ kind: 'trace', id: 4, pass: 1 }])).toEqual([
			{ kind: 'failed', id: 4, message: 'internal: no program has run' }
		]));

	test('forgets a run for the next one, and says nothing more of it', () => {
		const replies = answers([
			{ kind: 'run', id: 1, program: ENDLESS, seed: 0, pace: FULL_SPEED },
			{ kind: 'run', id: 2, program: program('print(1)'), seed: 0, pace: FULL_SPEED }
		]);
		const of = (id: number) => replies.filter((reply) => reply.id === id).map(({ kind }) => kind);
		expect(of(1)).not.toContain('ended');
		expect(replies.slice(replies.findIndex(({ id }) => id === 2)).every(({ id }) => id === 2)).toBe(true);
		expect(of(2)).toEqual(['progress', 'ended']);
	});

	test('sends each piece of the output once', () => {
		const counting = program('x = 1\n# %%\ni = 0\nwhile i < 900:\n    print(i)\n    i += 1');
		const replies = answers([{ kind: 'run', id: 1, program: counting, seed: 0, pace: FULL_SPEED }], 100);
		const pieces = replies.flatMap((reply) => (reply.kind === 'progress' ? [reply.stdout] : []));
		const ended = replies[replies.length - 1]!;
		expect(pieces.length).toBeGreaterThan(1);
		expect(replies.find(({ kind }) => kind === 'progress')).toMatchObject({
			starts: [{ source: 0, mark: 1, at: 0 }]
		});
		expect(ended).toMatchObject({ kind: 'ended', result: { kind: 'done' } });
		expect((ended as { result: RunResult }).result.stdout.startsWith(pieces.join(''))).toBe(true);
	});

	test('a trace crosses as it is', () => {
		const replies = answers([
			{ kind: 'run', id: 1, program: program(`${HEAD}reverse_autodiff(x * x)`), seed: 0, pace: FULL_SPEED },
			{ kind: 'trace', id: 2, pass: 1 }
		]);
		const trace = (replies.find(({ kind }) => kind === 'trace') as { trace: Trace }).trace;
		expect(structuredClone(trace)).toEqual(trace);
	});
});

describe('a question', () => {
	const PASSES = program(`${HEAD}for i in range(60):\n    reverse_autodiff(x * x)`);
	const whenWritten = (condition: string) => ({
		breakpoints: [{ id: 1, where: { kind: 'write' as const }, condition, every: 1, log: '', enabled: true }],
		from: { pass: 1, index: 0, direction: 1 as const }
	});
	const NEVER = whenWritten('norm(it.dhdx) > 100');

	async function withRun(): Promise<void> {
		const run = client.run(PASSES, listener());
		newest().deliver();
		await settled(run);
	}

	test('is told of, and answered', async () => {
		await withRun();
		const heard: number[] = [];
		const asked = client.ask('search', NEVER, (pass) => heard.push(pass));
		newest().deliver();
		expect((await settled(asked.answer)).value).toMatchObject({ stop: null, pass: 60 });
		expect(heard.length).toBeGreaterThan(3);
		expect(heard).toEqual([...heard].sort((a, b) => a - b));
		const found = client.ask('search', whenWritten('count(it) == 2'), () => {});
		newest().deliver();
		expect((await settled(found.answer)).value).toMatchObject({ stop: { pass: 1 }, trace: { pass: 1 } });
	});

	test('that is stopped is answered with what is known', async () => {
		await withRun();
		const asked = client.ask('search', NEVER, () => {});
		newest().deliver(5);
		asked.stop();
		newest().deliver();
		const { value } = await settled(asked.answer);
		expect(value!.stop).toBeNull();
		expect(value!.pass).toBeLessThan(60);
	});

	test('gives way to another, and to another run', async () => {
		await withRun();
		const first = kept(client.ask('search', NEVER, () => {}).answer);
		newest().deliver(2);
		const second = kept(client.ask('search', NEVER, () => {}).answer);
		newest().deliver(3);
		expect((await settled(first)).error).toBeInstanceOf(WorkerRefusal);
		const run = client.run(PASSES, listener());
		newest().deliver();
		expect((await settled(second)).error).toBeInstanceOf(WorkerRefusal);
		expect((await settled(run)).value).toMatchObject({ kind: 'done' });
	});

	test('what if the engine had a mistake is one, and can be stopped', async () => {
		await withRun();
		const heard: number[] = [];
		const wish = { names: ['assign'], pass: 30, further: 5 };
		const asked = client.ask('whatIf', wish, ({ of }) => heard.push(of));
		newest().deliver();
		const { value } = await settled(asked.answer);
		expect(value).toMatchObject({ verdict: 'silent', pass: 30 });
		expect(value!.losses.broken).toHaveLength(6);
		expect(heard.at(-1)).toBe(12);
		const stopped = client.ask('whatIf', wish, () => {});
		const answer = kept(stopped.answer);
		newest().deliver(1);
		stopped.stop();
		newest().deliver();
		expect((await settled(answer)).error?.message).toBe('Stopped.');
	});

	test('one of another name goes on beside it', async () => {
		await withRun();
		const search = client.ask('search', NEVER, () => {});
		newest().deliver(2);
		const state = client.ask('state', { pass: 30, line: null }, () => {});
		const heard: number[] = [];
		const samples = client.ask('watch-samples', { expressions: ['k'] }, ({ passes }) =>
			heard.push(passes.length)
		);
		newest().deliver();
		expect((await settled(search.answer)).value).toMatchObject({ stop: null, pass: 60 });
		expect((await settled(state.answer)).value!.frames.map(({ name }) => name).join()).toBe('<module>');
		const { value } = await settled(samples.answer);
		expect(value!.passes.length).toBe(60);
		expect(heard.length).toBeGreaterThan(0);
	});

	test('is refused where nothing has run', async () => {
		const { error } = await settled(kept(client.ask('search', NEVER, () => {}).answer));
		expect(error?.message).toContain('Run it again');
	});
});
