/** @file The Worker's entry: glue only. */
import type { Request } from '#worker';
import { prepare, serve } from '#worker';

// A channel is the quickest way back to the message queue: timers wait four milliseconds.
const channel = new MessageChannel();
let next: (() => void) | null = null;
channel.port1.onmessage = () => next?.();

const take = serve({
	post: (reply) => postMessage(reply),
	later: (callback) => {
		next = callback;
		channel.port2.postMessage(null);
	},
	now: () => performance.now()
});
let isIdle = true;
onmessage = ({ data }: MessageEvent<Request>) => {
	isIdle = false;
	take(data);
};
// A Worker that was started ahead uses the time; a message that waits already goes first.
setTimeout(() => isIdle && prepare());
