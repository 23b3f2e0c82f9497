/** @file What pyplot was told, kept within bounds. */
import type { Layer, PlotCall } from '../runtime/index.ts';
import { spent } from './limits.ts';
import type { Machine } from './machine.ts';

/** Numbers that a layer holds. */
function sizeOf(layer: Layer): number {
	switch (layer.kind) {
		case 'line':
		case 'points':
			return 2 * layer.x.length;
		case 'bars':
			return 4 * layer.boxes.length;
		case 'image':
			return layer.cells.length;
		case 'band':
			return 3 * layer.x.length;
		case 'errors':
			return 3 * layer.at.length;
		case 'rule':
		case 'words':
			return 1;
	}
}

/** Keeps a call. A note is kept once; what is beyond the budget is left out, and a note says so. */
export function notePlot(m: Machine, call: PlotCall): void {
	if (call.kind === 'note') {
		const known = m.plots.some((each) => each.kind === 'note' && each.text === call.text);
		if (!known) m.plots.push(call);
		return;
	}
	const size = call.kind === 'draw' ? sizeOf(call.layer) : 1;
	if (m.plots.length < m.limits.plots && m.plotted + size <= m.limits.plotted) {
		m.plots.push(call);
		m.plotted += size;
		return;
	}
	const budget = m.plots.length < m.limits.plots ? 'plotted' : 'plots';
	notePlot(m, { kind: 'note', text: spent(budget, m) });
}
