/** @file Instructions of `import a.b` and of `from a import b`. */
import type { Stmt } from '../ast.ts';
import type { Assembler } from './assembler.ts';
import type { Compiler } from './compiler.ts';

type Import = Extract<Stmt, { type: 'Import' | 'ImportFrom' }>;

/** Binds the imported modules or names. */
export function compileImport(compiler: Compiler, out: Assembler, s: Import): void {
	if (s.type === 'ImportFrom') {
		out.at(s);
		out.named('IMPORT', '.'.repeat(s.level) + s.module);
		if (s.names[0]?.name === '*') {
			if (!out.isModule)
				compiler.refuse(
					'import * only allowed at module level',
					s.names[0],
					`Name what you need, or write import ${s.module}.`
				);
			return out.emit('IMPORT_ALL');
		}
		for (const { name, asname } of s.names) {
			out.emit('DUPLICATE');
			out.at(s);
			out.named('IMPORT_FROM', name);
			out.access('STORE', asname ?? name);
		}
		return out.emit('POP');
	}
	for (const alias of s.names) {
		out.at(alias);
		// `import a.b` binds a; `import a.b as c` binds a.b.
		const [top] = alias.name.split('.') as [string];
		out.named('IMPORT', alias.name);
		if (alias.asname === null && top !== alias.name) {
			out.emit('POP');
			out.named('IMPORT', top);
		}
		out.access('STORE', alias.asname ?? top);
	}
}
