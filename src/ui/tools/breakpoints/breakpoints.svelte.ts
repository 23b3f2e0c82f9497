/** @file The breakpoints of a session, and the way from one hit to the next. */
import { breakpointText, READY_MADE, type Breakpoint, type Fault, type Found, type Hit } from '#debug';
import { doubtAbout } from './doubt.ts';
import type { Asked } from '#worker';
import type { DebugSession } from '../../session.svelte.ts';

/** What makes a breakpoint, without what the list itself gives it. */
export type Draft = Omit<Breakpoint, 'id' | 'enabled'> & { readonly enabled?: boolean };

export class Breakpoints {
	list = $state.raw<readonly Breakpoint[]>([]);
	/** The pass that a search looks at; null while none is under way. */
	searching = $state<number | null>(null);
	/** Where the debugger has stopped last. */
	stopped = $state.raw<Hit | null>(null);
	/** What the last search has to say, beside where it stopped. */
	notice = $state('');
	printed = $state.raw<readonly Hit[]>([]);
	faults = $state.raw<readonly Fault[]>([]);

	readonly lines = $derived(
		this.list.flatMap(({ where, enabled }) => (where.kind === 'line' && enabled ? [where.line] : []))
	);
	readonly isActive = $derived(this.list.some(({ enabled }) => enabled));

	/** Which breakpoint has stopped here, as a sentence; '' where none has. */
	readonly told = $derived.by(() => {
		const { stopped, session, list } = this;
		if (!stopped || session.trace?.pass !== stopped.pass || session.index !== stopped.index) return '';
		const at = list.findIndex(({ id }) => id === stopped.breakpoint);
		return at < 0 ? '' : `Stopped at breakpoint ${at + 1}: ${breakpointText(list[at]!)}. `;
	});

	private nextId = 1;
	private asked: Asked<'search'> | null = null;

	constructor(private readonly session: DebugSession) {}

	add(draft: Draft): void {
		this.list = [...this.list, { enabled: true, ...draft, id: this.nextId++ }];
	}

	/** What is to be said of a tensor's name that there is not in the pass; '' where there is one, or no pass. */
	doubtOf(name: string): string {
		return this.session.trace ? doubtAbout(name, this.session.trace) : '';
	}

	addReadyMade(name: string): void {
		for (const draft of READY_MADE.find((each) => each.name === name)?.breakpoints ?? []) this.add(draft);
	}

	remove(id: number): void {
		this.list = this.list.filter((each) => each.id !== id);
	}

	toggle(id: number): void {
		this.list = this.list.map((each) => (each.id === id ? { ...each, enabled: !each.enabled } : each));
	}

	/** Sets a breakpoint at a line, or takes it away. */
	toggleLine(line: number): void {
		const there = this.list.find(({ where }) => where.kind === 'line' && where.line === line);
		if (there) this.remove(there.id);
		else this.add({ where: { kind: 'line', line }, condition: '', every: 1, log: '' });
	}

	/** The text has been edited: lines have moved from one number to another, or to 0 where they are gone. */
	moveLines(moved: (line: number) => number): void {
		this.list = this.list.flatMap((each) => {
			if (each.where.kind !== 'line') return [each];
			const line = moved(each.where.line);
			return line > 0 ? [{ ...each, where: { ...each.where, line } }] : [];
		});
	}

	/** All of a link; those that there were are gone. */
	restore(drafts: readonly Draft[]): void {
		this.list = [];
		drafts.forEach((draft) => this.add(draft));
	}

	/** Another run: what was found in the last one is forgotten. */
	clear(): void {
		this.stop();
		this.stopped = null;
		this.notice = '';
		this.printed = [];
		this.faults = [];
	}

	stop(): void {
		this.asked?.stop();
	}

	/** Goes to the next hit in a direction; where there is none, to the end of the last pass, or the start of the first. */
	async continue(direction: 1 | -1): Promise<void> {
		const { session } = this;
		if (!session.trace || this.searching !== null) return;
		const from = { pass: session.trace.pass, index: session.index, direction };
		this.searching = from.pass;
		this.notice = '';
		this.stopped = null;
		try {
			const wish = { breakpoints: this.list, from };
			this.asked = session.inquire('search', wish, (pass) => (this.searching = pass));
			const found = await this.asked.answer;
			this.take(found, direction);
		} catch (error) {
			this.notice = error instanceof Error ? error.message : String(error);
		} finally {
			this.searching = null;
			this.asked = null;
		}
	}

	private take({ stop, trace, printed, faults, pass }: Found, direction: 1 | -1): void {
		const { session } = this;
		this.printed = printed;
		this.faults = faults;
		this.stopped = stop;
		if (stop && trace) return session.showAt(trace, stop.index);
		const end = direction > 0 ? session.passes : 1;
		this.notice =
			pass === end
				? `No breakpoint is hit ${direction > 0 ? 'after' : 'before'} this up to pass ${pass}.`
				: `The search was stopped at pass ${pass}.`;
		void session.choosePass(pass, direction > 0 ? 'end' : 'start');
	}
}
