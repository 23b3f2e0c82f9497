/** @file The door of the room: running programs beside the page. */
export { WorkerClient, WorkerRefusal, type Asked, type Port, type RunListener } from './client.ts';
export type { Progress, Reply, Request } from './protocol.ts';
export { FULL_SPEED, type Pace } from './pacing.ts';
export { serve, type Surroundings } from './serve.ts';
