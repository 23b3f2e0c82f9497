/** @file A gradient check through the Worker's messages: it reports, can be stopped, and ends with its run. */
import { expect, test } from 'vitest';
import { serve, WorkerClient, type Port, type Reply, type Request } from './index.ts';

const TEXT = `from backstep import Tensor, reverse_autodiff
import numpy
w = Tensor(numpy.ones((8, 8)))
x = Tensor(numpy.ones((8, 8)))
reverse_autodiff((w * x * x).sum())
`;

/** A Worker that is joined to its client, and does what waits when it is told to. */
class Joined implements Port {
	onmessage: Port['onmessage'] = null;
	onmessageerror: Port['onmessageerror'] = null;
	onerror: Port['onerror'] = null;
	private readonly tasks: (() => void)[] = [];
	private clock = 0;
	private readonly take = serve({
		post: (reply: Reply) =>
			this.onmessage?.call(this as never, { data: structuredClone(reply) } as MessageEvent<Reply>),
		later: (next) => this.tasks.push(next),
		wait: (_, next) => this.tasks.push(next),
		now: () => (this.clock += 10)
	});

	postMessage(message: Request): void {
		this.tasks.push(() => this.take(structuredClone(message)));
	}

	terminate(): void {}

	deliver(most = Infinity): void {
		for (let i = 0; i < most && this.tasks.length > 0; i++) this.tasks.shift()!();
	}
}

async function ran() {
	const worker = new Joined();
	const client = new WorkerClient(() => worker);
	const nothing = { progress() {}, output() {}, trace() {}, finished() {} };
	const run = () => client.run({ name: 'a.py', text: TEXT, kind: 'py' }, nothing);
	const first = run();
	worker.deliver();
	await first;
	return { worker, client, run };
}

test('reports how far it has come, and what it has found', async () => {
	const { worker, client } = await ran();
	const heard: number[] = [];
	const { answer } = client.ask('gradient-check', { pass: 1 }, ({ done }) => heard.push(done));
	worker.deliver();
	const { tensors } = await answer;
	expect(tensors.map(({ title, verdict, entries }) => [title, verdict, entries.length])).toEqual([
		['w', 'right', 64],
		['x', 'right', 64]
	]);
	expect(heard.length).toBeGreaterThan(2);
	expect(heard).toEqual([...heard].sort((a, b) => a - b));
});

test('one entry of one tensor, and what there is not', async () => {
	const { worker, client } = await ran();
	const ask = (node: number, entry: number, pass = 1) => {
		const { answer } = client.ask('gradient-check', { pass, node, entry }, () => {});
		worker.deliver();
		return answer;
	};
	expect((await ask(1, 9)).tensors).toMatchObject([{ title: 'x', entries: [{ entry: 9, dhdx: 2 }] }]);
	await expect(ask(1, 64)).rejects.toThrow('x has 64 entries.');
	await expect(ask(77, 0)).rejects.toThrow('This tensor is not part of the pass.');
	await expect(ask(1, 0, 5)).rejects.toThrow('internal: pass 5 of 1');
});

test('a check that is stopped gives what it has', async () => {
	const { worker, client } = await ran();
	const { answer, stop } = client.ask('gradient-check', { pass: 1 }, () => {});
	worker.deliver(120);
	stop();
	worker.deliver();
	const { tensors } = await answer;
	expect(tensors.map(({ verdict }) => verdict)).toContain('unchecked');
	expect(tensors.at(-1)!.reason).toBe('the check was stopped before it');
});

test('another run ends a check', async () => {
	const { worker, client, run } = await ran();
	const { answer } = client.ask('gradient-check', { pass: 1 }, () => {});
	worker.deliver(3);
	void run();
	const refused = expect(answer).rejects.toThrow('Something else was started.');
	worker.deliver();
	await refused;
});

test('a lesson is checked by itself, and a later check takes its place', async () => {
	const { worker, client } = await ran();
	const lesson = (that: string) =>
		`---\nformat: 1\ntitle: T\nsummary: S\nminutes: 5\n---\n\n\`\`\`python\nfor i in range(9000):\n    x = Tensor(3.0)\nreverse_autodiff(x * x)\n\`\`\`\n\n::assert{that="${that}"}\n`;
	const check = (that: string) =>
		client.ask('checkLesson', { text: lesson(that), targets: {} }, () => {}).answer;
	const dropped = check('x.dhdx == 5').catch((error: Error) => error.message);
	const found = check('x.dhdx == 7');
	worker.deliver();
	expect(await dropped).toBe('Something else was started.');
	expect((await found).map(({ line, message }) => `${line} ${message}`)).toEqual([
		'14 this is not so: x.dhdx == 7'
	]);
});
