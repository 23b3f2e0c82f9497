/** @file The variables of a call stack as names of expressions. */
import { NDArray, scalar } from '#tensor';
import type { Answer } from '../words/answer.ts';
import { ExpressionError } from '../words/expression-error.ts';
import type { Names } from '../words/names.ts';
import { isWhole, type SomeNumbers, type StackFrame, type Variable } from './program-state.ts';

/** The variables that can be named: of the innermost function first, then of those that have called it, then the module's. */
export function namesOf(frames: readonly StackFrame[]): Names {
	const variables = new Map<string, Variable>();
	const others = new Set<string>();
	for (const frame of frames) {
		for (const each of frame.variables) if (!variables.has(each.name)) variables.set(each.name, each);
		for (const name of frame.others) others.add(name);
	}
	return {
		known: [...variables.keys()],
		find: (name) => {
			const found = variables.get(name);
			if (found) return answerOf(found);
			if (!others.has(name)) return null;
			throw new ExpressionError(`${name} is no number`, 'It is a function, a class or a module.');
		}
	};
}

function answerOf({ name, type, text, holds }: Variable): Answer {
	switch (holds.kind) {
		case 'number':
			return { kind: 'array', array: scalar(holds.value) };
		case 'truth':
			return { kind: 'truth', value: holds.value };
		case 'word':
			return { kind: 'word', word: holds.word };
		case 'array':
			return arrayOf(name, holds.array);
		case 'tensor':
			if (holds.node !== null) return { kind: 'tensor', id: holds.node };
			throw new ExpressionError(
				`${name} is a tensor outside of the graph of this pass`,
				'Tensors that h depends on can be named.'
			);
		case 'items':
			if (holds.numbers) return arrayOf(name, holds.numbers);
			throw new ExpressionError(
				`${name} is a ${type} that holds more than numbers`,
				'Lists of numbers can be named, and arrays.'
			);
		case 'other':
			throw new ExpressionError(
				text === 'None' ? `${name} is None` : `${name} is a ${type}, which is no number`
			);
	}
}

function arrayOf(name: string, numbers: SomeNumbers): Answer {
	const { shape, first } = numbers;
	if (isWhole(numbers)) return { kind: 'array', array: new NDArray(first.data, first.shape) };
	const entries = shape.reduce((product, n) => product * n, 1).toLocaleString('en');
	throw new ExpressionError(`${name} has ${entries} entries, more than can be looked at here`);
}
