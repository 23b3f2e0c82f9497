import BookmarkList from '../passes/BookmarkList.svelte';
import type { Tool } from './tool.ts';

export default {
	name: 'bookmarks',
	title: 'Bookmarks',
	place: 60,
	quiet: true,
	panel: BookmarkList
} satisfies Tool;
