/** @file The comment by which a program asks for another budget: `# backstep budget: statements=500_000_000`. */
import { PySyntaxError } from '../ast.ts';
import { nearestHint } from '../runtime/index.ts';
import { LIMITS, MOST, type Limits } from './limits.ts';

const COMMENT = /^[ \t]*#[ \t]*backstep budget:(.*)$/gm;
const NAMES = Object.keys(LIMITS) as (keyof Limits)[];

const isBudget = (name: string): name is keyof Limits => (NAMES as string[]).includes(name);

/** The budgets that a text asks for; throws PySyntaxError, at its place, for one that cannot be had. */
export function declaredLimits(text: string): Partial<Limits> {
	const limits: Partial<Record<keyof Limits, number>> = {};
	for (const comment of text.matchAll(COMMENT)) {
		const words = comment[1]!;
		const start = comment.index + comment[0].length - words.length;
		for (const word of words.matchAll(/\S+/g)) {
			const [name, value] = read(word[0], start + word.index);
			limits[name] = value;
		}
	}
	return limits;
}

function read(word: string, start: number): [keyof Limits, number] {
	const fail = (message: string, hint: string): never => {
		throw new PySyntaxError(message, start, start + word.length, hint);
	};
	const [name = '', digits = ''] = word.split('=');
	if (!isBudget(name))
		return fail(
			`there is no budget '${name}'`,
			nearestHint(name, NAMES) || `The budgets are ${NAMES.join(', ')}.`
		);
	const value = /^\d[\d_]*$/.test(digits) ? Number(digits.replaceAll('_', '')) : NaN;
	if (!(value >= 1)) return fail(`a budget is a whole number, as in ${name}=${LIMITS[name]}`, '');
	if (value > MOST[name])
		return fail(
			`the budget '${name}' can be ${MOST[name].toLocaleString('en')} at most`,
			'What needs more is better run outside of a page.'
		);
	return [name, value];
}
