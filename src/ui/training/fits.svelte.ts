/** @file The fit in the pass that is looked at, or of now while the program runs. */
import { buildFigures, type Fit, type PlotCall } from '#debug';
import type { DebugSession } from '../session.svelte.ts';
import { fitFigure, scatteredIn } from './fit-figure.ts';

/** Milliseconds between two looks at a run that is under way. */
const EVERY = 600;

const NOTHING: Fit = { pass: null, passes: 0, prediction: null };

export class Fits {
	private plots = $state.raw<readonly PlotCall[]>([]);
	fit = $state.raw<Fit | null>(null);
	private busy = false;
	private looked = 0;
	private asked = 0;

	/** What the program has scattered until now. */
	readonly scattered = $derived.by(() => scatteredIn(buildFigures(this.plots).figures));
	readonly figure = $derived.by(() =>
		this.scattered ? fitFigure(this.scattered, this.fit ?? NOTHING) : null
	);

	constructor(private readonly session: DebugSession) {}

	hear(plots: readonly PlotCall[]): void {
		if (plots.length > 0) this.plots = [...this.plots, ...plots];
	}

	clear(): void {
		this.plots = [];
		this.fit = null;
		this.asked++;
		this.busy = false;
	}

	/** Has the model predict in a pass, or now; a later wish takes the place of an earlier one. */
	async look(pass: number | null): Promise<void> {
		const { scattered } = this;
		if (!scattered) return;
		if (pass === null && (this.busy || performance.now() - this.looked < EVERY)) return;
		const asked = ++this.asked;
		this.busy = false;
		if (pass !== null && this.fit?.pass === pass) return;
		this.busy = true;
		this.looked = performance.now();
		try {
			const { x, y } = scattered;
			const fit = await this.session.inquire('fit', { pass, x, y }, () => {}).answer;
			if (asked === this.asked) this.fit = fit;
		} catch {
			// Another question has taken its place: the last fit stays until the next one.
		} finally {
			if (asked === this.asked) this.busy = false;
		}
	}
}
