/** @file A stream of `numpy.random` that a program holds. */
import type { Generator, RandomState } from '#tensor';

/** What `default_rng(…)` and `RandomState(…)` give. */
export class RandomSource {
	constructor(readonly of: Generator | RandomState) {}
}
