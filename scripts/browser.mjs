/**
 * @file Finds a Chromium that really starts, or gets one, and writes down which:
 *   node scripts/browser.mjs            looks for one
 *   node scripts/browser.mjs --install  also tries to get one
 * The answer lies in node_modules/.cache/browser/browser.json, where playwright.config.ts reads it.
 * A candidate is launched and made to read a page before it is trusted. Exit code 1 when there is none.
 */
import { chromium } from '@playwright/test';
import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { accessSync, constants, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

/**
 * @typedef {{ source: string, executablePath?: string, channel?: string, env?: Record<string, string> }} Candidate
 * @typedef {Candidate & { args: string[], version: string }} Browser
 */

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const cache = join(root, 'node_modules', '.cache', 'browser');
const isRoot = process.platform === 'linux' && process.getuid?.() === 0;

/** The package with a Chromium inside: the last version that runs on Node 20. */
const SHIPPED = '@sparticuz/chromium@147.0.0';

const args = [
	'--disable-gpu',
	'--disable-quic',
	'--no-first-run',
	'--disable-background-networking',
	'--disable-component-update',
	'--disable-sync',
	// Chromium refuses its sandbox to root, and many build machines forbid it; a laptop keeps it.
	...(isRoot || process.env.CI ? ['--no-sandbox'] : [])
];

/** @param {string} name */
function onPath(name) {
	for (const folder of (process.env.PATH ?? '').split(delimiter)) {
		const path = join(folder, name);
		try {
			accessSync(path, constants.X_OK);
			return path;
		} catch {
			// Not in this folder.
		}
	}
	return null;
}

/** @returns {Candidate[]} browsers that may already be here */
function present() {
	/** @type {Candidate[]} */
	const list = [];
	const named = process.env.CHROMIUM_PATH;
	if (named) list.push({ source: 'CHROMIUM_PATH', executablePath: named });
	if (existsSync(chromium.executablePath())) list.push({ source: 'Playwright' });
	for (const name of [
		'chromium',
		'chromium-browser',
		'google-chrome-stable',
		'google-chrome',
		'microsoft-edge-stable',
		'microsoft-edge'
	]) {
		const path = onPath(name);
		if (path) list.push({ source: `the system's ${name}`, executablePath: path });
	}
	if (process.platform !== 'linux')
		list.push(
			{ source: 'the installed Chrome', channel: 'chrome' },
			{ source: 'the installed Edge', channel: 'msedge' }
		);
	return list;
}

/** @returns {Candidate | null} */
function fromPlaywright() {
	const cli = join(root, 'node_modules', '@playwright', 'test', 'cli.js');
	const done = spawnSync(process.execPath, [cli, 'install', '--only-shell', 'chromium'], {
		stdio: 'ignore',
		timeout: 300_000,
		env: { ...process.env, PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: '15000' }
	});
	return done.status === 0 ? { source: "Playwright's download" } : null;
}

/**
 * The package's own list of font folders names fixed places, and a Chromium that finds no font at all ends at the first
 * letter. This list names the folder into which its fonts were unpacked.
 */
function ownFonts() {
	const file = join(cache, 'fonts.conf');
	const folders = [join(cache, 'fonts'), '/usr/share/fonts'].map((folder) => `<dir>${folder}</dir>`).join('');
	writeFileSync(
		file,
		`<?xml version="1.0"?>\n<!DOCTYPE fontconfig SYSTEM "fonts.dtd">\n` +
			`<fontconfig>${folders}<cachedir>${join(cache, 'fonts-cache')}</cachedir></fontconfig>\n`
	);
	return file;
}

/** @returns {Promise<Candidate | null>} */
async function fromPackage() {
	if (process.platform !== 'linux' || process.arch !== 'x64') return null;
	const folder = join(cache, 'npm');
	mkdirSync(folder, { recursive: true });
	const done = spawnSync('npm', ['install', '--no-save', '--prefix', folder, SHIPPED], {
		stdio: ['ignore', 'ignore', 'inherit'],
		timeout: 240_000
	});
	if (done.status !== 0) return null;
	// The package unpacks to the temporary folder; and only under this variable does it unpack its own libraries.
	process.env.TMPDIR = cache;
	process.env.AWS_EXECUTION_ENV ??= 'AWS_Lambda_nodejs20.x';
	const entry = createRequire(join(folder, 'x.js')).resolve('@sparticuz/chromium');
	const { default: shipped } = await import(pathToFileURL(entry).href);
	const executablePath = await shipped.executablePath();
	const env = { LD_LIBRARY_PATH: process.env.LD_LIBRARY_PATH ?? '', FONTCONFIG_FILE: ownFonts() };
	delete process.env.TMPDIR;
	delete process.env.AWS_EXECUTION_ENV;
	return { source: 'a package with a Chromium inside', executablePath, env };
}

/** @returns {Candidate | null} */
function fromDebian() {
	if (!isRoot || !onPath('apt-get')) return null;
	const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
	spawnSync('apt-get', ['update', '-qq'], { stdio: 'inherit', env });
	spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium'], {
		stdio: 'inherit',
		env
	});
	const path = onPath('chromium');
	return path ? { source: "Debian's package", executablePath: path } : null;
}

/**
 * @param {Candidate} candidate
 * @returns {Promise<Browser | null>}
 */
async function tryOut(candidate) {
	const { executablePath, channel, env } = candidate;
	const server = createServer((_, response) => {
		response.setHeader('content-type', 'text/html; charset=utf-8');
		response.end('<!doctype html><p style="font-family: none, sans-serif">ok ∂ − ⏮ 漢</p>');
	});
	server.listen(0, '127.0.0.1');
	await once(server, 'listening');
	try {
		const browser = await chromium.launch({
			...(executablePath ? { executablePath } : {}),
			...(channel ? { channel } : {}),
			args,
			env: /** @type {Record<string, string>} */ ({ ...process.env, ...env }),
			timeout: 20_000
		});
		const page = await browser.newPage();
		// A page from a server with rare letters: browsers were seen that start, and end when they need the network or a font.
		const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
		await page.goto(`http://127.0.0.1:${port}/`);
		await page.screenshot();
		const reads = (await page.textContent('p'))?.startsWith('ok');
		const version = browser.version();
		await browser.close();
		if (!reads) throw new Error('it started, but did not show a page');
		console.log(`browser: ${candidate.source}, Chromium ${version}`);
		return { ...candidate, args, version };
	} catch (error) {
		console.log(`browser: not ${candidate.source}: ${String(error).split('\n')[0]}`);
		return null;
	} finally {
		server.close();
	}
}

/** @returns {Promise<Browser | null>} */
async function find() {
	for (const candidate of present()) {
		const browser = await tryOut(candidate);
		if (browser) return browser;
	}
	if (!process.argv.includes('--install')) return null;
	for (const get of [fromPlaywright, fromPackage, fromDebian]) {
		const candidate = await Promise.resolve()
			.then(get)
			.catch((error) => (console.log(`browser: ${String(error).split('\n')[0]}`), null));
		const browser = candidate && (await tryOut(candidate));
		if (browser) return browser;
	}
	return null;
}

const browser = await find();
mkdirSync(cache, { recursive: true });
writeFileSync(join(cache, 'browser.json'), JSON.stringify(browser));
if (!browser) {
	console.error(
		'No Chromium that starts. One of these helps:\n' +
			'  npx playwright install --with-deps chromium\n' +
			'  apt-get install chromium\n' +
			'  CHROMIUM_PATH=/path/to/chrome npm test'
	);
	process.exit(1);
}
