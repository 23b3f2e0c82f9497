/** @file A pass by hand as it is played on a page: the state of the game, what is being written, and what was said. */
import { engineGame, type ArrayData, type NodeId } from '#debug';
import type { Json } from '#lesson';
import { promptOf, slipWords, takenWords } from './words.ts';
import { keptEvents, type PlayEvent } from './kept-events.ts';

export class HandPlay {
	game = $state.raw<engineGame.Game>() as engineGame.Game;
	/** The tensor to which something is being written. */
	target = $state<NodeId | null>(null);
	said = $state('');
	/** Whether what was said is about a slip. */
	isSlip = $state(false);
	private events: readonly PlayEvent[] = [];
	readonly prompt = $derived.by(() => promptOf(this.game, this.target));
	readonly isOver = $derived.by(() => engineGame.isOver(this.game));
	/** The += of which the amount is asked for now; of a tensor that gets none, any of the back's. */
	readonly duty = $derived.by(() => {
		const { game, target } = this;
		if (game.open === null || target === null) return null;
		const left = engineGame.leftIn(game);
		const all = game.course.duties.get(game.open)!;
		return left.find((duty) => duty.target === target) ?? left[0] ?? all[0]!;
	});
	/** Expressions to choose from; null where numbers are written. */
	readonly choices = $derived.by(() => {
		const { duty, game, target } = this;
		if (!duty || target === null || !engineGame.isChosen(game.dhdx.get(target)!)) return null;
		return engineGame.choicesFor(game.course, duty);
	});

	constructor(
		course: engineGame.Course,
		feedback: engineGame.Game['feedback'],
		kept: unknown,
		private readonly keep: (data: Json) => void = () => {}
	) {
		this.game = engineGame.begin(course, feedback);
		for (const event of keptEvents(kept)) if (!this.take(event)) break;
		this.said = '';
		this.isSlip = false;
		this.target = null;
	}

	/** Does what was asked for, and keeps it; whether it made sense. */
	do(event: PlayEvent): void {
		if (this.take(event)) this.keep({ events: this.events });
	}

	private take(event: PlayEvent): boolean {
		const known = (id: NodeId) => this.game.course.trace.nodes.some((node) => node.id === id);
		switch (event.kind) {
			case 'undo':
				if (!this.game.before) return false;
				this.game = engineGame.undo(this.game);
				this.target = null;
				this.say('The last move is taken back.');
				break;
			case 'show': {
				const before = this.game;
				this.game = engineGame.showBack(before);
				if (this.game === before) return false;
				this.target = null;
				this.say(`The back was done for you. ${promptOf(this.game, null)}`);
				break;
			}
			case 'target':
				if (!known(event.target) || this.game.open === null) return false;
				this.choose(event.target);
				this.events = [...this.events, event];
				return true;
			case 'pick':
				if (!known(event.node)) return false;
				this.play(event);
				break;
			case 'write': {
				if (!known(event.target)) return false;
				const { shape } = event;
				if (shape.reduce((size, side) => size * side, 1) !== event.data.length) return false;
				this.play({
					kind: 'write',
					target: event.target,
					amount: { shape, data: Float64Array.from(event.data) },
					...(event.like.length > 0 ? { like: event.like } : {})
				});
				break;
			}
			case 'finish':
				this.play({ kind: 'finish' });
		}
		this.events = [...this.events, event];
		return true;
	}

	/** Chooses a tensor to write to; with feedback at once, a wrong one is told before an amount is given. */
	private choose(target: NodeId): void {
		const { game, slip, taken } = engineGame.judgeTarget(this.game, target);
		this.game = game;
		this.target = taken ? target : null;
		this.say(slip && !taken ? slipWords(game, slip) : '', slip !== null && !taken);
	}

	private play(move: engineGame.Move): void {
		const judged = engineGame.play(this.game, move);
		this.game = judged.game;
		const isTold = judged.slip !== null && !judged.taken;
		this.say(
			isTold ? slipWords(judged.game, judged.slip!) : judged.taken ? takenWords(judged, move) : '',
			isTold
		);
		if (!isTold) this.target = null;
	}

	private say(words: string, isSlip = false): void {
		this.said = words;
		this.isSlip = isSlip;
	}

	/** Leaves the tensor to which something was being written. */
	leaveTarget(): void {
		this.target = null;
		this.say('');
	}

	/** Writes numbers. */
	write(amount: ArrayData, like: readonly engineGame.Misconception[] = []): void {
		if (this.target === null) return;
		this.do({ kind: 'write', target: this.target, shape: amount.shape, data: [...amount.data], like });
	}

	/** Writes what was chosen; one whose shapes do not fit adds nothing. */
	writeChoice({ amount, like }: engineGame.Choice): void {
		this.write(amount ?? { shape: [0], data: new Float64Array(0) }, like);
	}

	/** Begins again. */
	reset(): void {
		this.game = engineGame.begin(this.game.course, this.game.feedback);
		this.events = [];
		this.target = null;
		this.say('');
		this.keep({ events: [] });
	}
}
