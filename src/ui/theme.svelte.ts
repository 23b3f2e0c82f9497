/** @file The theme: the system's until one is chosen. */
export const THEMES = ['light', 'dark', 'projector'] as const;
export type Theme = (typeof THEMES)[number];

const isTheme = (text: string | undefined): text is Theme => THEMES.some((theme) => theme === text);

class ThemeChoice {
	current = $state<Theme>('light');

	/** Takes over what static/theme.js has set before the first paint. */
	start(): void {
		const { theme } = document.documentElement.dataset;
		if (isTheme(theme)) this.current = theme;
	}

	choose(theme: Theme): void {
		this.current = theme;
		document.documentElement.dataset.theme = theme;
		try {
			localStorage.setItem('backstep-theme', theme);
		} catch {
			// Storage can be refused; the choice holds for this page then.
		}
	}
}

export const themeChoice = new ThemeChoice();
