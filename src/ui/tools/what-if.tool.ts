import WhatIfPanel from './what-if/WhatIfPanel.svelte';
import type { Tool } from './tool.ts';

export default { name: 'what-if', title: 'What if', place: 30, panel: WhatIfPanel } satisfies Tool;
