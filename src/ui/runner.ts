/** @file The Worker in which programs run. */
import { WorkerClient } from '#worker';
import url from './backstep.worker.ts?worker&url';
import { trustedWorker } from './trusted-worker.ts';

export const startRunner = (): WorkerClient => new WorkerClient(() => trustedWorker(url, { type: 'module' }));
