/** @file The spaces of a picture: roomy between whole cards, close between the small cards of an overview. */

/** In em: multiples of the size of the smallest text. */
interface Spaces {
	/** Between things above one another. */
	readonly rows: number;
	/** Between one column and the next. */
	readonly columns: number;
	readonly edgeNode: number;
	readonly edgeEdge: number;
	readonly edgeColumn: number;
	/** What a box leaves around its contents; the title stands in the upper one. */
	readonly top: number;
	readonly side: number;
	readonly bottom: number;
}

export interface Spacing extends Spaces {
	/** The size of the smallest text, in pixels at zoom 1. */
	readonly em: number;
}

const ROOMY: Spaces = {
	rows: 1.5,
	columns: 3,
	edgeNode: 1.1,
	edgeEdge: 0.8,
	edgeColumn: 1.2,
	top: 2.4,
	side: 1.2,
	bottom: 1.1
};
const CLOSE: Spaces = {
	rows: 0.9,
	columns: 2.2,
	edgeNode: 0.8,
	edgeEdge: 0.7,
	edgeColumn: 0.9,
	top: 2.1,
	side: 0.8,
	bottom: 0.8
};

export const roomy = (em = 14): Spacing => ({ ...ROOMY, em });
export const close = (em = 14): Spacing => ({ ...CLOSE, em });
