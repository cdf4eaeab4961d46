/** How kinds of bodies are named in full, and what is left of them in a short name. */
const kinds: readonly [short: string, full: RegExp][] = [
	['委', /(?:委员会|委)$/],
	['办', /(?:办公室|办公厅|办)$/]
];

/** A name, and the two where one stands behind the other in brackets, which a body with two names has. */
function namesOf(name: string): string[] {
	const [, first, second] = /^([^（()）]{2,})[（(]([^（()）]{2,})[）)]$/.exec(name) ?? [];
	return first && second ? [name, first, second] : [name];
}

/** A name as its kind and what stands before it. */
function parted(name: string): { kind: string; stem: string } {
	const whole = name.replace(/管委会$/, '管理委员会').replace(/^人民(?=政府)/, '');
	for (const [kind, full] of kinds)
		if (full.test(whole)) return { kind, stem: whole.replace(full, '') };
	return { kind: whole.slice(-1), stem: whole.slice(0, -1) };
}

/**
 * Whether one of two names is the other shortened, as 人社局, 发改委 and 政府办 are: its characters in
 * their order, and of the same kind of body.
 */
export function shortens(a: string, b: string): boolean {
	return namesOf(a).some((one) => namesOf(b).some((other) => isShort(one, other)));
}

function isShort(a: string, b: string): boolean {
	const [short, long] = (a.length < b.length ? [a, b] : [b, a]).map(parted) as [
		ReturnType<typeof parted>,
		ReturnType<typeof parted>
	];
	if (short.stem.length < 2 || short.kind !== long.kind) return false;
	if (short.stem[0] !== long.stem[0]) return false;
	let at = -1;
	for (const character of short.stem) {
		at = long.stem.indexOf(character, at + 1);
		if (at < 0) return false;
	}
	return true;
}
