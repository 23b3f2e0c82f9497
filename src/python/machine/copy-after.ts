/** @file What becomes of results, copied with the frame that waits for them. */
import type { PyClass } from '../runtime/index.ts';
import type { Copier } from './copier.ts';
import type { After } from './frame.ts';

export function copyAfter(c: Copier, of: After): After {
	switch (of?.kind) {
		case 'init':
			return { kind: 'init', object: c.value(of.object), then: copyAfter(c, of.then) };
		case 'new':
			return {
				kind: 'new',
				cls: c.value(of.cls) as PyClass,
				args: c.values(of.args),
				kwargs: of.kwargs && c.map(of.kwargs),
				then: copyAfter(c, of.then)
			};
		case 'augment':
			return { ...of, object: c.value(of.object) };
		case 'operator':
			return {
				...of,
				left: c.value(of.left),
				right: c.value(of.right),
				rest: of.rest.map(({ method, args }) => ({ method: c.value(method), args: c.values(args) })),
				then: copyAfter(c, of.then)
			};
		case 'comparison':
			return {
				...of,
				left: c.value(of.left),
				right: c.value(of.right),
				rest: of.rest.map(({ method, args, negate }) => ({
					method: c.value(method),
					args: [c.value(args[0]), c.value(args[1])] as const,
					negate
				}))
			};
		case 'resume':
			return {
				...of,
				otherwise: of.otherwise === undefined ? undefined : c.value(of.otherwise),
				then: copyAfter(c, of.then)
			};
		case 'close':
			return { ...of, then: copyAfter(c, of.then) };
		default:
			return of;
	}
}
