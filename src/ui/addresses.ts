/** @file Where on the site a word and an op are told of. */
import { resolve } from '$app/paths';

/** The word's place in the glossary. */
export const termAddress = (name: string): string => `${resolve('/reference/')}#term-${name}`;

/** The op's place in the reference. */
export const opAddress = (name: string): string => `${resolve('/reference/')}#op-${name}`;
