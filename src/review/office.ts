/** What the office types once for all its sheets. */
export interface Office {
	/** The office's name. */
	name: string;
	/** Until when the reply is awaited, as it is to be printed. */
	deadline: string;
	contact: string;
}

export const noOffice: Office = { name: '', deadline: '', contact: '' };

/** What made a sheet, and when. */
export interface Imprint {
	/** Version of the program. */
	program: string;
	/** ISO date. */
	date: string;
}
