/** @file A program in this process: a Node, or a Worker of a page. */
import { Run } from '#debug';
import type { Contestant } from './contestant.ts';

/**
 * Runs as the terminal and the page do: in slices, with checkpoints. `cpuSeconds` is the process's own time, if known;
 * `around` is called with each slice.
 */
export function inThisProcess(
	name: string,
	text: string,
	cpuSeconds: () => number | null,
	around: <T>(run: () => T) => T = (run) => run()
): Contestant {
	const run = new Run([{ id: 'work.py', text: `# backstep budget: statements=100_000_000_000\n${text}` }]);
	return {
		name,
		slice(passes) {
			const cpu = cpuSeconds();
			const from = run.machine.passesEnded;
			const begun = performance.now();
			while (run.machine.passesEnded < from + passes) {
				const ended = around(() => run.slice());
				if (ended) throw new Error(ended.error?.traceback ?? ended.message);
			}
			const seconds = (performance.now() - begun) / 1000;
			const used = cpuSeconds();
			return Promise.resolve({
				passes: run.machine.passesEnded - from,
				seconds,
				busy: used === null || cpu === null ? null : (used - cpu) / seconds
			});
		},
		end() {}
	};
}
