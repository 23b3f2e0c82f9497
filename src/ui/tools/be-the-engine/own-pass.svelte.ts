/** @file The pass of the page, done by hand: while it is, the debugger keeps the recorded one to itself. */
import { engineGame } from '#debug';
import { HandPlay } from '../../by-hand/play.svelte.ts';
import type { Gate } from '../../gate.svelte.ts';
import type { DebugSession } from '../../session.svelte.ts';

export class OwnPass {
	private begun = $state.raw<{ readonly play: HandPlay; readonly gate: Gate } | null>(null);
	/** Whether it is over, or was given up. */
	done = $state(false);
	/** Null where none was begun on the pass that is shown. */
	readonly play = $derived.by(() => {
		const play = this.begun?.play ?? null;
		return play && play.game.course.trace === this.session.trace ? play : null;
	});
	/** Closed while it is under way. */
	readonly gate = $derived(this.play && !this.done ? this.begun!.gate : null);
	private readonly course = $derived.by(() => {
		const { timeline } = this.session;
		return timeline && engineGame.courseOf(timeline);
	});
	/** Why the pass that is shown cannot be done by hand, or ''. */
	readonly why = $derived.by(() =>
		this.course ? engineGame.whyNotPlayable(this.course) : 'Run a program first.'
	);

	constructor(private readonly session: DebugSession) {
		session.gate.ask(() => this.gate);
	}

	begin(feedback: engineGame.Game['feedback']): void {
		const { session, course } = this;
		const { timeline } = session;
		if (!timeline || !course || this.why) return;
		const enter = timeline.moments.find(({ kind }) => kind === 'enter');
		const last = (enter?.index ?? timeline.last) - 1;
		const gate: Gate = {
			pass: timeline.trace.pass,
			last,
			sentence: 'Finish your own pass first, or give it up.',
			answerWords: 'Back to your pass',
			answer: () => (session.tool = 'be-the-engine'),
			reveal: () => (this.done = true)
		};
		session.goTo(last);
		this.done = false;
		this.begun = { play: new HandPlay(course, feedback, null), gate };
	}
}
