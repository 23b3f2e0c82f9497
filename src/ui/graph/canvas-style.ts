/** @file How Cytoscape draws: borders tell the state of a dhdx, never colour alone. */
import type { StylesheetJson } from 'cytoscape';
import type { Tokens } from './tokens.ts';

export function canvasStyle(tokens: Tokens): StylesheetJson {
	return [...nodeStyle(tokens), ...stateStyle(tokens), ...edgeStyle(tokens)];
}

const nodeStyle = (tokens: Tokens): StylesheetJson => [
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
	{
		selector: 'node.box',
		style: {
			'background-color': tokens.text2,
			'background-opacity': 0.045,
			'border-width': 1,
			'border-color': tokens.line,
			events: 'no',
			'z-index': 0
		}
	},
	{
		selector: 'node.item',
		style: { 'background-color': tokens.surface, 'border-width': 1, 'border-color': tokens.unset }
	},
	// Seen from far away, a plain name stands where the card is hidden.
	{
		selector: 'node.item.far',
		style: {
			label: 'data(label)',
			'font-size': tokens.size * 3.2,
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

const stateStyle = (tokens: Tokens): StylesheetJson => [
	{ selector: 'node.zeroed', style: { 'border-width': 1.5, 'border-color': tokens.zeroed } },
	{
		selector: 'node.partial',
		style: { 'border-width': 2.5, 'border-style': 'dashed', 'border-color': tokens.partial }
	},
	{ selector: 'node.complete', style: { 'border-width': 3, 'border-color': tokens.complete } },
	{
		selector: 'node.current',
		style: { 'border-width': 6, 'border-style': 'double', 'border-color': tokens.now }
	},
	// A border is scaled with the picture: seen from far away it needs more to be told apart.
	{ selector: 'node.item.far.partial, node.item.far.complete', style: { 'border-width': 7 } },
	{ selector: 'node.item.far.current', style: { 'border-width': 15 } },
	{
		selector: 'node.selected',
		style: { 'outline-width': 3, 'outline-color': tokens.accent, 'outline-offset': 4 }
	}
];

const edgeStyle = (tokens: Tokens): StylesheetJson => [
	{
		selector: 'edge',
		style: {
			'curve-style': 'straight',
			'source-endpoint': 'data(sourceEnd)',
			'target-endpoint': 'data(targetEnd)',
			width: 1.5,
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
	{
		selector: 'edge.delivered',
		style: { width: 2.5, 'line-color': tokens.complete, 'target-arrow-color': tokens.complete }
	},
	{
		selector: 'edge.flow',
		style: {
			width: 4,
			'line-color': tokens.now,
			// What flows is a contribution to dhdx: it goes back to the operand.
			'source-arrow-shape': 'triangle',
			'source-arrow-color': tokens.now,
			'target-arrow-shape': 'none',
			'z-index': 3
		}
	}
];
