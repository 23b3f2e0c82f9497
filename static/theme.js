// Runs before the first paint, so that a chosen theme never flashes in.
(function () {
	var theme = null;
	try {
		theme = localStorage.getItem('backstep-theme');
	} catch (_) {
		// Storage can be refused, in a sandboxed frame for example; the system's theme is used then.
	}
	if (theme !== 'light' && theme !== 'dark' && theme !== 'projector')
		theme = matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
	document.documentElement.dataset.theme = theme;
})();
