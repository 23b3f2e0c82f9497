/** @file Values of which there is one of each kind. */

/** `NotImplemented` and `Ellipsis`. */
export class Singleton {
	constructor(readonly name: string) {}
}

export const NotImplemented = new Singleton('NotImplemented');
export const Ellipsis = new Singleton('Ellipsis');
/** What `__exit__` and `e.__traceback__` have; a traceback has no attributes here. */
export const TRACEBACK = new Singleton('<traceback object>');
