import { define, PyFloat, table } from '../runtime/index.ts';
import type { ModuleSpec } from './module.ts';

/** A clock that moves a millisecond at each look, so that a replay reads the same times. */
const time: ModuleSpec = {
	name: 'time',
	names: () =>
		table([
			...['time', 'perf_counter', 'monotonic', 'process_time'].map((name) =>
				define(`${name}()`, (_args, session) => new PyFloat(session.ticks++ / 1000))
			),
			define('sleep(seconds)', () => null)
		])
};
export default time;
