import TensorTable from '../TensorTable.svelte';
import type { Tool } from './tool.ts';

export default {
	name: 'tensors',
	title: 'Tensors',
	place: 0,
	quiet: true,
	panel: TensorTable
} satisfies Tool;
