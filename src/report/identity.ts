import type { Place, SourceDocument } from '#document/document.ts';
import type { Level } from '#form/vocabulary.ts';
import { chooseAgency, type AgencyChoice } from './identity/agency.ts';
import type { Claim } from './identity/claims.ts';
import { readPeriod, readSigning, type Period, type Signing } from './identity/dates.ts';
import {
	levelOfNames,
	regionOfReport,
	strayAddress,
	type RegionReading
} from './identity/evidence.ts';
import { levelOfText } from './identity/level.ts';
import { documentLines, type Lines } from './identity/lines.ts';
import { placeOfAgency, type AgencyPlace } from './identity/place.ts';
import { readTitle, type Title } from './identity/title.ts';
import { isPartial, reportYear, type YearVote } from './identity/year.ts';
import type { Identity, Origin, ReportNotice, Traced } from './report.ts';

/** What the sources of a report's identity state. */
interface IdentitySources {
	choice: AgencyChoice;
	title: Title | null;
	period: Period | null;
	signing: Signing | null;
	votes: readonly YearVote[];
}

/**
 * Reads who reports on which year, and when the report was signed, each with where it was read. Every field is null
 * where the document does not state it; contradictions and impossible dates are reported in notices (`agency_conflict`,
 * `region_conflict`, `year_conflict`, `period_partial`, `date_impossible`, `date_incomplete`, `published_before_year`).
 */
export function readIdentity(document: SourceDocument): {
	identity: Identity;
	notices: ReportNotice[];
} {
	const lines = documentLines(document);
	const title = readTitle(lines);
	const choice = chooseAgency(lines, title);
	const agency = choice.claim?.name ?? null;
	const place = agency ? placeOfAgency(agency) : null;
	const level = readLevel(place, choice.names, lines);
	const region = regionOfReport(agency, place, level?.value ?? null, choice.names, lines);
	const period = readPeriod(lines);
	const signing = readSigning(lines);
	const { year, votes } = reportYear(lines, title, period, signing);
	const identity: Identity = {
		title: title?.text ?? null,
		agency,
		region: region?.code ?? null,
		level: level?.value ?? region?.level ?? null,
		sector: place?.sector ?? null,
		kind: place?.kind ?? null,
		year,
		published: signing?.iso ?? null
	};
	const { signer } = choice;
	identity.provenance = {
		...provenanceOf(choice.claim, region, level, yearVote(year, votes), signing),
		...(signer && { signer: { source: signer.source, text: signer.name, place: signer.place } })
	};
	const told = { choice, title, period, signing, votes };
	return { identity, notices: noticesOf(identity, told, lines) };
}

/** A level, and whether the name states it or the text. */
interface LevelReading {
	value: Level;
	source: 'name' | 'text';
}

/** The level by its evidence: the name, a fuller name of the same agency, how the text speaks of its territory. */
function readLevel(
	place: AgencyPlace | null,
	names: readonly string[],
	lines: Lines
): LevelReading | null {
	const named =
		place && (place.level ?? (place.regions.length ? null : levelOfNames(place, names)));
	if (named) return { value: named, source: 'name' };
	if (place?.regions.length) return null;
	const ofCity = /^.{0,5}市(?!场)/.test(place?.rest ?? '');
	const value = levelOfText(lines, ofCity);
	return value && { value, source: 'text' };
}

function yearVote(year: number | null, votes: readonly YearVote[]): YearVote | null {
	return votes.find((vote) => vote.year === year) ?? null;
}

function provenanceOf(
	claim: Claim | null,
	region: RegionReading | null,
	level: LevelReading | null,
	year: YearVote | null,
	signing: Signing | null
): Record<Traced, Origin | null> {
	const name = claim && { source: 'name', text: claim.text, place: claim.place };
	const ofText = { source: 'text', text: '' };
	return {
		agency: claim && { source: claim.source, text: claim.text, place: claim.place },
		region: region && (region.at ?? name),
		level: level ? (level.source === 'name' ? name : ofText) : (region?.level && region.at) || null,
		year: year && { source: year.source, text: year.text, place: year.place },
		published: signing?.iso
			? { source: signing.source, text: signing.text, place: signing.place }
			: null
	};
}

function noticesOf(
	{ agency, region, year, published }: Identity,
	{ choice, title, period, signing, votes }: IdentitySources,
	lines: Lines
): ReportNotice[] {
	const notices: ReportNotice[] = [];
	const add = (kind: string, text: string, place: Place | undefined) =>
		notices.push({ kind, text, cells: [], ...(place && { place }) });
	if (choice.other) add('agency_conflict', `${agency}｜${choice.other.name}`, choice.other.place);
	const stray = region ? strayAddress(region, lines) : null;
	if (stray) add('region_conflict', `${agency}｜${stray.region.name}`, stray.line?.place);
	const first = title?.year ?? year;
	if (first && period && period.year !== first)
		add('year_conflict', `${first}年｜${period.text}`, period.place);
	else if (year && title?.year && title.year !== year) {
		const { text: sourceText, place } = yearVote(year, votes)!;
		add('year_conflict', `${title.year}年｜${sourceText.slice(0, 60)}`, place);
	}
	if (isPartial(period)) add('period_partial', period.text, period.place);
	if (signing?.fault) add(`date_${signing.fault}`, signing.text, signing.place);
	if (signing && published && year && Number(published.slice(0, 4)) < year)
		add('published_before_year', `${year}年｜${signing.text}`, signing.place);
	return notices;
}
