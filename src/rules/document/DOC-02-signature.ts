import { isOtherBody, stem } from '#check/bodies.ts';
import { notApplicable, pass, passUnless, type Verdict } from '#check/outcome.ts';
import type { Subject } from '#check/subject.ts';
import { placeOfAgency } from '#report/identity/place.ts';
import type { Page, ReportRule } from '../define.ts';

const signer =
	/^[\u4e00-\u9fff（）()]{4,30}(?:局|厅|委员会|人民政府|政府办公室|政府办公厅|办事处|管委会|中心)$/;

export const rule: ReportRule = {
	id: 'DOC-02',
	on: 'report',
	severity: 'review',
	version: 2,
	prose: true,
	check: signatureDiffers
};

export const page: Page = {
	name: { zh: '标题与落款机关不一', en: 'title and signature name different agencies' },
	formula: { zh: '标题机关 = 落款机关', en: 'agency in the title = agency that signs' },
	holds: { zh: '标题、正文和落款写的是同一个机关', en: 'title, text and signature name one body' },
	explanation: {
		zh: '比较标题中的机关与文末单独成行的落款机关。两个名称所在地区互不包含，或同一地区而领域不同、名称没有共同的职能字样时才报告；政府及其办公室、政务服务机构代为落款的不算。',
		en: 'Compares the agency in the title with the one that signs on a line of its own. It is reported only where neither region lies in the other, or where bodies of one region belong to different sectors and share no word of what they do; governments, their offices and service centres sign for others and are left out.'
	},
	benign: [
		{
			zh: '由上级或牵头单位代为发布。',
			en: 'A superior or lead agency published on behalf of another.'
		}
	],
	changes: [
		{
			date: '2026-11-21',
			what: {
				zh: '增加：同一地区而领域不同的落款机关。',
				en: 'Also tells signatures of another sector’s body in the same region.'
			}
		}
	]
};

/** A signature of another region than the title's, or of another body of the same. */
function signatureDiffers(subject: Subject): Verdict[] {
	const { agency, region, sector } = subject.report;
	if (!agency || !region) return [notApplicable('unknown')];
	const lines = subject
		.document!.blocks.slice(-8)
		.flatMap((block) => (block.kind === 'table' ? [] : [block.text.replace(/\s+/g, '')]));
	const name = lines.findLast((line) => signer.test(line));
	if (!name) return [notApplicable('not_told')];
	const { regions } = placeOfAgency(name);
	const [place] = regions;
	if (regions.length > 1 || (!place && !isOtherBody(agency, sector ?? null, name)))
		return [regions.length > 1 ? notApplicable('unknown') : pass()];
	const [own, other] = [stem(region), stem(place?.code ?? region)];
	const elsewhere = !own.startsWith(other) && !other.startsWith(own);
	return [
		passUnless(
			(elsewhere || (own === other && isOtherBody(agency, sector ?? null, name))) && {
				text: name,
				message: {
					zh: `标题机关为“${agency}”，落款为“${name}”。`,
					en: `The title names “${agency}”, the signature “${name}”.`
				}
			}
		)
	];
}
