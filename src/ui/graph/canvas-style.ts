/** @file How Cytoscape draws: borders tell the state of a dhdx, never colour alone. */
import type { StylesheetJson } from 'cytoscape';
import type { Tokens } from './tokens.ts';

export function canvasStyle(tokens: Tokens): StylesheetJson {
	// Lines grow with the text: a projector shows both larger. Their widths here are for text of 14 pixels.
	const px = (width: number) => (width * tokens.size) / 14;
	return [...nodeStyle(tokens, px), ...stateStyle(tokens, px), ...edgeStyle(tokens, px)];
}

type Px = (width: number) => number;

const nodeStyle = (tokens: Tokens, px: Px): StylesheetJson => [
	{
		selector: 'node',
		style: {
			shape: 'round-rectangle',
			'corner-radius': '6px',
			width: 'data(width)',
			height: 'data(height)',
			'font-family': tokens.font,
			color: tokens.text,
			'text-valign': 'center',
			'text-halign': 'center',
			'overlay-opacity': 0,
			'z-index': 2
		}
	},
	// Lines, and a wash in the innermost boxes only: washes in one another would look like a meaning.
	{
		selector: 'node.box',
		style: {
			'background-color': tokens.text2,
			'background-opacity': 0.05,
			'border-width': px(1),
			'border-color': tokens.line,
			'corner-radius': '10px',
			'z-index': 0
		}
	},
	{ selector: 'node.box.outer', style: { 'background-opacity': 0 } },
	{
		selector: 'node.item',
		style: { 'background-color': tokens.surface, 'border-width': px(1), 'border-color': tokens.unset }
	},
	// Seen from far away, a plain name stands where the card is hidden.
	{
		selector: 'node.item.far',
		style: {
			label: 'data(label)',
			'font-size': tokens.size * 3,
			'font-weight': 600,
			'text-wrap': 'ellipsis',
			'text-max-width': 'data(width)'
		}
	},
	{
		selector: 'node.box.far',
		style: {
			label: 'data(label)',
			'font-size': tokens.size * 1.9,
			'text-valign': 'top',
			'text-margin-y': tokens.size * 2.2
		}
	}
];

const stateStyle = (tokens: Tokens, px: Px): StylesheetJson => [
	{ selector: 'node.unmade', style: { opacity: 0.35, 'border-style': 'dotted' } },
	{ selector: 'node.zeroed', style: { 'border-width': px(1.5), 'border-color': tokens.zeroed } },
	{
		selector: 'node.partial',
		style: { 'border-width': px(2.5), 'border-style': 'dashed', 'border-color': tokens.partial }
	},
	{ selector: 'node.complete', style: { 'border-width': px(3), 'border-color': tokens.complete } },
	{
		selector: 'node.current',
		style: { 'border-width': px(6), 'border-style': 'double', 'border-color': tokens.now }
	},
	// A border is scaled with the picture: seen from far away it needs more to be told apart.
	{ selector: 'node.item.far.zeroed', style: { 'border-width': px(4) } },
	{ selector: 'node.item.far.partial', style: { 'border-width': px(7) } },
	{
		selector: 'node.item.far.complete',
		style: { 'border-width': px(7), 'background-color': tokens.complete, 'background-opacity': 0.22 }
	},
	{ selector: 'node.item.far.current', style: { 'border-width': px(15) } },
	{
		selector: 'node.marked',
		style: {
			'outline-width': px(2),
			'outline-style': 'dashed',
			'outline-color': tokens.accent,
			'outline-offset': px(4)
		}
	},
	{
		selector: 'node.selected',
		style: {
			'outline-width': px(3),
			'outline-style': 'solid',
			'outline-color': tokens.accent,
			'outline-offset': px(4)
		}
	}
];

const edgeStyle = (tokens: Tokens, px: Px): StylesheetJson => [
	{
		selector: 'edge',
		style: {
			'curve-style': 'straight',
			'source-endpoint': 'data(sourceEnd)',
			'target-endpoint': 'data(targetEnd)',
			width: px(1.5),
			'line-color': tokens.unset,
			'target-arrow-color': tokens.unset,
			'target-arrow-shape': 'triangle',
			'overlay-opacity': 0,
			events: 'no',
			'z-index': 1
		}
	},
	// Cytoscape fails on a bent edge without bends, so only edges that have some are bent.
	{
		selector: 'edge[bends > 0]',
		style: {
			'curve-style': 'round-segments',
			'segment-distances': 'data(distances)',
			'segment-weights': 'data(weights)',
			'segment-radii': [8],
			'edge-distances': 'node-position'
		}
	},
	{ selector: 'edge.compact', style: { width: px(2), 'arrow-scale': 1.15 } },
	// On its long way around a row an edge shows in the middle, too, where it leads.
	{
		selector: 'edge.around',
		style: { 'mid-target-arrow-shape': 'triangle', 'mid-target-arrow-color': tokens.unset }
	},
	{
		selector: 'edge.delivered',
		style: {
			width: px(3),
			'line-color': tokens.complete,
			'target-arrow-color': tokens.complete,
			'mid-target-arrow-color': tokens.complete
		}
	},
	{
		selector: 'edge.flow',
		style: {
			width: px(5),
			'line-color': tokens.now,
			// What flows is a contribution to dhdx: it goes back to the operand.
			'source-arrow-shape': 'triangle',
			'source-arrow-color': tokens.now,
			'target-arrow-shape': 'none',
			'mid-target-arrow-shape': 'none',
			'z-index': 3
		}
	}
];
