/** @file For the tests of this folder: the real ELK, in the thread of the test. */
import ELK from 'elkjs/lib/elk.bundled.js';
import { LayoutEngine, type Elk } from './layout-engine.ts';

export const startRealElk = (): Promise<Elk> => {
	const elk = new ELK();
	return Promise.resolve({
		layout: (root) => elk.layout(root),
		terminateWorker: () => elk.terminateWorker()
	});
};

export const realEngine = (): LayoutEngine => new LayoutEngine(startRealElk);
