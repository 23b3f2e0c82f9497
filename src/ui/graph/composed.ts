/**
 * @file A layout put together from the layouts of single boxes, from the inside out. A box is laid out by what is in it and
 * nothing else, so that folding one moves nothing in the others; and boxes of one structure are laid out once.
 */
import type { ElkExtendedEdge, ElkNode, ElkPort } from 'elkjs/lib/elk-api.js';

/** Puts a question about one level to ELK. */
export type AskElk = (question: ElkNode) => Promise<ElkNode>;

/** Structures that are remembered; a large graph has some hundreds. */
const REMEMBERED = 2_000;
const WITHIN = 'within';

/** What has been laid out, by structure: names do not count. */
export class Memo {
	private readonly answers = new Map<string, ElkNode>();

	/** How many questions ELK was asked. */
	asked = 0;

	/** The answer to a question of one level, with the names of the question. */
	async answer(question: ElkNode, ask: AskElk): Promise<ElkNode> {
		const names = new Names();
		const plain = renamed(question, (id) => names.numberOf(id));
		const key = JSON.stringify(plain);
		let found = this.answers.get(key);
		if (!found) {
			this.asked++;
			found = await ask(plain);
			const oldest = this.answers.keys().next();
			if (this.answers.size >= REMEMBERED && !oldest.done) this.answers.delete(oldest.value);
			this.answers.set(key, found);
		}
		return renamed(found, (number) => names.nameOf(number));
	}
}

/** Numbers for ids, in the order in which they are met. */
class Names {
	private readonly numbers = new Map<string, string>();
	private readonly names: string[] = [];

	numberOf(id: string): string {
		let number = this.numbers.get(id);
		if (number === undefined) {
			this.numbers.set(id, (number = String(this.names.length)));
			this.names.push(id);
		}
		return number;
	}

	nameOf(number: string): string {
		return this.names[Number(number)] ?? number;
	}
}

function renamed(node: ElkNode, name: (id: string) => string): ElkNode {
	const result: ElkNode = { ...node, id: name(node.id) };
	if (node.ports) result.ports = node.ports.map((port) => ({ ...port, id: name(port.id) }));
	if (node.children) result.children = node.children.map((child) => renamed(child, name));
	if (node.edges)
		result.edges = node.edges.map((edge) => ({
			...edge,
			id: name(edge.id),
			sources: edge.sources.map(name),
			targets: edge.targets.map(name)
		}));
	return result;
}

/** A box that has been laid out: what is in it, relative to its own corner. */
interface Laid {
	readonly width: number;
	readonly height: number;
	readonly ports: readonly ElkPort[];
	readonly children: readonly ElkNode[];
	readonly edges: readonly ElkExtendedEdge[];
	/** Of the children that are boxes. */
	readonly inside: ReadonlyMap<string, Laid>;
}

/** The answer to a question of several levels, in the coordinates of the picture. */
export async function composed(root: ElkNode, memo: Memo, ask: AskElk): Promise<ElkNode> {
	const laid = await levelOf(root, root, (question) => memo.answer(question, ask));
	return { ...root, ...placed(laid, 0, 0) };
}

async function levelOf(level: ElkNode, root: ElkNode, ask: AskElk): Promise<Laid> {
	const inside = new Map<string, Laid>();
	const children: ElkNode[] = [];
	for (const child of level.children ?? []) {
		if (!child.children) children.push(child);
		else {
			const laid = await levelOf(child, root, ask);
			inside.set(child.id, laid);
			children.push(asLeaf(child, laid));
		}
	}
	const whole = level === root;
	// A box stands alone in a picture of its own: its ports are where the edges of the others will meet it.
	const question = whole ? { ...level, children } : alone({ ...level, children }, root);
	const answer = await ask(question);
	const box = whole ? answer : (answer.children?.[0] ?? answer);
	const [x, y] = whole ? [0, 0] : [box.x ?? 0, box.y ?? 0];
	return {
		width: box.width ?? 0,
		height: box.height ?? 0,
		ports: (box.ports ?? []).map((port) => ({ ...port, x: (port.x ?? 0) - x, y: (port.y ?? 0) - y })),
		children: (box.children ?? []).map((child) => shifted(child, -x, -y)),
		// In a picture of its own all edges may come back at the root.
		edges: [...(box.edges ?? []), ...(whole ? [] : (answer.edges ?? []))].map((edge) => moved(edge, -x, -y)),
		inside
	};
}

const alone = (box: ElkNode, root: ElkNode): ElkNode => ({
	id: WITHIN,
	children: [box],
	edges: [],
	layoutOptions: root.layoutOptions ?? {}
});

/** A box that is laid out, as its surroundings see it. */
const asLeaf = (box: ElkNode, { width, height, ports }: Laid): ElkNode => ({
	id: box.id,
	width,
	height,
	ports: ports.map(({ id, x = 0, y = 0, layoutOptions = {} }) => ({
		id,
		width: 0,
		height: 0,
		x,
		y,
		layoutOptions: { 'elk.port.side': x > width / 2 ? 'EAST' : 'WEST', ...layoutOptions }
	})),
	layoutOptions: { 'elk.portConstraints': 'FIXED_POS' }
});

const shifted = (node: ElkNode, dx: number, dy: number): ElkNode => ({
	...node,
	x: (node.x ?? 0) + dx,
	y: (node.y ?? 0) + dy
});

const moved = (edge: ElkExtendedEdge, dx: number, dy: number): ElkExtendedEdge => {
	const point = ({ x, y }: { x: number; y: number }) => ({ x: x + dx, y: y + dy });
	return {
		...edge,
		sections: (edge.sections ?? []).map((section) => ({
			...section,
			startPoint: point(section.startPoint),
			endPoint: point(section.endPoint),
			bendPoints: (section.bendPoints ?? []).map(point)
		}))
	};
};

/** A box and all in it, with its corner at a point of the picture. */
function placed(laid: Laid, x: number, y: number): Pick<ElkNode, 'width' | 'height' | 'children' | 'edges'> {
	return {
		width: laid.width,
		height: laid.height,
		edges: laid.edges.map((edge) => moved(edge, x, y)),
		children: laid.children.map((child) => {
			const at = shifted(child, x, y);
			const own = laid.inside.get(child.id);
			return own ? { ...at, ...placed(own, at.x ?? 0, at.y ?? 0) } : at;
		})
	};
}
