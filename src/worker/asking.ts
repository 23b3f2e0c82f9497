/** @file A question in the Worker: worked on in slices, between which messages are read. */
import type { Run } from '#debug';
import { messageOf } from './refusals.ts';
import type { Request } from './protocol.ts';
import { inquiryFor, type AnswerTo, type Inquiry, type QuestionName } from './questions.ts';
import type { Surroundings } from './serve.ts';

/** Milliseconds of a slice, and between two reports. */
const SLICE_MS = 16;
const REPORT_MS = 50;

export class Asking {
	private readonly id: number;
	private inquiry: Inquiry<QuestionName> | null = null;
	private isOver = false;
	private reported: number;

	constructor(
		private readonly request: Extract<Request, { kind: 'ask' }>,
		private readonly run: Run,
		private readonly surroundings: Surroundings
	) {
		this.id = request.id;
		this.reported = surroundings.now();
	}

	/** Works for a slice of time, and goes on after the messages that wait have been read. */
	work(): void {
		if (this.isOver) return;
		const { surroundings, request } = this;
		try {
			const inquiry = (this.inquiry ??= inquiryFor(request.name, this.run, request.wish));
			const from = surroundings.now();
			do {
				const answer = inquiry.step();
				if (answer) return this.answer(answer);
			} while (surroundings.now() < from + SLICE_MS);
			this.report(inquiry);
			surroundings.later(() => this.work());
		} catch (error) {
			this.fail(messageOf(error));
		}
	}

	private report({ progress }: Inquiry<QuestionName>): void {
		const now = this.surroundings.now();
		if (now - this.reported < REPORT_MS) return;
		this.reported = now;
		this.surroundings.post({ kind: 'asking', id: this.id, progress });
	}

	private answer(answer: AnswerTo): void {
		this.isOver = true;
		this.surroundings.post({ kind: 'answer', id: this.id, answer });
	}

	private fail(message: string): void {
		if (this.isOver) return;
		this.isOver = true;
		this.surroundings.post({ kind: 'failed', id: this.id, message });
	}

	/** Ends it with what is known, if it is the one that is meant. */
	stop(id: number): void {
		if (id !== this.id || this.isOver) return;
		const answer = this.inquiry?.stop();
		if (answer) this.answer(answer);
		else this.fail('Stopped.');
	}

	/** Another question or another run takes its place. */
	forget(): void {
		// It lets go of what it holds; nobody waits for what it knows.
		if (!this.isOver) this.inquiry?.stop();
		this.fail('Something else was started.');
	}
}
