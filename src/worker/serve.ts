/** @file What the Worker does with messages. Knows no Worker: its surroundings are handed in. */
import { NotAProgram, programSources, Run } from '#debug';
import type { Reply, Request } from './protocol.ts';

export interface Surroundings {
	post(reply: Reply): void;
	/** Calls back after the messages that wait have been read. */
	later(next: () => void): void;
	/** Milliseconds. */
	now(): number;
}

/** Milliseconds that a slice may take before messages are read: "stop" is answered within about this. */
const SLICE_MS = 25;
/** Milliseconds between two reports of progress. */
const REPORT_MS = 50;

/** Makes the function that takes a page's messages. */
export function serve({ post, later, now }: Surroundings): (request: Request) => void {
	let run: Run | null = null;
	let id = 0;
	let started = 0;
	let reported = 0;
	let printed = 0;
	let firstSent = false;

	function report(): void {
		if (!run) return;
		const { machine } = run;
		if (run.first && !firstSent) {
			firstSent = true;
			post({ kind: 'first', id, trace: run.first });
		}
		if (now() - reported < REPORT_MS) return;
		reported = now();
		const stdout = machine.output.slice(printed).join('');
		printed = machine.output.length;
		const progress = {
			statements: machine.statements,
			passes: machine.passesEnded,
			seconds: (now() - started) / 1000
		};
		post({ kind: 'progress', id, progress, stdout });
	}

	function work(of: Run): void {
		if (of !== run || of.ended) return;
		const until = now() + SLICE_MS;
		while (!of.ended && now() < until) of.slice(500);
		report();
		if (of.ended) post({ kind: 'ended', id, result: of.ended });
		else later(() => work(of));
	}

	function start(request: Extract<Request, { kind: 'run' }>): void {
		id = request.id;
		started = now();
		reported = started;
		printed = 0;
		firstSent = false;
		run = new Run(programSources(request.program), { seed: request.seed });
		if (run.ended) post({ kind: 'ended', id, result: run.ended });
		else work(run);
	}

	return (request) => {
		try {
			switch (request.kind) {
				case 'run':
					return start(request);
				case 'stop': {
					const wasRunning = run && !run.ended;
					const result = run?.stop();
					if (wasRunning && result) post({ kind: 'ended', id, result });
					return;
				}
				case 'trace':
					if (!run) throw new Error('internal: no program has run');
					return post({ kind: 'trace', id: request.id, trace: run.trace(request.pass) });
			}
		} catch (error) {
			if (request.kind === 'run') run = null;
			const message = error instanceof Error ? error.message : String(error);
			post({
				kind: 'failed',
				id: request.id,
				message: error instanceof NotAProgram ? message : withPrefix(message)
			});
		}
	};
}

const withPrefix = (message: string): string =>
	message.startsWith('internal:') ? message : `internal: ${message}`;
