/** @file Shuffling of the stack. */
import { pop, type Handler } from './handler.ts';

export const drop: Handler = (_m, f) => void f.stack.pop();
export const duplicate: Handler = (_m, f) => void f.stack.push(f.stack[f.stack.length - 1]!);

export const duplicateTwo: Handler = (_m, f) => {
	const n = f.stack.length;
	f.stack.push(f.stack[n - 2]!, f.stack[n - 1]!);
};

export const rotateTwo: Handler = (_m, f) => {
	const top = pop(f);
	const second = pop(f);
	f.stack.push(top, second);
};

/** The top goes below the two under it. */
export const rotateThree: Handler = (_m, f) => {
	const top = pop(f);
	const second = pop(f);
	const third = pop(f);
	f.stack.push(top, third, second);
};
