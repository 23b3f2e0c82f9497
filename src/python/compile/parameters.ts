import type { Arguments } from '../ast.ts';

/** How a code object takes its arguments. */
export interface ParameterShape {
	readonly positional: number;
	readonly positionalOnly: number;
	readonly keywordOnly: number;
	readonly varargs: boolean;
	readonly kwargs: boolean;
}

export const NO_PARAMETERS: ParameterShape = {
	positional: 0,
	positionalOnly: 0,
	keywordOnly: 0,
	varargs: false,
	kwargs: false
};

export const shapeOf = (args: Arguments): ParameterShape => ({
	positional: args.posonlyargs.length + args.args.length,
	positionalOnly: args.posonlyargs.length,
	keywordOnly: args.kwonlyargs.length,
	varargs: args.vararg !== null,
	kwargs: args.kwarg !== null
});
