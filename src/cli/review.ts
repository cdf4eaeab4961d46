import fs from 'node:fs/promises';
import path from 'node:path';
import { isCorpus, readBatch, reportsOfCorpus, type BatchEntry } from '#build/batch.ts';
import { governmentAmong, lastAmong, type Taken } from '#review/beside.ts';
import { agencyOf, isPaper, yearOf, type Paper, type Unread } from '#review/paper.ts';
import { readCriteria } from '#review/criteria.ts';
import { deskOf, type Desk } from '#review/desk.ts';
import type { DeskInput } from '#review/desk-input.ts';
import { redrawn } from '#review/drop.ts';
import { howWords, ledgerList, problemList, rollList, summaryList } from '#review/lists.ts';
import type { Called } from '#review/roll-call.ts';
import { doubtedIn } from '#review/reading.ts';
import { openRoster } from '#review/roster.ts';
import { emptyDesk, openDesk, packDesk, type SavedDesk } from '#review/saved.ts';
import { theYear } from '#review/versions.ts';
import { slipsOf } from '#review/slip.ts';
import { workbookOf } from '#review/workbook.ts';
import { isUnowned, namesWords } from '#review/whose.ts';
import { today } from '#view/corrections.ts';
import { csvOf } from '#view/csv.ts';
import type { RefusalCode } from '#document/document.ts';
import { command, WrongUsage } from './command.ts';
import { progressBar } from './progress.ts';

const usage = `Usage: npm run review -- FOLDER [--last FOLDER|CORPUS] [--roster FILE] [--government FILE] --out DIR

Checks an office's bureaus against each other, last year and a list, adds their tables up, and writes
problems.csv, summary.csv, roster.csv, ledger.csv, review.xlsx, slips/ (a Word document a report) and
desk.ogidesk, which the page 自查 opens. See docs/office.md.
  --last FOLDER|CORPUS  last year's reports, or a corpus that has them
  --roster FILE         who is to report: Excel (xlsx), Word, CSV, or a name a line; UTF-8 or GBK
  --government FILE     the government's own report, to be held against the sum
  --criteria FILE       what the office deducts points for: rule or check, points, note
  --desk FILE           a desk saved before: its decisions, and the versions to hold mended files against
  --office NAME, --deadline TEXT, --contact TEXT   what stands on every slip
  --out DIR             a folder that is new, or was written by this command`;

const deskFile = 'desk.ogidesk';

/** Hash of the sources, which the bundle of the command is made with. */
declare const SOURCES: string | undefined;

function programVersion(): string {
	return typeof SOURCES === 'string' ? SOURCES : 'src';
}

export default command({
	usage,
	options: {
		last: { type: 'string' },
		roster: { type: 'string' },
		government: { type: 'string' },
		criteria: { type: 'string' },
		desk: { type: 'string' },
		office: { type: 'string' },
		deadline: { type: 'string' },
		contact: { type: 'string' },
		out: { type: 'string' }
	},
	operands: true,
	async run({ values, operands: folders }) {
		const { out } = values;
		if (!folders.length) throw new WrongUsage('No folder given.');
		if (!out) throw new WrongUsage('--out is missing.');
		await refuseFolder(out, [...folders, ...(values.last ? [values.last] : [])]);
		const began = performance.now();
		const before = values.desk ? await openDesk(await fs.readFile(values.desk)) : emptyDesk;
		const read = await readPapers(folders);
		if (!read.papers.length && !read.unread.length)
			throw new Error(`没有可读的文件 no files to read: ${folders.join(', ')}`);
		const roster = values.roster ? await openRoster(await fs.readFile(values.roster)) : null;
		if (roster?.skipped.length)
			console.error(`--roster: 不是机关，没有计入 no bodies: ${roster.skipped.join('、')}`);
		if (roster?.undated.length)
			console.error(`--roster: 日期读不出 dates not read: ${roster.undated.join('、')}`);
		const laid: SavedDesk = {
			...before,
			...redrawn(before, read),
			last: values.last ? await lastOf(values.last, read.papers) : before.last,
			listed: roster ? roster.listed : before.listed
		};
		const kept: SavedDesk = {
			...laid,
			government: values.government
				? warned(
						'--government',
						governmentAmong(await readPapers([values.government]), deskOf(laid))
					)
				: before.government,
			criteria: values.criteria
				? readCriteria(await fs.readFile(values.criteria))
				: before.criteria,
			office: {
				name: values.office ?? before.office.name,
				deadline: values.deadline ?? before.office.deadline,
				contact: values.contact ?? before.office.contact
			}
		};
		const desk = deskOf(kept);
		await write(out, desk, kept);
		console.log(told(desk, kept, out, (performance.now() - began) / 1000));
		return 0;
	}
});

/**
 * Throws where writing would take away what is not ours, or would be read as drafts the next time.
 * @param read folders that documents are read from
 */
async function refuseFolder(out: string, read: readonly string[]): Promise<void> {
	const full = path.resolve(out);
	for (const folder of read)
		if (`${full}${path.sep}`.startsWith(`${path.resolve(folder)}${path.sep}`))
			throw new WrongUsage(
				`--out ${out} lies in ${folder}, which is read: name a folder beside it.`
			);
	const names = await fs.readdir(full).catch((error: NodeJS.ErrnoException) => {
		if (error.code === 'ENOENT') return [] as string[];
		throw error;
	});
	if (names.length && !names.includes(deskFile))
		throw new WrongUsage(
			`--out ${out} has other files in it: name a new folder, or one this command has written.`
		);
}

/** What came of the documents below some paths. */
async function readPapers(
	paths: readonly string[]
): Promise<{ papers: Paper[]; unread: Unread[] }> {
	let bar: ReturnType<typeof progressBar> = null;
	const entries = await readBatch(paths, (done, all) => {
		bar ??= progressBar(all);
		bar?.update(done);
	});
	(bar as ReturnType<typeof progressBar>)?.stop();
	const all = entries.map(paperFrom);
	return {
		papers: all.filter(isPaper),
		unread: all.filter((one): one is Unread => !isPaper(one))
	};
}

function paperFrom(entry: BatchEntry): Paper | Unread {
	const { file } = entry;
	if ('refused' in entry)
		return { file, code: entry.refused.code as RefusalCode, message: entry.refused.message };
	const { row, findings, evidence } = entry;
	return {
		file,
		row,
		findings,
		sketch: evidence.sketch ?? null,
		fingerprint: evidence.fingerprint ?? null,
		...doubtedIn(evidence.notices),
		...(evidence.signer && { signer: evidence.signer })
	};
}

/** What was taken for an option; prints what was left out. */
function warned<What>(option: string, { taken, told }: Taken<What>): What {
	if (told) console.error(`${option}: ${told.zh} ${told.en}`);
	return taken;
}

/** Last year's reports: those of a folder, or what a corpus has of these agencies. */
async function lastOf(folder: string, papers: readonly Paper[]): Promise<Paper[]> {
	if (!(await isCorpus(folder)))
		return warned('--last', lastAmong(await readPapers([folder]), theYear(papers)));
	const ids = new Set(papers.filter(agencyOf).map(({ row }) => String(row.agency_id)));
	const years = new Set(papers.flatMap((paper) => yearOf(paper) ?? []));
	const kept = await reportsOfCorpus(
		folder,
		[...ids],
		[...years].map((year) => year - 1)
	);
	return kept.map(({ row, sketch, fingerprint }) => ({
		file: String(row.file),
		row,
		sketch,
		fingerprint,
		findings: []
	}));
}

async function write(out: string, desk: Desk, kept: SavedDesk): Promise<void> {
	const slips = path.join(out, 'slips');
	await fs.rm(slips, { recursive: true, force: true });
	await fs.mkdir(slips, { recursive: true });
	const imprint = { program: programVersion(), date: today() };
	const place = (name: string, content: string | Uint8Array) =>
		fs.writeFile(path.join(out, name), content);
	await place('problems.csv', csvOf(problemList(desk.rows)));
	await place('summary.csv', csvOf(summaryList(desk)));
	await place('roster.csv', csvOf(rollList(desk, 'zh')));
	await place('ledger.csv', csvOf(ledgerList(desk, kept.follow, 'zh')));
	await place('review.xlsx', workbookOf(desk, kept.follow, kept.criteria, 'zh', imprint));
	await place(deskFile, await packDesk(kept));
	// The writer of Word documents is loaded when there is something to write.
	const { slipDocx } = await import('#review/slip-docx.ts');
	for (const slip of slipsOf(desk.rows, kept.office, 'zh', imprint))
		await fs.writeFile(path.join(slips, `${slip.name}.docx`), await slipDocx(slip));
}

/** A line of the list that may mean one of several, with those. */
function askedWords({ listed, asked, misnamed }: Called): string {
	const maybe = new Set([
		...asked.map(({ agency, file }) => agency ?? file),
		...misnamed.map(({ file }) => file)
	]);
	return `${listed.name}（可能是${[...maybe].join('或')}）`;
}

/** What there is, in a few lines. */
function told(desk: Desk, { listed }: DeskInput, out: string, seconds: number): string {
	const { rows, rollCall, beside } = desk;
	const of = (state: string) => rows.filter((row) => row.state === state).length;
	const names = (list: readonly string[]) => (list.length ? `：${list.join('、')}` : '');
	const lines = [
		`${rows.length} 份：需修改 ${of('mend')}，需核实 ${of('look')}，未见不符 ${of('fine')}，未能读取 ${of('unreadable')}（${seconds.toFixed(1)} 秒）`,
		`计入汇总表 ${desk.summed.length} 份`
	];
	const unowned = rows.filter(isUnowned);
	if (unowned.length)
		lines.push(
			`机关名称待确认 ${unowned.length}${names(unowned.map(({ file, whose }) => `${file}（${namesWords(whose!).zh}）`))}；` +
				'在页面“自查”打开桌面文件选定后，用 --desk 带回'
		);
	if (listed && rollCall)
		lines.push(
			`名单 ${listed.length} 家：未报送 ${rollCall.missing.length}${names(rollCall.missing.map(({ name }) => name))}；` +
				`不在名单 ${rollCall.unknown.length}${names(rollCall.unknown.map(({ agency, file }) => agency ?? file))}；` +
				`重复 ${rollCall.twice.length}${names(rollCall.twice.map(({ listed }) => listed.name))}` +
				`${rollCall.otherYear.length ? `；只交来别的年度 ${rollCall.otherYear.length}${names(rollCall.otherYear.map(({ listed }) => listed.name))}` : ''}` +
				`${rollCall.asked.length ? `；待确认 ${rollCall.asked.length}${names(rollCall.asked.map(askedWords))}` : ''}`
		);
	if (beside) {
		const whose = beside.reasons.map(
			({ papers, how, sure }) =>
				`${papers.map((paper) => agencyOf(paper) ?? paper.file).join('或')}${howWords(how, sure).zh}`
		);
		const rest = beside.differences.filter((gap) => gap.rest !== 0).length;
		lines.push(
			`政府年报 ${beside.compared} 格中 ${beside.differences.length} 格与合计不同${names(whose)}${rest ? `；${rest} 格未能对上` : ''}`
		);
	}
	return [...lines, out].join('\n');
}
