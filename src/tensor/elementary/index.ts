/** @file Elementary functions that give the same bits everywhere, where those of `Math` differ from engine to engine. */
export { exp, exp2, expm1 } from './exp.ts';
export { cosh, sinh, tanh } from './hyperbolic.ts';
export { arcsin, arccos, arctan, arctan2 } from './inverse.ts';
export { arccosh, arcsinh, arctanh } from './inverse-hyperbolic.ts';
export { length } from './length.ts';
export { logaddexp } from './log-sum.ts';
export { log, log10, log1p, log2 } from './log.ts';
export { pow, power } from './pow.ts';
export { cbrt, hypot } from './roots.ts';
export { cos, sin, tan } from './trigonometric.ts';
