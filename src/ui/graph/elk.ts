/** @file Starts ELK in its own worker, which must be a file of its own: inside another worker it takes over its messages. */
import workerUrl from 'elkjs/lib/elk-worker.min.js?url';
import { trustedWorker } from '../trusted-worker.ts';
import type { Elk } from './layout-engine.ts';
import type { ElkNode } from 'elkjs/lib/elk-api.js';

export async function startElk(): Promise<Elk> {
	const { default: Api } = await import('elkjs/lib/elk-api.js');
	const worker = trustedWorker(workerUrl);
	const failure = new Promise<never>((_, reject) => {
		worker.addEventListener('error', () => reject(new Error('internal: the worker of ELK did not start')));
	});
	// A failure while nobody waits is met by the next question.
	failure.catch(() => undefined);
	const api = new Api({ workerFactory: () => worker });
	return {
		layout: (root: ElkNode) => Promise.race([api.layout(root), failure]),
		terminateWorker: () => worker.terminate()
	};
}
