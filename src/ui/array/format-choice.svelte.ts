/** @file The number format that a person has chosen; the machine remembers it. */
import { formatNamed, FORMATS, type NumberFormat } from './formats.ts';

const KEY = 'backstep-number-format';

class FormatChoice {
	current = $state.raw<NumberFormat>(FORMATS[0]!);

	/** Takes over what was kept on this machine. */
	start(): void {
		try {
			this.current = formatNamed(localStorage.getItem(KEY));
		} catch {
			// Storage can be refused; the first format holds then.
		}
	}

	choose(name: string): void {
		this.current = formatNamed(name);
		try {
			localStorage.setItem(KEY, this.current.name);
		} catch {
			// Storage can be refused; the format holds for this page then.
		}
	}
}

export const formatChoice = new FormatChoice();
