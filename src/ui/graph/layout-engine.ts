/** @file Layouts from ELK in a Worker of its own, remembered by question; without ELK, from the plain layout. */
import { isCompanionBox, withCompanions } from './companions.ts';
import { composed, Memo } from './composed.ts';
import { elkQuestion, readAnswer, type ElkQuestion } from './elk-graph.ts';
import { fallbackLayout } from './fallback-layout.ts';
import type { Layout, Size } from './geometry.ts';
import { isCrowded, plainLevel } from './plain-level.ts';
import { inRows, rowCandidates, rowId, worth, type Rows } from './rows.ts';
import type { Spacing } from './spacing.ts';
import { stackRows } from './stack.ts';
import type { VisibleGraph } from './visible.ts';
import type { ElkNode } from 'elkjs/lib/elk-api.js';

/** Puts a question to ELK; rejects where there is no ELK to be had. */
export interface Elk {
	layout(root: ElkNode): Promise<ElkNode>;
	terminateWorker(): void;
}

/** A first answer takes 0.2 s, or some seconds on a slow line; longer than this is as good as none. */
const PATIENCE_MS = 10_000;
const REMEMBERED = 24;

export class LayoutEngine {
	private elk: Promise<Elk> | null = null;
	private broken = false;
	private readonly memory = new Map<string, Layout>();
	/** The layouts of single boxes. */
	readonly memo = new Memo();

	/** @param start starts ELK; called once, at the first question. */
	constructor(
		private readonly start: () => Promise<Elk>,
		private readonly patience = PATIENCE_MS
	) {}

	/** The layout in one row, or in the rows that fill a panel best. */
	async layout(
		graph: VisibleGraph,
		sizes: ReadonlyMap<string, Size>,
		panel: Size | null,
		spacing: Spacing
	): Promise<Layout> {
		const row = await this.row(graph, sizes, spacing);
		if (panel === null) return row;
		let best = { layout: row, worth: worth(row, graph, new Map(), panel) };
		for (const rows of rowCandidates(row, graph, panel, spacing.em)) {
			const layout = await this.stacked(graph, rows, sizes, spacing);
			const found = worth(layout, graph, rows, panel);
			if (found > best.worth) best = { layout, worth: found };
		}
		return best.layout;
	}

	private async stacked(
		graph: VisibleGraph,
		rows: Rows,
		sizes: ReadonlyMap<string, Size>,
		spacing: Spacing
	): Promise<Layout> {
		const grouped = inRows(graph, rows);
		const ids = [...new Set(rows.values())].sort((a, b) => a - b).map(rowId);
		return stackRows(await this.row(grouped, sizes, spacing), grouped, ids, spacing.em);
	}

	private async row(
		graph: VisibleGraph,
		sizes: ReadonlyMap<string, Size>,
		spacing: Spacing
	): Promise<Layout> {
		const grouped = withCompanions(graph);
		const question = elkQuestion(grouped, sizes, spacing);
		const key = JSON.stringify(question.root);
		const known = this.memory.get(key);
		if (known) return known;
		const answer = (await this.ask(question, grouped)) ?? fallbackLayout(grouped, sizes, spacing);
		const boxes = new Map([...answer.boxes].filter(([id]) => !isCompanionBox(id)));
		const layout = { ...answer, boxes };
		const oldest = this.memory.keys().next();
		if (this.memory.size >= REMEMBERED && !oldest.done) this.memory.delete(oldest.value);
		this.memory.set(key, layout);
		return layout;
	}

	private async ask(question: ElkQuestion, graph: VisibleGraph): Promise<Layout | null> {
		try {
			const answer = await composed(question.root, this.memo, (level) => this.level(level));
			return readAnswer(answer, question, graph);
		} catch {
			// The picture is worth more than its beauty: from here on the plain layout is used.
			this.dispose();
			return null;
		}
	}

	/** One level by ELK; rejects where there is none, or it takes too long. */
	private async level(question: ElkNode): Promise<ElkNode> {
		if (this.broken) throw new Error('internal: there is no ELK');
		if (isCrowded(question)) return plainLevel(question);
		let timer: ReturnType<typeof setTimeout> | undefined;
		const late = new Promise<never>((_, reject) => {
			timer = setTimeout(() => reject(new Error('internal: ELK does not answer')), this.patience);
		});
		try {
			this.elk ??= this.start();
			const answer = this.elk.then((elk) => elk.layout(question));
			return await Promise.race([answer, late]);
		} finally {
			clearTimeout(timer);
		}
	}

	/** Ends ELK; what is asked after this gets the plain layout. */
	dispose(): void {
		this.broken = true;
		const elk = this.elk;
		this.elk = null;
		void elk?.then(
			(running) => running.terminateWorker(),
			() => undefined
		);
	}
}
