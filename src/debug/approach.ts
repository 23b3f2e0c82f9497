/** @file Follows the program on its way from one reverse pass to the next. */
import type { EngineNode, LineView, ProgramObserver } from '#python';
import { spanOf, type Places } from './places.ts';
import type { NodeId, ProgramStep } from './trace.ts';

/** A statement, with the tensors that were made from its beginning to that of the next. */
interface Line extends LineView {
	readonly made: EngineNode[];
}

/** Statements that are kept: the last ones before the pass. */
const MOST = 1_000;

export class Approach implements ProgramObserver {
	private lines: Line[] = [];
	private dropped = 0;

	line(view: LineView): void {
		this.lines.push({ ...view, made: [] });
		if (this.lines.length < 2 * MOST) return;
		this.lines = this.lines.slice(-MOST);
		this.dropped += MOST;
	}

	made(node: EngineNode): void {
		this.lines.at(-1)?.made.push(node);
	}

	/** The statements, as plain data; of the tensors those of the pass's graph. */
	steps(ids: ReadonlyMap<EngineNode, NodeId>, places: Places): ProgramStep[] {
		return this.lines.slice(-MOST).map(({ source, start, end, depth, inside, made }) => ({
			place: places.at(spanOf(source, start, end)),
			code: places.text(spanOf(source, start, end)),
			depth,
			inside,
			made: made.flatMap((node) => ids.get(node) ?? [])
		}));
	}

	/** How many statements ran before those that are kept. */
	get before(): number {
		return this.dropped + Math.max(0, this.lines.length - MOST);
	}

	/** Begins anew: another pass has ended. */
	clear(): void {
		this.lines = [];
		this.dropped = 0;
	}
}
