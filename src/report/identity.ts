import type { SourceDocument } from '#document/document.ts';
import type { Level } from '#form/vocabulary.ts';
import { agenciesOf } from './identity/agency.ts';
import {
	isWholeYear,
	readPeriod,
	readSigning,
	readYear,
	type Period,
	type Signing
} from './identity/dates.ts';
import { levelOfNames, regionOfReport } from './identity/evidence.ts';
import { levelOfText } from './identity/level.ts';
import { linesOf, type Lines } from './identity/lines.ts';
import { placeOfAgency, type AgencyPlace } from './identity/place.ts';
import type { Identity, ReportNotice } from './report.ts';
import { readTitle, type Title } from './identity/title.ts';

/**
 * Reads who reports on which year, and when the report was signed.
 * Every field is null where the document does not tell; contradictions and dates that cannot be
 * are told in notices (`year_conflict`, `period_partial`, `date_impossible`, `date_incomplete`, `published_before_year`).
 */
export function readIdentity(document: SourceDocument): {
	identity: Identity;
	notices: ReportNotice[];
} {
	const lines = linesOf(document);
	const title = readTitle(lines);
	const names = agenciesOf(lines);
	const agency = title?.agency ?? names[0] ?? null;
	const place = agency ? placeOfAgency(agency) : null;
	const level = readLevel(place, names, lines);
	const period = readPeriod(lines);
	const signing = readSigning(lines);
	const year = readReportYear(title, period, lines, signing);
	const identity: Identity = {
		title: title?.text ?? null,
		agency,
		region: regionOfReport(agency, place, level, names, lines),
		level,
		sector: place?.sector ?? null,
		kind: place?.kind ?? null,
		year,
		published: signing?.iso ?? null
	};
	return { identity, notices: noticesOf(identity, title, period, signing) };
}

/** The level by its evidence: the name, a fuller name of the same agency, how the text speaks of its territory. */
function readLevel(place: AgencyPlace | null, names: string[], lines: Lines): Level | null {
	if (place?.level || place?.regions.length) return place.level;
	const ofCity = /^.{0,5}市(?!场)/.test(place?.rest ?? '');
	return (place && levelOfNames(place, names)) ?? levelOfText(lines, ofCity);
}

/** The year by its evidence: title, period, the first words of section one, the signing date. */
function readReportYear(
	title: Title | null,
	period: Period | null,
	lines: Lines,
	signing: Signing | null
): number | null {
	return title?.year ?? period?.year ?? openingYear(lines) ?? yearBefore(signing);
}

function openingYear({ all, body }: Lines): number | null {
	for (const { text, cells } of all.slice(body, body + 4)) {
		const match = text.match(
			/^(?:[（(]?[一1][）)]?[、.．]?)?.{0,12}?(?<!\d)(20\d\d|[二][〇○零][〇○零一二三四五六七八九]{2})年/
		);
		if (match && !cells) return readYear(match[1]!);
	}
	return null;
}

/** Reports are signed in the first half of the year after; a later date tells of no year. */
function yearBefore(signing: Signing | null): number | null {
	if (!signing?.iso) return null;
	const [year, month] = signing.iso.split('-').map(Number) as [number, number];
	return month <= 6 ? year - 1 : null;
}

function noticesOf(
	{ year, published }: Identity,
	title: Title | null,
	period: Period | null,
	signing: Signing | null
): ReportNotice[] {
	const notices: ReportNotice[] = [];
	if (title?.year && period && period.year !== title.year)
		notices.push({
			kind: 'year_conflict',
			text: `${title.year}年｜${period.ink}`,
			cells: [],
			place: period.place
		});
	if (period && !isWholeYear(period.ink))
		notices.push({ kind: 'period_partial', text: period.ink, cells: [], place: period.place });
	if (signing?.fault)
		notices.push({
			kind: `date_${signing.fault}`,
			text: signing.ink,
			cells: [],
			place: signing.place
		});
	if (signing && published && year && Number(published.slice(0, 4)) < year)
		notices.push({
			kind: 'published_before_year',
			text: `${year}年｜${signing.ink}`,
			cells: [],
			place: signing.place
		});
	return notices;
}
