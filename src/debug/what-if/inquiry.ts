/** @file A what-if that is worked on a short step at a time. */
import type { Run } from '../run.ts';
import type { WhatIfProgress, WhatIfRequest, WhatIfResult } from './result.ts';
import { AlreadyMistaken, whatIf } from './what-if.ts';

export class WhatIfInquiry {
	progress: WhatIfProgress;
	private readonly steps: Generator<WhatIfProgress, WhatIfResult>;

	constructor(run: Run, wish: WhatIfRequest) {
		if (run.mistake) throw new AlreadyMistaken();
		this.steps = whatIf(run, wish);
		this.progress = { doing: 'going to the pass', made: 0, of: 2 * (wish.further + 1) };
	}

	/** Works on; gives the result at the end. */
	step(): WhatIfResult | null {
		const step = this.steps.next();
		if (step.done) return step.value;
		this.progress = step.value;
		return null;
	}

	/** Half a comparison tells nothing. */
	stop(): null {
		return null;
	}
}
