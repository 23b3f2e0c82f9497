// Compiles the kernels of src/tensor/kernels/assembly to WebAssembly, and writes them down as a module.
import asc from 'assemblyscript/asc';
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const FOLDER = new URL('../src/tensor/kernels/assembly/', import.meta.url);
const TARGET = new URL('../src/tensor/kernels/binary.ts', import.meta.url);
// Tables lie in the first page of a memory, before the workspace; see arena.ts.
const OPTIONS = '-O3 --runtime stub --importMemory --noExportMemory --noAssert --enable simd';

/**
 * The text of the module that holds the kernels: the same bytes for the same sources.
 * @returns {Promise<string>}
 */
export async function kernelsModule() {
	/** @type {Uint8Array | null} */
	let binary = null;
	const { error, stderr } = await asc.main(['index.ts', '--outFile', 'kernels.wasm', ...OPTIONS.split(' ')], {
		readFile: (name) => read(name),
		writeFile: (_name, contents) => {
			binary = /** @type {Uint8Array} */ (contents);
		},
		listFiles: () => []
	});
	if (error) throw new Error(`${error.message}\n${stderr.toString()}`);
	const text = Buffer.from(/** @type {Uint8Array} */ (/** @type {unknown} */ (binary))).toString('base64');
	return [
		'/** @file Made by `npm run build:kernels` of the sources in assembly/: a WebAssembly module, in base64. */',
		`export const BINARY_KERNELS =\n\t'${text}';`,
		''
	].join('\n');
}

/** @param {string} name */
function read(name) {
	// TypeScript's imports end in .ts, and the compiler adds one more; words.ts is there once for each world.
	const file = name.replace(/(\.ts)+$/, '.ts').replace(/^.*\/elementary\/words\.ts$/, 'words.ts');
	try {
		return readFileSync(new URL(file, FOLDER), 'utf8');
	} catch {
		return null;
	}
}

if (process.argv[1] === fileURLToPath(import.meta.url)) writeFileSync(TARGET, await kernelsModule());
