/** @file Where a training that runs into nan or infinity began to. */
import { READY_MADE } from '#debug';
import type { DebugSession } from '../session.svelte.ts';

export class DivergenceSearch {
	/** The pass that is looked at, while the search is under way. */
	searching = $state<number | null>(null);
	notice = $state('');

	constructor(private readonly session: DebugSession) {}

	/** The last pass before which every norm that was sampled was finite. */
	private soundUntil(broken: number): number {
		const history = this.session.training.report?.history;
		if (!history) return 1;
		const { passes, parameters } = history;
		const bad = [...passes.keys()].find((i) =>
			parameters.some(
				({ value, dhdx }) => Math.abs(value[i]!) === Infinity || Math.abs(dhdx[i]!) === Infinity
			)
		);
		const first = [...passes].findLastIndex((pass) => pass < broken);
		return Math.max(1, passes[Math.max(0, Math.min(first, bad ?? Infinity) - 1)] ?? 1);
	}

	/** Looks for the first number that is not finite, and goes there. */
	async find(broken: number): Promise<void> {
		const { session } = this;
		const drafts = READY_MADE.find(({ name }) => name === 'nan')?.breakpoints ?? [];
		const breakpoints = drafts.map((draft, id) => ({ ...draft, id, enabled: true }));
		const from = { pass: this.soundUntil(broken), index: -Infinity, direction: 1 } as const;
		const { turn } = session.training;
		const isMine = () => turn === session.training.turn;
		this.searching = from.pass;
		this.notice = '';
		try {
			const asked = session.inquire('search', { breakpoints, from }, (pass) => {
				if (isMine()) this.searching = pass;
			});
			const { stop, trace } = await asked.answer;
			if (!isMine()) return;
			if (stop && trace) {
				session.showAt(trace, stop.index);
				session.stage = 'graph';
			} else this.notice = 'No value or derivative of these passes is nan or infinite.';
		} catch (error) {
			if (isMine()) this.notice = error instanceof Error ? error.message : String(error);
		} finally {
			this.searching = null;
		}
	}
}
