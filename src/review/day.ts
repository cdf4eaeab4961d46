/** What stands in a cell of dates where nothing has happened. */
const none = /^(?:[-—–/\\]*|无|未|否|暂无|待定|[空未].{0,4})$/;

/** Days as spreadsheets count them, from 30 December 1899; of the years 2000 to 2099. */
const [firstSerial, lastSerial] = [36526, 73050];

/** A day as a list has it: an ISO date, --01-31 where it has no year, null where it is blank or cannot be read. */
export function dayOf(text: string | undefined): string | null {
	const plain = (text ?? '')
		.normalize('NFKC')
		.trim()
		.replace(/(?<=[日号])(?=\d|[上下]午)|(?<=\d)T(?=\d)|\s+/g, ' ')
		.replace(/ (?:[上下]午)? ?\d{1,2}(?::\d{2}){1,2}(?:\.\d+)?Z?$/, '')
		.replace(/(?<=[日号])(?:[之以]?前|[止起])$/, '');
	const serial = /^\d{5}(?:\.\d+)?$/.test(plain) ? Math.floor(Number(plain)) : 0;
	if (serial >= firstSerial && serial <= lastSerial)
		return new Date((serial - 25_569) * 86_400_000).toISOString().slice(0, 10);
	const [, year, month, day] =
		/^(20\d\d)\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*[日号]?$/.exec(plain) ??
		/^(20\d\d)(\d\d)(\d\d)$/.exec(plain) ??
		[];
	if (year) return dateOf(Number(year), Number(month), Number(day));
	const [, ownMonth, ownDay] =
		/^(\d{1,2})\s*月\s*(\d{1,2})\s*[日号]?$/.exec(plain) ??
		/^(\d{1,2})[-/](\d{1,2})$/.exec(plain) ??
		[];
	// 29 February is a day of some years.
	const leap = dateOf(2024, Number(ownMonth), Number(ownDay));
	return ownMonth && leap ? `-${leap.slice(4)}` : null;
}

/** Whether a cell of dates states something that is no day. */
export function isUnreadDay(text: string | undefined): boolean {
	return dayOf(text) === null && !none.test((text ?? '').normalize('NFKC').trim());
}

/** An ISO date for a day of a list: one without a year is of the year after the reports'. */
export function dateIn(day: string | null, reportYear: number | null): string | null {
	if (!day?.startsWith('--')) return day;
	return reportYear === null ? null : dayOf(`${reportYear + 1}${day.slice(1)}`);
}

function dateOf(year: number, month: number, day: number): string | null {
	const date = new Date(Date.UTC(year, month - 1, day));
	return date.getUTCMonth() === month - 1 && date.getUTCDate() === day
		? date.toISOString().slice(0, 10)
		: null;
}
