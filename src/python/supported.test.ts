/** @file What the reference page says of the language is what the language has. */
import { expect, test } from 'vitest';
import { supported } from './supported.ts';
import { tryProgram } from './trial.ts';

const { builtins, methods, modules, refused } = supported();

test.each(refused)('$what: a clear no, with a hint', ({ message, hint }) => {
	expect(message).toMatch(/^\w+: \S/);
	expect(message).not.toMatch(/internal/);
	expect(hint).not.toBe('');
});

test('every name of a module can be imported', () => {
	const text = modules.flatMap(({ of, names }) => names.map((name) => `from ${of} import ${name}`));
	expect(tryProgram(text.join('\n')).error?.traceback ?? '').toBe('');
});

test('every built-in name is there', () => {
	expect(tryProgram(builtins.join('\n')).error?.traceback ?? '').toBe('');
});

test('the classes of the notebook and of Python are listed with their methods', () => {
	expect(methods.map(({ of }) => of)).toEqual(
		expect.arrayContaining(['str', 'list', 'dict', 'numpy.ndarray'])
	);
	expect(methods.find(({ of }) => of === 'str')!.names).toContain('split');
});
