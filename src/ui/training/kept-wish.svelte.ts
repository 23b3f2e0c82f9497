/** @file The run that a link has beside its own: its constants and its mistakes, from which it is trained again. */
import type { DebugSession } from '../session.svelte.ts';
import { constantsOf, withConstant } from './constants.ts';

export interface KeptSettings {
	/** Names of constants, and their literals. */
	readonly constants: readonly (readonly [name: string, literal: string])[];
	readonly mistakes: readonly string[];
}

/** The text with the literals of some of its constants. */
export function withLiterals(text: string, literals: KeptSettings['constants']): string {
	return literals.reduce((made, [name, literal]) => {
		const constant = constantsOf(made).find((each) => each.name === name);
		return constant ? withConstant(made, constant, literal) : made;
	}, text);
}

/** Which constants of one text another has with other literals, as it has them. */
export function literalsIn(other: string, text: string): KeptSettings['constants'] {
	const own = new Map(constantsOf(text).map((each) => [each.name, text.slice(each.start, each.end)]));
	return constantsOf(other).flatMap(({ name, start, end }) => {
		const literal = other.slice(start, end);
		return own.has(name) && own.get(name) !== literal ? [[name, literal] as const] : [];
	});
}

export class KeptWish {
	/** What a link asks for, until it has been trained. */
	settings = $state.raw<KeptSettings | null>(null);
	/** The text that is trained in place of the program's, while that is under way. */
	text = $state.raw<string | null>(null);

	constructor(private readonly session: DebugSession) {}

	forget(): void {
		this.settings = null;
		this.text = null;
	}

	/** As a link writes it down; null where no run is kept, or where it is another program. */
	get inLink(): KeptSettings | null {
		const { pinned } = this.session.training;
		if (!pinned) return this.settings;
		const { text } = this.session.program;
		const constants = literalsIn(pinned.text, text);
		return withLiterals(text, constants) === pinned.text ? { constants, mistakes: pinned.mistakes } : null;
	}

	/** Trains the run of the link and keeps it, and then the program as it stands. */
	async train(): Promise<void> {
		const { session, settings } = this;
		const { training } = session;
		if (!settings) return;
		const own = training.mistakes;
		this.text = withLiterals(session.program.text, settings.constants);
		training.mistakes = settings.mistakes;
		const begun = session.run();
		const { turn } = training;
		this.text = null;
		training.mistakes = own;
		await begun;
		if (turn !== training.turn) return;
		training.pin();
		this.settings = null;
		await session.run();
	}
}
