import { readText } from '#document/text.ts';
import { placeOfAgency } from '#report/identity/place.ts';
import { readProse } from '#report/prose.ts';
import { readScope } from '#report/scope.ts';

/** What the report of a body covers, read from its first section and the third table's total. */
export function scopeRead(agency: string, text: string, received: number) {
	const printed = `${agency}2023年政府信息公开工作年度报告\n一、总体情况\n${text}\n二、主动公开政府信息情况\n`;
	const { kind, level } = placeOfAgency(agency);
	const prose = readProse(readText(printed), 2023, agency);
	return readScope(prose, { agency, kind, level, received });
}
