/** @file What a component for one kind of block is given. */
import type { Flow } from '#lesson';

export type BlockOf<Type extends Flow['type']> = Extract<Flow, { readonly type: Type }>;
