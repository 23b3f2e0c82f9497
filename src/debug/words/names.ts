/** @file What an expression may name beside the tensors of a trace: whoever evaluates it says what there is. */
import type { Answer } from './answer.ts';
import { ExpressionError } from './expression-error.ts';

export interface Names {
	/** What a name stands for, or null where nothing has it. Throws ExpressionError for what has no value here. */
	find(name: string): Answer | null;
	/** All that there are, for a hint. */
	readonly known: readonly string[];
}

/** At an earlier moment only the trace is known. */
export function atEarlier({ known }: Names): Names {
	const find = (name: string): null => {
		if (!known.includes(name)) return null;
		throw new ExpressionError(
			`previous(…) knows tensors, and ${name} is a variable`,
			'A watch shows beside its value what it was before.'
		);
	};
	return { find, known };
}
