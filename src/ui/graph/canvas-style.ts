/** @file How Cytoscape draws what is the same from step to step: boxes, the ground of the cards, names and lines. */
import type { StylesheetJson } from 'cytoscape';
import type { Tokens } from './tokens.ts';

export function canvasStyle(tokens: Tokens): StylesheetJson {
	// Lines grow with the text: a projector shows both larger. Their widths here are for text of 14 pixels.
	const px = (width: number) => (width * tokens.size) / 14;
	return [...nodeStyle(tokens, px), ...edgeStyle(tokens, px)];
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
		style: { 'background-color': tokens.surface }
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

const edgeStyle = (tokens: Tokens, px: Px): StylesheetJson => [
	{
		selector: 'edge',
		style: {
			'curve-style': 'straight',
			'source-endpoint': 'data(sourceEnd)',
			'target-endpoint': 'data(targetEnd)',
			width: px(1.5),
			'line-color': tokens.unset,
			// The head of the arrow, whose colour may change, lies over this end.
			'target-distance-from-node': 4,
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
	{ selector: 'edge.compact', style: { width: px(2) } }
];
