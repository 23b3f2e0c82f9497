/** @file From where in the web a lesson may be fetched: the content policy allows these hosts and no other. */

export const HOSTS = ['raw.githubusercontent.com', 'gist.githubusercontent.com'] as const;

/** Bytes of a lesson's file. */
const MOST = 400_000;

/** Why an address, or what is there, is refused. */
export class AddressRefused extends Error {}

/** The address of the text behind the page that shows it; any other address stays as it is. */
function rawOf({ hostname, pathname }: URL): string | null {
	const file = /^\/([^/]+)\/([^/]+)\/(?:blob|raw)\/(.+)$/.exec(pathname);
	if (hostname === 'github.com' && file) return `https://${HOSTS[0]}/${file[1]}/${file[2]}/${file[3]}`;
	const gist = /^\/([^/]+)\/([0-9a-f]+)\/?$/.exec(pathname);
	return hostname === 'gist.github.com' && gist ? `https://${HOSTS[1]}/${gist[1]}/${gist[2]}/raw` : null;
}

/** The address from which a lesson is fetched. Throws AddressRefused. */
export function lessonAddress(text: string): string {
	let url: URL;
	try {
		url = new URL(text.trim());
	} catch {
		throw new AddressRefused('This is no address. It begins with https://.');
	}
	if (url.protocol !== 'https:') throw new AddressRefused('Only an address with https:// is opened.');
	const address = rawOf(url) ?? url.href;
	const { hostname, port, username, password } = new URL(address);
	const isAllowed = HOSTS.some((host) => host === hostname) && port === '' && username + password === '';
	if (isAllowed) return address;
	throw new AddressRefused(
		`Lessons are fetched from ${HOSTS.join(' and ')} only, and this is ${hostname}. Save the file, and open it from there.`
	);
}

/** The text of a lesson in the web. Throws AddressRefused where it cannot be had, or is too large. */
export async function fetchLesson(text: string, get: typeof fetch = fetch): Promise<string> {
	const address = lessonAddress(text);
	let response: Response;
	try {
		response = await get(address, { redirect: 'error', credentials: 'omit', referrerPolicy: 'no-referrer' });
	} catch {
		throw new AddressRefused('The address could not be reached.');
	}
	if (!response.ok) throw new AddressRefused(`There is no lesson at this address (${response.status}).`);
	return readCapped(response);
}

async function readCapped({ body }: Response): Promise<string> {
	const reader = body?.getReader();
	const decoder = new TextDecoder();
	let text = '';
	let size = 0;
	for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) {
		size += part.value.length;
		if (size > MOST) {
			await reader?.cancel();
			throw new AddressRefused('The lesson is larger than 400 kB.');
		}
		text += decoder.decode(part.value, { stream: true });
	}
	return text + decoder.decode();
}
