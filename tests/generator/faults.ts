/** A document's text with one thing gone wrong; `next` draws numbers from 0 to 1. */
export type Fault = (text: string, next: () => number) => string;

const any = <T>(of: readonly T[], next: () => number): T => of[Math.floor(next() * of.length)]!;

/** Changes one of the places a pattern finds; the text itself where it finds none. */
function at(pattern: RegExp, change: (ink: string, next: () => number) => string): Fault {
	return (text, next) => {
		const found = [...text.matchAll(pattern)];
		if (!found.length) return text;
		const { 0: ink, index } = any(found, next);
		return text.slice(0, index) + change(ink, next) + text.slice(index + ink.length);
	};
}

function piece(longest: number, change: (text: string, from: number, to: number) => string): Fault {
	return (text, next) => {
		const from = Math.floor(next() * text.length);
		return change(text, from, Math.min(text.length, from + 1 + Math.floor(next() * longest)));
	};
}

function line(change: (lines: string[], at: number) => void): Fault {
	return (text, next) => {
		const lines = text.split('\n');
		change(lines, Math.floor(next() * lines.length));
		return lines.join('\n');
	};
}

const pieces: Record<string, Fault> = {
	'a piece lost': piece(500, (text, from, to) => text.slice(0, from) + text.slice(to)),
	'a piece twice': piece(500, (text, from, to) => text.slice(0, to) + text.slice(from)),
	'the end lost': piece(1, (text, from) => text.slice(0, from))
};

/** What befalls text whose cells are set apart by a mark. */
export const textFaults: Record<string, Fault> = {
	...pieces,
	'a field lost': at(/[\t|,│][^\t|,│\n]*/g, () => ''),
	'a field put in': at(/[\t|,│]/g, (mark) => mark + mark),
	'the last field of a row lost': at(/[\t|,│][^\t|,│\n]*\n/g, () => '\n'),
	'a row broken at a mark': at(/[\t|,│]/g, (mark) => `${mark}\n`),
	'a number broken over lines': at(/(?<=\d)(?=\d)/g, () => '\n'),
	'rows joined': at(/\n/g, () => ''),
	'rows joined by a tab': at(/\n/g, () => '\t'),
	'marks become spaces': (text, next) =>
		text.replace(/[\t|,│]/g, (mark) => (next() < 0.02 ? ' ' : mark)),
	'a line lost': line((lines, i) => lines.splice(i, 1)),
	'a line twice': line((lines, i) => lines.splice(i, 0, lines[i]!)),
	'a stray number': line((lines, i) => lines.splice(i, 0, '5')),
	'letters of a label lost': at(/\p{Script=Han}{6,}/gu, (label, next) => {
		const from = Math.floor(next() * (label.length - 3));
		return label.slice(0, from) + label.slice(from + 3);
	})
};

/** What befalls the tables of a web page, a Word document or a sheet. */
export const markupFaults: Record<string, Fault> = {
	...pieces,
	'a tag lost': at(/<[^>]{1,200}>/g, () => ''),
	'a cell’s start lost': at(/<(?:td|th|w:tc|c)\b[^>]*[^/>]>/g, () => ''),
	'a cell’s end lost': at(/<\/(?:td|th|w:tc|c)>/g, () => ''),
	'a cell lost': at(/<(td|th|w:tc|c)\b(?:(?!<\1\b)[^])*?(?:<\/\1>|\/>)/g, () => ''),
	'a cell twice': at(/<(td|th|w:tc|c)\b(?:(?!<\1\b)[^])*?(?:<\/\1>|\/>)/g, (cell) => cell + cell),
	'a row lost': at(/<(tr|w:tr|row)\b(?:(?!<\1\b)[^])*?<\/\1>/g, () => ''),
	'a row twice': at(/<(tr|w:tr|row)\b(?:(?!<\1\b)[^])*?<\/\1>/g, (row) => row + row),
	'a span lost': at(/ (?:col|row)span="?\d+"?|<w:gridSpan [^>]*>|<mergeCell [^>]*>/g, () => ''),
	'a span longer': at(/(?<=(?:col|row)span="?|gridSpan w:val=")\d+/g, (span) =>
		String(Number(span) + 1)
	),
	'letters of a label lost': textFaults['letters of a label lost']!
};

/** What befalls a page of fixed layout (OFD): its texts, their steps and its lines. */
export const layoutFaults: Record<string, Fault> = {
	...pieces,
	'a tag lost': markupFaults['a tag lost']!,
	'a text lost': at(/<ofd:TextObject\b[^]*?<\/ofd:TextObject>/g, () => ''),
	'a text twice': at(/<ofd:TextObject\b[^]*?<\/ofd:TextObject>/g, (text) => text + text),
	'a character lost': at(/(?<=<ofd:TextCode[^>]*>[^<]*)\d/g, () => ''),
	'a character put in': at(/(?<=<ofd:TextCode[^>]*>[^<]*)\d/g, (digit) => digit + digit),
	'a line lost': at(/<ofd:PathObject\b[^]*?<\/ofd:PathObject>/g, () => ''),
	'a step lost': at(/(?<=DeltaX="[^"]*)[\d.]+ /g, () => ''),
	'a place changed': at(/(?<=Boundary=")[\d.]+/g, (place, next) =>
		String(Number(place) + 60 * (next() - 0.5))
	),
	'letters of a label lost': textFaults['letters of a label lost']!
};

/** What befalls bytes whose meaning is not at hand. */
export const byteFaults: Record<string, (bytes: Uint8Array, next: () => number) => Uint8Array> = {
	'thirty bytes changed': (bytes, next) => {
		const changed = bytes.slice();
		for (let left = 30; left > 0; left--)
			changed[Math.floor(next() * bytes.length)] = Math.floor(next() * 256);
		return changed;
	},
	'a sector zeroed': (bytes, next) => {
		const changed = bytes.slice();
		const from = 512 * Math.floor((next() * bytes.length) / 512);
		return changed.fill(0, from, from + 512);
	},
	'two sectors changed round': (bytes, next) => {
		const changed = bytes.slice();
		const sector = () => 512 * Math.floor((next() * Math.max(1, bytes.length - 1024)) / 512);
		const [one, other] = [sector(), sector()];
		changed.set(bytes.subarray(one, one + 512), other);
		changed.set(bytes.subarray(other, other + 512), one);
		return changed;
	},
	'bytes put in': (bytes, next) => {
		const from = Math.floor(next() * bytes.length);
		const more = Uint8Array.from({ length: 1 + Math.floor(next() * 40) }, () => next() * 256);
		return Uint8Array.from([...bytes.subarray(0, from), ...more, ...bytes.subarray(from)]);
	},
	'the end lost': (bytes, next) => bytes.slice(0, Math.floor(bytes.length * (0.5 + next() / 2)))
};
