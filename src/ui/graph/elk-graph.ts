/**
 * @file The question that is put to ELK, and its answer read back. Every level is laid out by itself; an edge that
 * crosses the border of a box does so at a port, one for each source, because without ports ELK drops it.
 */
import type { ElkExtendedEdge, ElkNode, ElkPort } from 'elkjs/lib/elk-api.js';
import type { Layout, Point, Rect, Size } from './geometry.ts';
import { reachesFarther } from './level-columns.ts';
import { operandOrder } from './operand-order.ts';
import type { Spacing } from './spacing.ts';
import type { VisibleGraph } from './visible.ts';

export interface ElkQuestion {
	readonly root: ElkNode;
	/** Ids of ELK edges, from the operand to its consumer, that make up each edge of the graph. */
	readonly segments: ReadonlyMap<string, readonly string[]>;
}

const LEVEL: Readonly<Record<string, string>> = {
	'elk.algorithm': 'layered',
	'elk.direction': 'RIGHT',
	'elk.hierarchyHandling': 'SEPARATE_CHILDREN',
	'elk.separateConnectedComponents': 'false',
	'elk.layered.considerModelOrder.strategy': 'NODES_AND_EDGES',
	'elk.layered.crossingMinimization.forceNodeModelOrder': 'true'
};
const NO_PADDING = '[top=0,left=0,bottom=0,right=0]';
/** With more edges than this in one box, or edges that reach over more columns, the better placement takes too long. */
const EXACT_PLACEMENT_LIMIT = 120;

/** @param sizes measured sizes of the nodes and of the folded boxes. */
export function elkQuestion(
	graph: VisibleGraph,
	sizes: ReadonlyMap<string, Size>,
	spacing: Spacing
): ElkQuestion {
	const builder = new QuestionBuilder(graph, sizes, spacing);
	for (const edge of graph.edges) builder.connect(edge.id, edge.from, edge.to, edge.operand);
	return builder.finish();
}

class QuestionBuilder {
	private readonly elements = new Map<string, ElkNode>();
	private readonly parents = new Map<string, string>();
	private readonly segments = new Map<string, string[]>();
	private readonly known = new Set<string>();
	private readonly root: ElkNode = { id: 'root', children: [], edges: [] };

	constructor(
		graph: VisibleGraph,
		private readonly sizes: ReadonlyMap<string, Size>,
		private readonly spacing: Spacing
	) {
		const { top, side, bottom, em } = spacing;
		const padding = `[top=${top * em},left=${side * em},bottom=${bottom * em},right=${side * em}]`;
		for (const box of graph.boxes) {
			const options = {
				'elk.portConstraints': 'FIXED_SIDE',
				'elk.padding': box.bare ? NO_PADDING : padding
			};
			this.add({ id: box.id, children: [], edges: [], ports: [], layoutOptions: options }, box.parent);
		}
		const operands = new Map<string, number>();
		for (const edge of graph.edges)
			operands.set(edge.to, Math.max(operands.get(edge.to) ?? 0, edge.operand + 1));
		for (const node of [...graph.nodes.map(({ id, box }) => ({ id, box })), ...foldedAsNodes(graph)])
			this.add(this.leafElement(node.id, operands.get(node.id) ?? 0), node.box);
		const order = operandOrder(graph);
		for (const { children } of [this.root, ...this.elements.values()])
			children?.sort((a, b) => (order.get(a.id) ?? 0) - (order.get(b.id) ?? 0));
	}

	private add(element: ElkNode, parent: string | null): void {
		this.elements.set(element.id, element);
		const home = parent === null ? this.root : (this.elements.get(parent) ?? this.root);
		this.parents.set(element.id, home.id);
		(home.children ??= []).push(element);
	}

	/** Operands enter at the left from top to bottom in their order; the result leaves in the middle of the right. */
	private leafElement(id: string, operands: number): ElkNode {
		const { width, height } = this.sizes.get(id) ?? { width: 0, height: 0 };
		const ports: ElkPort[] = [port(`${id}|out`, 'EAST', { x: width, y: height / 2 })];
		for (let k = 0; k < operands; k++)
			ports.push(port(`${id}|in${k}`, 'WEST', { x: 0, y: (height * (k + 1)) / (operands + 1) }));
		return { id, width, height, ports, layoutOptions: { 'elk.portConstraints': 'FIXED_POS' } };
	}

	connect(id: string, from: string, to: string, operand: number): void {
		const up = this.boxesAround(from);
		const down = this.boxesAround(to);
		const shared = up.find((box) => down.includes(box)) ?? 'root';
		const path: string[] = [];
		let at = `${from}|out`;
		let level = up[0] ?? 'root';
		for (const box of up.slice(0, up.indexOf(shared))) {
			const border = this.borderPort(box, 'EAST', from);
			path.push(this.segment(level, at, border));
			at = border;
			level = this.parents.get(box) ?? 'root';
		}
		for (const box of down.slice(0, down.indexOf(shared)).reverse()) {
			const border = this.borderPort(box, 'WEST', from);
			path.push(this.segment(level, at, border));
			at = border;
			level = box;
		}
		path.push(this.segment(level, at, `${to}|in${operand}`));
		this.segments.set(id, path);
	}

	/** Innermost first, the root last. */
	private boxesAround(id: string): string[] {
		const boxes: string[] = [];
		for (let box = this.parents.get(id); box !== undefined; box = this.parents.get(box)) boxes.push(box);
		return boxes;
	}

	private borderPort(box: string, side: 'EAST' | 'WEST', source: string): string {
		const id = `${box}|${side}|${source}`;
		if (!this.known.has(id)) {
			this.known.add(id);
			const element = this.elements.get(box);
			(element?.ports ?? []).push(port(id, side));
		}
		return id;
	}

	private segment(level: string, from: string, to: string): string {
		const id = `${from}>${to}`;
		if (!this.known.has(id)) {
			this.known.add(id);
			const edge: ElkExtendedEdge = { id, sources: [from], targets: [to] };
			const home = level === 'root' ? this.root : (this.elements.get(level) ?? this.root);
			(home.edges ??= []).push(edge);
		}
		return id;
	}

	finish(): ElkQuestion {
		const placement = (level: ElkNode) => ({
			'elk.layered.nodePlacement.strategy': reachesFarther(level, EXACT_PLACEMENT_LIMIT)
				? 'BRANDES_KOEPF'
				: 'NETWORK_SIMPLEX'
		});
		const { em, rows, columns, edgeNode, edgeEdge, edgeColumn } = this.spacing;
		const spaces = {
			'elk.spacing.nodeNode': rows,
			'elk.spacing.edgeNode': edgeNode,
			'elk.spacing.edgeEdge': edgeEdge,
			'elk.layered.spacing.nodeNodeBetweenLayers': columns,
			'elk.layered.spacing.edgeNodeBetweenLayers': edgeColumn
		};
		const level: Record<string, string> = {
			...LEVEL,
			...Object.fromEntries(
				Object.entries(spaces).map(([name, space]) => [name, String(Math.round(space * em))])
			)
		};
		for (const element of this.elements.values())
			if (element.children)
				element.layoutOptions = { ...level, ...placement(element), ...element.layoutOptions };
		this.root.layoutOptions = {
			...level,
			...placement(this.root),
			'elk.padding': '[top=8,left=8,bottom=8,right=8]',
			'org.eclipse.elk.json.shapeCoords': 'ROOT',
			'org.eclipse.elk.json.edgeCoords': 'ROOT'
		};
		return { root: this.root, segments: this.segments };
	}
}

const foldedAsNodes = (graph: VisibleGraph) => graph.folded.map((box) => ({ id: box.id, box: box.parent }));

const port = (id: string, side: 'EAST' | 'WEST', at?: Point): ElkPort => ({
	id,
	width: 0,
	height: 0,
	...at,
	layoutOptions: { 'elk.port.side': side }
});

/** Reads the answer; throws where ELK left an element without a place. */
export function readAnswer(answer: ElkNode, question: ElkQuestion, graph: VisibleGraph): Layout {
	const rects = new Map<string, Rect>();
	const lines = new Map<string, Point[]>();
	const walk = (element: ElkNode): void => {
		for (const child of element.children ?? []) {
			rects.set(child.id, rectOf(child));
			walk(child);
		}
		for (const edge of element.edges ?? []) lines.set(edge.id, pointsOf(edge));
	};
	walk(answer);
	const pick = (ids: readonly { id: string }[]) => new Map(ids.map(({ id }) => [id, found(rects, id)]));
	return {
		width: answer.width ?? 0,
		height: answer.height ?? 0,
		nodes: pick([...graph.nodes, ...graph.folded]),
		boxes: pick(graph.boxes),
		edges: new Map(
			[...question.segments].map(([id, path]) => [id, joined(path.map((part) => found(lines, part)))])
		)
	};
}

function found<T>(map: ReadonlyMap<string, T>, id: string): T {
	const value = map.get(id);
	if (value === undefined) throw new Error(`internal: the layout has no place for ${id}`);
	return value;
}

const rectOf = ({ x = 0, y = 0, width = 0, height = 0 }: ElkNode): Rect => ({ x, y, width, height });

const pointsOf = (edge: ElkExtendedEdge): Point[] =>
	(edge.sections ?? []).flatMap((section) => [
		section.startPoint,
		...(section.bendPoints ?? []),
		section.endPoint
	]);

/**
 * One line from several, without points that repeat or lie on the way. Where the parts meet at the border of a box
 * ELK leaves a step of a pixel now and then; the rest of the line is moved by it, so that what is straight looks so.
 */
function joined(parts: readonly (readonly Point[])[]): Point[] {
	const line: Point[] = [];
	let moved = 0;
	for (const found of parts.flat()) {
		const last = line[line.length - 1];
		const before = line[line.length - 2];
		if (last && isStep(last, found, moved)) moved = last.y - found.y;
		const point = { x: found.x, y: found.y + moved };
		if (last && near(last, point)) continue;
		if (last && before && onTheWay(before, last, point)) line.pop();
		line.push(point);
	}
	return line;
}

const isStep = (last: Point, next: Point, moved: number): boolean =>
	Math.abs(last.x - next.x) < 0.01 && Math.abs(next.y + moved - last.y) < 2;

const near = (a: Point, b: Point): boolean => Math.abs(a.x - b.x) < 0.01 && Math.abs(a.y - b.y) < 0.01;

const onTheWay = (a: Point, b: Point, c: Point): boolean =>
	Math.abs((b.x - a.x) * (c.y - b.y) - (b.y - a.y) * (c.x - b.x)) < 0.01 &&
	(b.x - a.x) * (c.x - b.x) + (b.y - a.y) * (c.y - b.y) >= 0;
