/** @file The sizes of the debugger's panes, which a person drags and the machine remembers. */
const KEY = 'backstep-panes';

export type Pane = 'left' | 'lesson' | 'side' | 'bottom';

/** Pixels: what a pane has at first, and between which it may be dragged. */
export const PANES: Readonly<
	Record<Pane, { readonly first: number; readonly least: number; readonly most: number }>
> = {
	left: { first: 336, least: 220, most: 640 },
	/** The left pane where it holds the text of a lesson. */
	lesson: { first: 460, least: 280, most: 760 },
	side: { first: 352, least: 240, most: 620 },
	bottom: { first: 160, least: 84, most: 480 }
};

const clamped = (pane: Pane, size: number): number =>
	Math.round(Math.max(PANES[pane].least, Math.min(PANES[pane].most, size)));

const firstSizes = (): Record<Pane, number> => ({
	left: PANES.left.first,
	lesson: PANES.lesson.first,
	side: PANES.side.first,
	bottom: PANES.bottom.first
});

class PaneSizes {
	sizes = $state.raw(firstSizes());

	/** Takes over what was kept on this machine. */
	start(): void {
		try {
			const kept: unknown = JSON.parse(localStorage.getItem(KEY) ?? '{}');
			if (typeof kept !== 'object' || kept === null) return;
			const sizes = firstSizes();
			for (const [pane, size] of Object.entries(kept))
				if (Object.hasOwn(PANES, pane) && typeof size === 'number' && Number.isFinite(size))
					sizes[pane as Pane] = clamped(pane as Pane, size);
			this.sizes = sizes;
		} catch {
			// Storage can be refused or broken; the first sizes hold then.
		}
	}

	resize(pane: Pane, size: number): void {
		this.sizes = { ...this.sizes, [pane]: clamped(pane, size) };
		this.keep();
	}

	/** Gives a pane more room, unless a person has chosen its size. */
	makeRoom(pane: Pane, size: number): void {
		if (this.sizes[pane] === PANES[pane].first) this.sizes = { ...this.sizes, [pane]: clamped(pane, size) };
	}

	/** All panes as they were at first. */
	reset(): void {
		this.sizes = firstSizes();
		this.keep();
	}

	private keep(): void {
		try {
			localStorage.setItem(KEY, JSON.stringify(this.sizes));
		} catch {
			// Storage can be refused; the sizes hold for this page then.
		}
	}
}

export const panes = new PaneSizes();
