/** @file What a page knows stays right when answers come late: opening, choosing a pass and editing during a run. */
import { describe, expect, test } from 'vitest';
import { Run, type Trace } from '#debug';
import type { RunListener, WorkerClient } from '#worker';
import { DebugSession } from './session.svelte.ts';

const TEXT =
	'from backstep import Tensor, reverse_autodiff\nfor k in range(4):\n    x = Tensor(float(k))\n    reverse_autodiff(x * x)\n';

/** Stands for the Worker: the test decides when each question is answered. */
class LateWorker {
	listener: RunListener | null = null;
	private readonly run_ = new Run([{ id: 'a.py', text: TEXT }]);
	readonly asked: { pass: number; answer: () => void; refuse: (message: string) => void }[] = [];

	end: () => void = () => {};
	readonly client = {
		run: (_: unknown, listener: RunListener) => {
			this.listener = listener;
			return new Promise((resolve) => (this.end = () => resolve(this.run_.finish())));
		},
		trace: (pass: number) =>
			new Promise<Trace>((resolve, reject) =>
				this.asked.push({
					pass,
					answer: () => resolve(this.traceOf(pass)),
					refuse: (message) => reject(new Error(message))
				})
			),
		stop: () => {},
		dispose: () => {}
	} as unknown as WorkerClient;

	traceOf(pass: number): Trace {
		this.run_.finish();
		return this.run_.trace(pass);
	}
}

const settled = () => new Promise<void>((resolve) => setTimeout(resolve));
const program = (name: string) => ({ name, text: TEXT, kind: 'py' }) as const;

async function begun() {
	const worker = new LateWorker();
	const session = new DebugSession(() => worker.client);
	session.open(program('a.py'));
	const run = session.run();
	worker.listener!.trace(worker.traceOf(1));
	return { worker, session, run };
}

async function ended() {
	const all = await begun();
	all.worker.end();
	await all.run;
	return all;
}

describe('a session', () => {
	test('that opens another program during a run can run that one', async () => {
		const { worker, session, run } = await begun();
		session.open(program('b.py'));
		expect(session.running).toBe(false);
		worker.end();
		await run;
		expect(session).toMatchObject({ running: false, trace: null, result: null });
	});

	test('drops the pass of a program that is no longer open', async () => {
		const { worker, session } = await ended();
		void session.choosePass(4);
		session.open(program('b.py'));
		worker.asked[0]!.answer();
		await settled();
		expect(session.trace).toBeNull();
	});

	test('drops the refusal of a question that nobody asks any more', async () => {
		const { worker, session } = await ended();
		void session.choosePass(4);
		session.open(program('b.py'));
		worker.asked[0]!.refuse('Another run was started.');
		await settled();
		expect(session.refusal).toBe('');
	});

	test('shows the pass that was chosen last', async () => {
		const { worker, session } = await ended();
		void session.choosePass(4);
		void session.choosePass(1);
		worker.asked[0]!.answer();
		await settled();
		expect(session.trace!.pass).toBe(1);
	});

	test('forgets the place of a link when another program is opened', async () => {
		const worker = new LateWorker();
		const session = new DebugSession(() => worker.client);
		session.open(program('a.py'));
		session.wanted = { pass: 3, step: 5, node: null };
		session.open(program('b.py'));
		expect(session.wanted).toBeNull();
	});

	test('knows that a text edited during a run is not what runs', async () => {
		const { session } = await begun();
		session.edit(`${TEXT}# more`);
		expect(session.stale).toBe(true);
	});
});
