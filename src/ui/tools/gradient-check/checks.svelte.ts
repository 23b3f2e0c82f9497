/** @file What the gradient check of a page has found, and the one that is under way. */
import type { CheckProgress, GradientReport, NodeId, TensorCheck } from '#debug';
import type { Asked } from '#worker';
import type { DebugSession } from '../../session.svelte.ts';

/** One entry that was asked for. */
export interface OneEntry {
	readonly check: TensorCheck;
	readonly gradient: string;
	readonly pass: number;
	/** What the program calls h. */
	readonly name: string;
}

export class GradientChecks {
	progress = $state.raw<CheckProgress | null>(null);
	/** Why nothing was checked. */
	problem = $state('');
	report = $state.raw<GradientReport | null>(null);
	entry = $state.raw<OneEntry | null>(null);
	private asked: Asked<'gradient-check'> | null = null;

	constructor(private readonly session: DebugSession) {}

	/** Another run has other tensors. */
	forget(): void {
		this.asked = null;
		this.progress = null;
		this.report = null;
		this.entry = null;
		this.problem = '';
	}

	/** Checks every leaf of the pass that is shown. */
	async checkAll(): Promise<void> {
		const report = await this.ask();
		if (report) this.report = report;
	}

	/** Checks one entry of a tensor, leaf or not. */
	async checkEntry(node: NodeId, entry: number): Promise<void> {
		const report = await this.ask({ node, entry });
		const check = report?.tensors[0];
		if (report && check)
			this.entry = { check, gradient: report.gradient, pass: report.pass, name: report.name };
	}

	stop(): void {
		this.asked?.stop();
	}

	private async ask(part: { node?: NodeId; entry?: number } = {}): Promise<GradientReport | null> {
		const { session } = this;
		if (!session.trace || this.progress) return null;
		this.problem = '';
		this.progress = { done: 0, of: 0 };
		const wish = { pass: session.trace.pass, ...part };
		const asked = session.inquire('gradient-check', wish, (progress) => {
			if (this.asked === asked) this.progress = progress;
		});
		this.asked = asked;
		try {
			const report = await asked.answer;
			return this.asked === asked ? report : null;
		} catch (error) {
			if (this.asked === asked) this.problem = error instanceof Error ? error.message : String(error);
			return null;
		} finally {
			if (this.asked === asked) [this.asked, this.progress] = [null, null];
		}
	}
}
