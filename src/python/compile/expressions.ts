/** @file Instructions of expressions. Each leaves one value on the stack. */
import type { Arguments, Comprehension, Expr, Span } from '../ast.ts';
import type { Assembler } from './assembler.ts';
import type { Compiler } from './compiler.ts';
import { BINARY_OPERATORS, COMPARE_OPERATORS, UNARY_OPERATORS } from './operators.ts';
import { NO_PARAMETERS } from './parameters.ts';

type Comprehended = Extract<Expr, { type: 'ListComp' | 'SetComp' | 'DictComp' | 'GeneratorExp' }>;

export class ExpressionCompiler {
	constructor(
		private readonly compiler: Compiler,
		private readonly out: Assembler
	) {}

	all(list: readonly Expr[]): void {
		for (const each of list) this.visit(each);
	}

	visit(e: Expr): void {
		const { out } = this;
		switch (e.type) {
			case 'Constant':
				out.at(e);
				if (e.value.kind === 'bytes')
					this.compiler.refuse('Backstep does not have bytes', e, 'Leave out the b before the quotes.');
				return out.literal(e.value);
			case 'Name':
				out.at(e);
				return out.access('LOAD', e.id);
			case 'BinOp':
				this.all([e.left, e.right]);
				out.at(e);
				return out.emit('BINARY', BINARY_OPERATORS.indexOf(e.op));
			case 'UnaryOp':
				this.visit(e.operand);
				out.at(e);
				return e.op === 'Not' ? out.emit('NOT') : out.emit('UNARY', UNARY_OPERATORS.indexOf(e.op));
			case 'BoolOp':
				return this.boolOp(e);
			case 'Compare':
				return this.compare(e);
			case 'NamedExpr':
				this.visit(e.value);
				out.emit('DUPLICATE');
				return this.compiler.assign(out, e.target);
			case 'IfExp':
				return this.conditional(e);
			case 'Lambda':
				return this.makeFunction(e, e.args, '<lambda>');
			case 'Attribute':
				this.visit(e.value);
				out.at(e);
				return out.named('LOAD_ATTRIBUTE', e.attr);
			case 'Subscript':
				this.all([e.value, e.slice]);
				out.at(e);
				return out.emit('LOAD_ITEM');
			case 'Slice':
				for (const part of [e.lower, e.upper, e.step]) {
					if (part) this.visit(part);
					else out.constant(null);
				}
				return out.emit('BUILD_SLICE');
			case 'Call':
				return this.call(e);
			case 'Tuple':
				return this.sequence(e.elts, 'BUILD_TUPLE');
			case 'List':
				return this.sequence(e.elts, 'BUILD_LIST');
			case 'Set':
				return this.sequence(e.elts, 'BUILD_SET');
			case 'Dict':
				return this.dict(e.keys, e.values);
			case 'ListComp':
			case 'SetComp':
			case 'DictComp':
			case 'GeneratorExp':
				return this.comprehension(e);
			case 'JoinedStr':
				this.all(e.values);
				out.at(e);
				return out.emit('BUILD_STRING', e.values.length);
			case 'FormattedValue':
				this.visit(e.value);
				if (e.format) this.visit(e.format);
				out.at(e.value);
				return out.emit('FORMAT', ['', 's', 'r', 'a'].indexOf(e.conversion) + (e.format ? 4 : 0));
			case 'Yield':
				if (e.value) this.visit(e.value);
				else out.constant(null);
				out.at(e);
				return out.emit('YIELD');
			case 'YieldFrom':
				return this.yieldFrom(e);
			case 'Starred':
				return this.compiler.refuse("can't use starred expression here", e);
		}
	}

	/** Jumps where the condition is (or is not) true, without making a value of `and`, `or` and `not`. */
	private boolOp(e: Extract<Expr, { type: 'BoolOp' }>): void {
		const { out } = this;
		const end = out.label();
		e.values.forEach((value, i) => {
			this.visit(value);
			if (i < e.values.length - 1)
				out.jump(e.op === 'And' ? 'JUMP_IF_FALSE_OR_POP' : 'JUMP_IF_TRUE_OR_POP', end);
		});
		out.place(end);
	}

	private compare(e: Extract<Expr, { type: 'Compare' }>): void {
		const { out } = this;
		this.visit(e.left);
		if (e.ops.length === 1) {
			this.visit(e.comparators[0]!);
			out.at(e);
			return out.emit('COMPARE', COMPARE_OPERATORS.indexOf(e.ops[0]!));
		}
		const fail = out.label();
		const end = out.label();
		e.comparators.forEach((right, i) => {
			this.visit(right);
			const last = i === e.comparators.length - 1;
			if (!last) {
				out.emit('DUPLICATE');
				out.emit('ROTATE_THREE');
			}
			out.at(e);
			out.emit('COMPARE', COMPARE_OPERATORS.indexOf(e.ops[i]!));
			if (!last) out.jump('JUMP_IF_FALSE_OR_POP', fail);
		});
		out.jump('JUMP', end);
		out.place(fail);
		out.emit('ROTATE_TWO');
		out.emit('POP');
		out.place(end);
	}

	private conditional(e: Extract<Expr, { type: 'IfExp' }>): void {
		const { out } = this;
		const orelse = out.label();
		const end = out.label();
		this.visit(e.test);
		out.jump('JUMP_IF_FALSE', orelse);
		this.visit(e.body);
		out.jump('JUMP', end);
		out.place(orelse);
		this.visit(e.orelse);
		out.place(end);
	}

	private call(e: Extract<Expr, { type: 'Call' }>): void {
		const { out } = this;
		const spread =
			e.args.some(({ type }) => type === 'Starred') || e.keywords.some(({ arg }) => arg === null);
		const method = e.func.type === 'Attribute' && !spread && e.keywords.length === 0 ? e.func : null;
		if (method) {
			this.visit(method.value);
			out.at(method);
			out.named('LOAD_METHOD', method.attr);
		} else this.visit(e.func);
		if (spread) return this.spreadCall(e);
		this.all(e.args);
		for (const { arg, value } of e.keywords) {
			out.literal({ kind: 'str', value: arg! });
			this.visit(value);
		}
		out.at(e);
		if (method) return out.emit('CALL_METHOD', e.args.length);
		if (e.keywords.length === 0) return out.emit('CALL', e.args.length);
		// Both counts in one argument: no call has 4096 keywords.
		out.emit('CALL_KEYWORDS', e.args.length * 4096 + e.keywords.length);
	}

	private spreadCall(e: Extract<Expr, { type: 'Call' }>): void {
		const { out } = this;
		this.starred(e.args, e);
		this.keywordDict(e);
		out.at(e);
		out.emit('CALL_SPREAD');
	}

	private keywordDict(call: Extract<Expr, { type: 'Call' }>): void {
		const { out } = this;
		out.emit('BUILD_DICT');
		for (const { arg, value } of call.keywords) {
			if (arg !== null) {
				out.emit('BUILD_DICT');
				out.literal({ kind: 'str', value: arg });
			}
			this.visit(value);
			if (arg !== null) out.emit('DICT_SET', 2);
			// What is wrong with it is wrong with the call.
			out.at(call);
			out.emit('KEYWORDS_UPDATE');
		}
	}

	/** A list of values, some of them spread: the arguments of a call, or a list of the program's own. */
	private starred(elts: readonly Expr[], call: Span | null = null): void {
		const { out } = this;
		out.emit('BUILD_LIST', 0);
		for (const each of elts) {
			this.visit(each.type === 'Starred' ? each.value : each);
			out.at(each.type === 'Starred' && call ? call : each);
			if (each.type === 'Starred') out.emit(call ? 'ARGUMENTS_EXTEND' : 'LIST_EXTEND');
			else out.emit('LIST_APPEND', 1);
		}
	}

	private sequence(elts: readonly Expr[], op: 'BUILD_TUPLE' | 'BUILD_LIST' | 'BUILD_SET'): void {
		const { out } = this;
		if (!elts.some(({ type }) => type === 'Starred')) {
			this.all(elts);
			return out.emit(op, elts.length);
		}
		this.starred(elts);
		if (op === 'BUILD_TUPLE') out.emit('LIST_TO_TUPLE');
		if (op === 'BUILD_SET') out.emit('LIST_TO_SET');
	}

	private dict(keys: readonly (Expr | null)[], values: readonly Expr[]): void {
		const { out } = this;
		out.emit('BUILD_DICT');
		keys.forEach((key, i) => {
			if (key) this.visit(key);
			this.visit(values[i]!);
			if (key) out.emit('DICT_SET', 2);
			else out.emit('DICT_UPDATE');
		});
	}

	/** Values of the inner iterator go out, and what is sent comes in, until it ends: its result is the value. */
	private yieldFrom(e: Extract<Expr, { type: 'YieldFrom' }>): void {
		const { out } = this;
		const loop = out.label();
		const end = out.label();
		this.visit(e.value);
		out.at(e);
		out.emit('GET_ITERATOR');
		out.constant(null);
		out.place(loop);
		out.jump('SEND', end);
		out.emit('YIELD_INNER');
		out.jump('JUMP_BACK', loop);
		out.place(end);
	}

	/** The function object of a `def` or lambda: defaults, then the code with its closure. */
	makeFunction(
		node: Extract<Expr, { type: 'Lambda' }> | Parameters<Compiler['functionCode']>[0],
		args: Arguments,
		name: string
	): void {
		const { out } = this;
		const keywords = args.kw_defaults.some((value) => value !== null);
		this.all(args.defaults);
		if (args.defaults.length > 0) out.emit('BUILD_TUPLE', args.defaults.length);
		if (keywords) out.emit('BUILD_DICT');
		args.kwonlyargs.forEach(({ arg }, i) => {
			const value = args.kw_defaults[i];
			if (!value) return;
			out.literal({ kind: 'str', value: arg });
			this.visit(value);
			out.emit('DICT_SET', 2);
		});
		out.at(node);
		out.constant(this.compiler.functionCode(node, args, name));
		out.emit('MAKE_FUNCTION', (args.defaults.length > 0 ? 1 : 0) + (keywords ? 2 : 0));
	}

	private comprehension(e: Comprehended): void {
		const { out } = this;
		const code = this.compiler.nested(e, '<comprehension>', (inner, expressions) => {
			const result = e.type === 'ListComp' ? 'BUILD_LIST' : e.type === 'SetComp' ? 'BUILD_SET' : 'BUILD_DICT';
			if (e.type !== 'GeneratorExp') inner.emit(result, 0);
			inner.access('LOAD', '.0');
			expressions.clause(inner, e, e.generators, 0);
			if (e.type === 'GeneratorExp') inner.constant(null);
			inner.emit('RETURN');
			return { ...NO_PARAMETERS, positional: 1 };
		});
		out.constant(code);
		out.emit('MAKE_FUNCTION', 0);
		this.visit(e.generators[0]!.iter);
		out.at(e.generators[0]!.iter);
		out.emit('GET_ITERATOR');
		out.at(e);
		out.emit('CALL', 1);
	}

	/** One `for … in …` of a comprehension; its iterator is on the stack. */
	clause(inner: Assembler, e: Comprehended, generators: readonly Comprehension[], i: number): void {
		const { target, ifs } = generators[i]!;
		const loop = inner.label();
		const next = inner.label();
		const end = inner.label();
		inner.place(loop);
		inner.jump('FOR_NEXT', end);
		this.compiler.assign(inner, target);
		for (const test of ifs) {
			this.visit(test);
			inner.jump('JUMP_IF_FALSE', next);
		}
		const deeper = generators[i + 1];
		if (deeper) {
			this.visit(deeper.iter);
			inner.at(deeper.iter);
			inner.emit('GET_ITERATOR');
			this.clause(inner, e, generators, i + 1);
		} else this.element(inner, e, generators.length);
		inner.place(next);
		inner.jump('JUMP_BACK', loop);
		inner.place(end);
	}

	/** Adds one element to the result, which lies below `depth` iterators. */
	private element(inner: Assembler, e: Comprehended, depth: number): void {
		if (e.type === 'DictComp') {
			this.all([e.key, e.value]);
			return inner.emit('DICT_SET', depth + 2);
		}
		this.visit(e.elt);
		if (e.type === 'ListComp') return inner.emit('LIST_APPEND', depth + 1);
		if (e.type === 'SetComp') return inner.emit('SET_ADD', depth + 1);
		inner.emit('YIELD');
		inner.emit('POP');
	}
}
