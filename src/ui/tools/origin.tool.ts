import OriginPanel from './origin/OriginPanel.svelte';
import type { Tool } from './tool.ts';

export default { name: 'origin', title: 'Origin', place: 10, panel: OriginPanel } satisfies Tool;
