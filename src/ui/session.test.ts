/** @file What a page knows stays right when answers come late: opening, choosing a pass and editing during a run. */
import { describe, expect, test } from 'vitest';
import { Run, type Trace } from '#debug';
import { percentText, type Notebook } from '#python';
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
		warm: () => {},
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

	test('shows what a run that was stopped in the middle of a call still brings', async () => {
		const { worker, session } = await ended();
		const late = { ...session.result!, stdout: 'late\n', message: 'Stopped after 9 statements.' };
		worker.listener!.finished(late);
		expect(session.stdout).toBe('late\n');
		expect(session.result).toBe(late);
		session.open(program('b.py'));
		worker.listener!.finished(late);
		expect(session.result).toBeNull();
	});
});

describe('a session of cells', () => {
	const text =
		'# %%\nfrom backstep import Tensor, reverse_autodiff\nprint("a")\n# %% [markdown]\n# # Words\n# %%\nx = Tensor(3.0)\nreverse_autodiff(x * x)\nprint("b")\n# %%\nprint("c")\n';

	/** Runs in the page's own thread. */
	const here = {
		run: ({ text: sent }: { text: string }, listener: RunListener) => {
			const run = new Run([{ id: 'n.ipynb', text: sent }]);
			const result = run.finish();
			if (run.first) listener.trace(run.first);
			return Promise.resolve(result);
		},
		warm: () => {},
		stop: () => {},
		dispose: () => {}
	} as unknown as WorkerClient;

	const opened = (made: string, notebook: Notebook | null = null) => {
		const session = new DebugSession(() => here);
		session.open({ name: 'n.ipynb', text: made, kind: 'py' }, 0, notebook);
		return session;
	};

	test('runs up to one, and says so', async () => {
		const session = opened(text);
		await session.run(1);
		expect(session.sentence).toBe('Cell 1 of 3 ended without a reverse pass.');
		expect(session.printed).toEqual([{ cell: 1, text: 'a\n' }]);
		await session.run(2);
		expect(session.sentence).toMatch(/^Cells 1 to 2 of 3 ran\. Pass 1, start/);
		session.step('over');
		expect(session.sentence).toMatch(/^Pass 1/);
		expect(session.printed.map(({ cell }) => cell)).toEqual([1, 2]);
		await session.run(3);
		expect(session.sentence).toMatch(/^Pass 1/);
		expect(session.range).toBeNull();
	});

	test('runs magics as comments, and lists those that stand in the text now', async () => {
		const cells = ['%matplotlib inline\nprint(1)', 'print(2)'].map((source, i) => ({
			kind: 'code' as const,
			id: `id-${i}`,
			source,
			metadata: {}
		}));
		const notebook = { cells, metadata: {} };
		const session = opened(percentText(notebook), notebook);
		const listed = () => session.warnings.map(({ cell, line, message }) => [cell, line, message]);
		expect(listed()).toEqual([[1, 1, '%matplotlib inline is not run.']]);
		session.edit(session.program.text.replace('print(2)', 'print(2)\n!ls'));
		expect(listed()).toHaveLength(2);
		await session.run();
		expect(session.result).toMatchObject({ kind: 'done', stdout: '1\n2\n' });
		expect(session.document.cells[1]!.source).toBe('print(2)\n!ls');
		session.edit(session.program.text.replace('# %matplotlib inline\n', ''));
		expect(listed()).toEqual([[2, 2, '!ls is not run.']]);
		expect(session.document.cells.map(({ id }) => id)).toEqual(['id-0', 'id-1']);
	});
});
