/** @file What a run has told of itself, from which it is ended where its Worker cannot answer. */
import type { RunResult } from '#debug';
import type { OutputStart } from '#python';
import type { Reply } from './protocol.ts';

export class Told {
	private passes = 0;
	private readonly printed: string[] = [];
	private starts: readonly OutputStart[] = [];

	note({ progress, stdout, starts }: Extract<Reply, { kind: 'progress' }>): void {
		this.passes = progress.passes;
		this.printed.push(stdout);
		this.starts = starts;
	}

	/** How the run ends where nothing more is heard of it. */
	result(message: string): RunResult {
		return {
			kind: 'stopped',
			passes: this.passes,
			stdout: this.printed.join(''),
			starts: this.starts,
			plots: [],
			error: null,
			message,
			place: null,
			advice: ''
		};
	}
}
