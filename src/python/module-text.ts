/** @file The part of static/backstep.py that is written from the ops: each a function, and a method of the same name. */
import { ops, parametersOf, type Op, type Parameter } from '#autodiff';
import { Machine } from './machine/machine.ts';

const indented = (text: string): string => text.replace(/^(?=.)/gm, '    ');
const isOperand = ({ kind }: Parameter) => kind === 'operand' || kind === 'operands';

/** The parameters as in a `def`, a list without its brackets. */
const parameterText = ({ signature }: Op): string => /\((.*)\)$/.exec(signature)![1]!.replace(/[[\]]/g, '');

/** What copies options that the caller may go on to change. */
const COPIES: Readonly<Partial<Record<Parameter['kind'], string>>> = {
	array: 'numpy.array',
	index: 'copy.deepcopy',
	widths: 'copy.deepcopy'
};

/** Makes tensors of what stands beside one, and copies what the caller may go on to change. */
function preparation(op: Op): string[] {
	const parameters = parametersOf(op);
	const names = parameters.filter(isOperand).map(({ name }) => name);
	const isList = parameters.some(({ kind }) => kind === 'operands');
	const list = names.join(', ');
	return [
		isList
			? `${list} = as_tensors(*${list})`
			: names.length > 1
				? `${list} = as_tensors(${list})`
				: `expect_tensor(${list})`,
		...parameters.flatMap(({ kind, name }) => (COPIES[kind] ? [`${name} = ${COPIES[kind]}(${name})`] : []))
	];
}

/** The operands as the list `depends_on`. */
function operandsText(op: Op): string {
	const operands = parametersOf(op).filter(isOperand);
	return operands[0]!.kind === 'operands'
		? operands[0]!.name
		: `[${operands.map(({ name }) => name).join(', ')}]`;
}

/** A function that makes the op; where the class has a method already, it calls that. */
function functionText(op: Op, isMethod: (name: string) => boolean): string {
	const head = `def ${op.name}(${parameterText(op)}):\n    """${op.doc}"""`;
	const lines = preparation(op);
	if (op.methods.some(isMethod)) {
		const [a, b] = parametersOf(op).filter(isOperand);
		const call = op.python.call.replace(/\b[ab]\b/g, (letter) => (letter === 'a' ? a : b)!.name);
		return [
			head,
			indented([...lines, `return ${call.replace(/^ReLU\((\w+)\)$/, '$1.ReLU()')}`].join('\n'))
		].join('\n');
	}
	const forward = op.python.forward.split('\n');
	const body = [
		...lines,
		...forward.slice(0, -1),
		'def back(t):',
		indented(op.python.back),
		`return CS4787Tensor(${forward.at(-1)}, ${operandsText(op)}, back)`
	];
	return `${head}\n${indented(body.join('\n'))}`;
}

/** How a method calls the function: what stands before the point is the first operand, or the first of the list. */
function methodText(op: Op, method: string): string {
	const parameters = parametersOf(op);
	const first = parameters.find(isOperand)!;
	if (method.startsWith('__r')) return `lambda self, other: ${op.name}(other, self)`;
	if (first.kind === 'operands') {
		const text = parameterText(op);
		const rest = parameters.filter((each) => each !== first).map(({ name }) => name);
		return `lambda self, ${text}: ${op.name}([self, *${first.name}], ${rest.join(', ')})`;
	}
	if (first === parameters[0]) return op.name;
	const rest = parameters.filter((each) => each !== first).map(({ name }) => name);
	return `lambda self, ${rest.join(', ')}: ${op.name}(${parameters.map(({ name }) => name).join(', ')})`;
}

/** Python's own functions and classes. */
function builtinNames(): ReadonlySet<string> {
	const machine = new Machine();
	machine.load([]);
	return new Set(machine.builtins.keys());
}

/** The section of the file; `own` is what is written by hand above it. */
export function opsSection(own: string): string {
	const isMethod = (name: string) => own.includes(`    def ${name}(`);
	const all = [...ops.values()];
	const methods = all.flatMap((op) =>
		op.methods
			.filter((method) => !isMethod(method))
			.map((method) => `CS4787Tensor.${method} = ${methodText(op, method)}`)
	);
	const hidden = builtinNames();
	const names = all.map(({ name }) => name).filter((name) => !hidden.has(name));
	return [
		...all.map((op) => functionText(op, isMethod)),
		methods.join('\n'),
		`# \`from backstep import *\` leaves Python's own functions alone: ${all
			.map(({ name }) => name)
			.filter((name) => hidden.has(name))
			.join(', ')}.`,
		`__all__ += [\n${names.map((name) => `    "${name}",\n`).join('')}]`
	].join('\n\n\n');
}

/** Where the section begins in the file. */
export const MARK = '# What follows is written from the ops by scripts/backstep-module.mjs.';

/** The whole file, with its section made anew. */
export function moduleText(file: string): string {
	const own = file.slice(0, file.indexOf(MARK));
	return `${own}${MARK}\n\n\n${opsSection(own)}\n`;
}
