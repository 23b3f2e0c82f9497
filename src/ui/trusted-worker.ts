/** @file Workers under the content policy: only addresses that this build made are trusted. */

interface Policy {
	createScriptURL(url: string): string;
}
interface TrustedTypes {
	createPolicy(name: string, rules: { createScriptURL: (url: string) => string }): Policy;
}

let policy: Policy | null = null;

function trusted(url: string): string {
	const { origin } = new URL(url, location.href);
	if (origin !== location.origin) throw new TypeError(`internal: a Worker from ${origin}`);
	return url;
}

/** Starts a Worker of this site; `url` comes from an import with `?url`. */
export function trustedWorker(url: string, options: WorkerOptions = {}): Worker {
	const factory = (globalThis as { trustedTypes?: TrustedTypes }).trustedTypes;
	policy ??= factory?.createPolicy('app-worker', { createScriptURL: trusted }) ?? {
		createScriptURL: trusted
	};
	return new Worker(policy.createScriptURL(new URL(url, location.href).href), options);
}
