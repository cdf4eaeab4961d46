/** How kinds of bodies are named in full, and what is left of them in a short name. */
const kinds: readonly [short: string, full: RegExp][] = [
	['委', /(?:委员会|委)$/],
	['办', /(?:办公室|办公厅|办)$/]
];

/** Kinds that a body of one work may be of, here or after a reform. */
const ofOneWork: ReadonlySet<string> = new Set(['委', '局', '办', '厅']);

/**
 * Work of which a place has one body of its government, whatever its kind: what it is called, and the short
 * forms in use. Words that only join or end a name are left out.
 */
const works: readonly (readonly string[])[] = [
	'发展改革 发改',
	'卫生健康 卫健',
	'国有资产监督管理 国资监管 国资',
	'住房城乡建设 住建',
	'人民防空 人防',
	'工业信息化 工信',
	'经济信息化 经信',
	'科学技术 科技',
	'民族宗教 民宗',
	'城市管理 城管',
	'交通运输 交通',
	'农业农村 农业',
	'教育',
	'教育体育 教体',
	'文化旅游 文旅',
	'商务',
	'信访',
	'金融',
	'医疗保障 医保',
	'粮食物资储备 粮储',
	'招商引资 招商',
	'投资促进 投促'
].map((line) => line.split(' '));

/** A name, and the two where one stands behind the other in brackets, which a body with two names has. */
function namesOf(name: string): string[] {
	const [, first, second] = /^([^（()）]{2,})[（(]([^（()）]{2,})[）)]$/.exec(name) ?? [];
	return first && second ? [name, first, second] : [name];
}

interface Parted {
	kind: string;
	stem: string;
}

/** A name as its kind and what stands before it. */
function parted(name: string): Parted {
	const whole = name.replace(/管委会$/, '管理委员会').replace(/^人民(?=政府)/, '');
	for (const [kind, full] of kinds)
		if (full.test(whole)) return { kind, stem: whole.replace(full, '') };
	return { kind: whole.slice(-1), stem: whole.slice(0, -1) };
}

/** Kinds whose names are never shortened by leaving a character out: 松坡乡 is not 松林坡乡. */
const unshortened = /^[镇乡道村校学]$/;

/**
 * Whether one of two names is the other shortened, as 人社局, 发改委 and 政府办 are: its characters in
 * their order, and of the same kind of body.
 */
export function shortens(a: string, b: string): boolean {
	return ofAny(a, b, (short, long) => {
		if (short.stem.length < 2 || short.kind !== long.kind) return false;
		if (unshortened.test(short.kind)) return false;
		return short.stem[0] === long.stem[0] && isWithin(short.stem, long.stem);
	});
}

/** Whether two names are of the same work, as 发改委 and 发展和改革局, whatever kind of body each is. */
export function isOneWork(a: string, b: string): boolean {
	return ofAny(a, b, (short, long) => {
		const stems = [short, long].map(({ stem }) => stem.replace(/[和与及]|(?:工作|事务)$/g, ''));
		return (
			canBeOne(short, long) && works.some((work) => stems.every((stem) => work.includes(stem)))
		);
	});
}

/** Whether two names may be of one body, so that it is to be asked. */
export function maybeOneBody(a: string, b: string): boolean {
	return ofAny(a, b, (short, long) => {
		const stems = [short.stem, long.stem];
		if (unshortened.test(short.kind)) return false;
		if (!canBeOne(short, long) || stems.some((stem) => stem.length < 2)) return false;
		if (isWithin(short.stem, long.stem)) return true;
		return works.some(
			(work) => work.includes(short.stem) && stems.every((stem) => isWithin(stem, work[0]!))
		);
	});
}

/** Holds a relation against all names of two bodies, the shorter first. */
function ofAny(a: string, b: string, holds: (short: Parted, long: Parted) => boolean): boolean {
	return namesOf(a).some((one) =>
		namesOf(b).some((other) => {
			const [short, long] = one.length < other.length ? [one, other] : [other, one];
			return holds(parted(short), parted(long));
		})
	);
}

function canBeOne({ kind: a }: Parted, { kind: b }: Parted): boolean {
	return a === b || (ofOneWork.has(a) && ofOneWork.has(b));
}

/** Whether the characters of one stem stand in the other in their order. */
function isWithin(short: string, long: string): boolean {
	let at = -1;
	for (const character of short) {
		at = long.indexOf(character, at + 1);
		if (at < 0) return false;
	}
	return true;
}
