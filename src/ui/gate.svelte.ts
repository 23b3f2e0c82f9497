/** @file The gate: while a question is open, the debugger shows nothing that gives its answer away. */

/** How far a debugger may go while something is asked. */
export interface Gate {
	/** The only pass that is shown. */
	readonly pass: number;
	/** The index of the last moment at which the answer cannot be read. */
	readonly last: number;
	/** What to do first: `Answer stop 4 first, or reveal it.` */
	readonly sentence: string;
	/** What the button says that leads to the question. */
	readonly answerWords: string;
	/** Leads to the question. */
	answer(): void;
	/** Gives the question up. */
	reveal(): void;
}

export class GateKeeper {
	private sources = $state.raw<readonly (() => Gate | null)[]>([]);
	/** The gate that is closed now, or null. */
	readonly closed = $derived.by(() => {
		for (const source of this.sources) {
			const gate = source();
			if (gate) return gate;
		}
		return null;
	});
	/** Whether the learner has just been held back, for which the sentence is said. */
	isHit = $state(false);
	readonly sentence = $derived(this.closed && this.isHit ? this.closed.sentence : '');

	/** Whoever asks questions says whether one is open; without anybody all is open. */
	ask(source: () => Gate | null): void {
		this.sources = [...this.sources, source];
	}

	/** The moment that is shown where this one is wanted. */
	held(pass: number, index: number): number {
		const { closed } = this;
		return closed && closed.pass === pass ? Math.min(index, closed.last) : index;
	}

	/** Notes whether a wish went further than it may. */
	note(pass: number, index: number): void {
		this.isHit = this.held(pass, index) !== index;
	}

	/** Whether another pass may not be shown; notes that it was wanted. */
	refuses(pass: number): boolean {
		if (!this.closed || this.closed.pass === pass) return false;
		this.isHit = true;
		return true;
	}

	/** Whether a motion that leads through the passes has to stay in this one; notes that it was wanted. */
	keeps(): boolean {
		if (this.closed) this.isHit = true;
		return this.closed !== null;
	}
}
