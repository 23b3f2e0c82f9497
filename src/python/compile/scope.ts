/** @file Which variables of a function are its own, shared with nested functions, or global. */
import { PySyntaxError, type Arguments, type Expr, type Module, type Span, type Stmt } from '../ast.ts';

export type ScopeNode =
	| Module
	| Extract<Stmt, { type: 'FunctionDef' | 'ClassDef' }>
	| Extract<Expr, { type: 'Lambda' | 'ListComp' | 'SetComp' | 'DictComp' | 'GeneratorExp' }>;

export class Scope {
	readonly locals = new Set<string>();
	readonly used = new Set<string>();
	readonly globals = new Set<string>();
	readonly nonlocals = new Set<string>();
	/** Own variables that nested functions use. */
	readonly cells = new Set<string>();
	/** Variables of an enclosing function. */
	readonly free = new Set<string>();
	/** Where a name is declared global or nonlocal. */
	readonly declared = new Map<string, Span>();
	readonly children: Scope[] = [];
	parameters: string[] = [];
	generator = false;

	constructor(
		readonly kind: 'module' | 'function' | 'class',
		readonly parent: Scope | null
	) {
		parent?.children.push(this);
	}
}

export type Scopes = Map<ScopeNode, Scope>;

/** Parameters in the order of a frame's locals. */
export function parameterNames(args: Arguments): string[] {
	const names = [...args.posonlyargs, ...args.args, ...args.kwonlyargs];
	if (args.vararg) names.push(args.vararg);
	if (args.kwarg) names.push(args.kwarg);
	return names.map(({ arg }) => arg);
}

/** The scopes of a module and of everything in it. */
export function analyze(module: Module): Scopes {
	const scopes: Scopes = new Map();
	const top = new Scope('module', null);
	scopes.set(module, top);
	new Collector(scopes).all(module.body, top);
	resolve(top);
	return scopes;
}

class Collector {
	constructor(private readonly scopes: Scopes) {}

	all(nodes: readonly unknown[], scope: Scope): void {
		for (const node of nodes) this.visit(node, scope);
	}

	/** Walks any part of the tree; what binds or opens a scope is treated apart. */
	visit(node: unknown, scope: Scope): void {
		if (Array.isArray(node)) return this.all(node, scope);
		if (node === null || typeof node !== 'object') return;
		const each = node as Stmt | Expr;
		switch (each.type) {
			case 'FunctionDef':
				scope.locals.add(each.name);
				this.all(each.decorators, scope);
				return this.callable(each, each.args, each.body, scope);
			case 'Lambda':
				return this.callable(each, each.args, [each.body], scope);
			case 'ClassDef': {
				scope.locals.add(each.name);
				this.all([each.decorators, each.bases, each.keywords], scope);
				const inner = new Scope('class', scope);
				this.scopes.set(each, inner);
				return this.all(each.body, inner);
			}
			case 'ListComp':
			case 'SetComp':
			case 'DictComp':
			case 'GeneratorExp':
				return this.comprehension(each, scope);
			case 'Name':
				scope.used.add(each.id);
				// `super()` finds its class in a variable that the class body shares with its methods.
				if (each.id === 'super') scope.used.add('__class__');
				return;
			case 'Assign':
				each.targets.forEach((target) => this.bind(target, scope));
				return this.visit(each.value, scope);
			case 'AugAssign':
				this.bind(each.target, scope);
				return this.all([each.target, each.value], scope);
			case 'AnnAssign':
				this.bind(each.target, scope);
				if (scope.kind === 'class') this.visit(each.annotation, scope);
				return this.visit(each.value, scope);
			case 'For':
				this.bind(each.target, scope);
				return this.all([each.iter, each.body, each.orelse], scope);
			case 'NamedExpr': {
				// A walrus in a comprehension binds outside of it.
				let owner = scope;
				while (owner.parameters[0] === '.0' && owner.parent) owner = owner.parent;
				if (owner !== scope && each.target.type === 'Name') {
					scope.used.add(each.target.id);
					if (owner.kind === 'function') scope.nonlocals.add(each.target.id);
					else scope.globals.add(each.target.id);
				}
				this.bind(each.target, owner);
				return this.visit(each.value, scope);
			}
			case 'Delete':
				return each.targets.forEach((target) => this.bind(target, scope));
			case 'Import':
				return each.names.forEach(({ name, asname }) => scope.locals.add(asname ?? name.split('.')[0]!));
			case 'ImportFrom':
				return each.names.forEach(({ name, asname }) => name === '*' || scope.locals.add(asname ?? name));
			case 'Global':
			case 'Nonlocal':
				return this.declare(each, scope);
			case 'With':
				for (const { context, target } of each.items) {
					this.visit(context, scope);
					if (target) this.bind(target, scope);
				}
				return this.all(each.body, scope);
			case 'Try':
				for (const { name } of each.handlers) if (name !== null) scope.locals.add(name);
				break;
			case 'Yield':
			case 'YieldFrom':
				scope.generator = true;
		}
		for (const part of Object.values(each)) this.visit(part, scope);
	}

	/** `global` or `nonlocal`, which must come before the first use of the name. */
	private declare(s: Extract<Stmt, { type: 'Global' | 'Nonlocal' }>, scope: Scope): void {
		const word = s.type.toLowerCase();
		for (const name of s.names) {
			const refuse = (message: string): never => {
				throw new PySyntaxError(
					message,
					s.start,
					s.end,
					`Write ${word} ${name} in the first line of the function.`
				);
			};
			if (scope.parameters.includes(name)) refuse(`name '${name}' is parameter and ${word}`);
			if (scope.kind === 'module') continue;
			if (scope.locals.has(name)) refuse(`name '${name}' is assigned to before ${word} declaration`);
			if (scope.used.has(name)) refuse(`name '${name}' is used prior to ${word} declaration`);
			(s.type === 'Global' ? scope.globals : scope.nonlocals).add(name);
			scope.declared.set(name, s);
		}
	}

	private callable(node: ScopeNode, args: Arguments, body: readonly unknown[], scope: Scope): void {
		this.all([args.defaults, args.kw_defaults], scope);
		const inner = new Scope('function', scope);
		this.scopes.set(node, inner);
		inner.parameters = parameterNames(args);
		inner.parameters.forEach((name) => inner.locals.add(name));
		this.all(body, inner);
	}

	private comprehension(
		node: Extract<Expr, { type: 'ListComp' | 'SetComp' | 'DictComp' | 'GeneratorExp' }>,
		scope: Scope
	): void {
		// The first iterable is evaluated outside, and handed in as a parameter that no program can name.
		this.visit(node.generators[0]!.iter, scope);
		const inner = new Scope('function', scope);
		this.scopes.set(node, inner);
		inner.parameters = ['.0'];
		inner.locals.add('.0');
		inner.generator = node.type === 'GeneratorExp';
		node.generators.forEach(({ target, iter, ifs }, i) => {
			this.bind(target, inner);
			if (i > 0) this.visit(iter, inner);
			this.visit(ifs, inner);
		});
		this.all(node.type === 'DictComp' ? [node.key, node.value] : [node.elt], inner);
	}

	private bind(target: Expr, scope: Scope): void {
		if (target.type === 'Name') scope.locals.add(target.id);
		else if (target.type === 'Tuple' || target.type === 'List')
			target.elts.forEach((each) => this.bind(each, scope));
		else if (target.type === 'Starred') this.bind(target.value, scope);
		else this.visit(target, scope);
	}
}

/** Inner scopes first: what they lack, an enclosing function must have. */
function resolve(scope: Scope): void {
	for (const name of scope.nonlocals) {
		const span = scope.declared.get(name);
		if (span && !ownedOutside(scope, name))
			throw new PySyntaxError(
				`no binding for nonlocal '${name}' found`,
				span.start,
				span.end,
				`No function around this one assigns ${name}. For a variable of the whole program write global ${name}.`
			);
	}
	scope.children.forEach(resolve);
	for (const name of [...scope.globals, ...scope.nonlocals]) scope.locals.delete(name);
	const fromInside = new Set(scope.children.flatMap((child) => [...child.free]));
	const own = (name: string) => owns(scope, name);
	for (const name of fromInside) if (own(name)) scope.cells.add(name);
	const wanted = [...scope.used, ...scope.nonlocals].filter((name) => !scope.locals.has(name));
	for (const name of new Set([...fromInside, ...wanted])) {
		if (own(name) || scope.globals.has(name)) continue;
		if (scope.kind !== 'module' && ownedOutside(scope, name)) scope.free.add(name);
	}
}

function ownedOutside(scope: Scope, name: string): boolean {
	for (let outer = scope.parent; outer; outer = outer.parent) {
		if (owns(outer, name)) return true;
	}
	return false;
}

/** Whether nested functions may share the variable: a function's own, or the `__class__` of a class body. */
const owns = (scope: Scope, name: string): boolean =>
	scope.kind === 'class' ? name === '__class__' : scope.kind === 'function' && scope.locals.has(name);
