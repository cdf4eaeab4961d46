/** Damage a text suffers when it is copied, cut or converted badly; `at` and `other` are fractions of its length. */
export const damage: Record<string, (text: string, at: number, other: number) => string> = {
	'cut off': (text, at) => text.slice(0, Math.floor(text.length * at)),
	'begun late': (text, at) => text.slice(Math.floor(text.length * at)),
	'a line lost': (text, at) => lines(text, (all, i) => all.splice(i, 1), at),
	'a line twice': (text, at) => lines(text, (all, i) => all.splice(i, 0, all[i]!), at),
	'two lines changed round': (text, at, other) => {
		const all = text.split('\n');
		const [a, b] = [index(all, at), index(all, other)];
		[all[a], all[b]] = [all[b]!, all[a]!];
		return all.join('\n');
	},
	'a cell lost': (text, at) =>
		lines(text, (all, i) => (all[i] = all[i]!.replace(/\t[^\t]*$|\|[^|]*$/, '')), at),
	'a first cell lost': (text, at) =>
		lines(text, (all, i) => (all[i] = all[i]!.replace(/^[^\t|]*[\t|]/, '')), at),
	'a stray number': (text, at) => lines(text, (all, i) => all.splice(i, 0, '5'), at),
	'a character lost': (text, at) => {
		const i = Math.floor((text.length - 1) * at);
		// A digit lost is another number printed: what the ink says then is not ours to know.
		return /\d/.test(text[i]!) ? text : text.slice(0, i) + text.slice(i + 1);
	}
};

function lines(text: string, change: (all: string[], i: number) => unknown, at: number): string {
	const all = text.split('\n');
	change(all, index(all, at));
	return all.join('\n');
}

function index(all: string[], at: number): number {
	return Math.min(all.length - 1, Math.floor(all.length * at));
}
