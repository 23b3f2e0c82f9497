/** @file The Worker's entry: glue only. */
import type { Request } from '#worker';
import { serve } from '#worker';

// A channel is the quickest way back to the message queue: timers wait four milliseconds.
const channel = new MessageChannel();
const waiting: (() => void)[] = [];
channel.port1.onmessage = () => waiting.shift()?.();

const take = serve({
	post: (reply) => postMessage(reply),
	later: (next) => {
		waiting.push(next);
		channel.port2.postMessage(null);
	},
	wait: (milliseconds, next) => setTimeout(next, milliseconds),
	now: () => performance.now()
});
onmessage = ({ data }: MessageEvent<Request>) => take(data);
