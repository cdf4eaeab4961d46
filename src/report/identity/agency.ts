import type { Line, Lines } from './lines.ts';
import { regionChain } from './regions.ts';
import { isGeneric } from './title.ts';

/** What names of agencies end with. */
const organ =
	/(?:局|厅|部|署|委员会|政府|办公室|办公厅|办事处|管委会|公署|海关|中心|总队|支队|调查队|大队|监狱|学校|大学|学院|医院|研究院|分行|支行|集团|公司|国资委|发改委|卫健委|城管委|商务委|文旅委|镇|乡|街道|行署|兵团)$/;
const division =
	/(?<=局|厅|署|委员会|委|中心|部|总队|海关)(?:办公室|综合[处科股室]|综合办公室|政务公开办公室|法规[处科股]|政策法规[处科股]|秘书[处科]|政务公开[处科股]|信息公开办公室)$/;
const metadata =
	/(?:编制单位|编报单位|填报单位|报告单位|单位名称|发布机构|发文机关|发文机构|公开主体|发布单位|制发机关|信息来源|公开机构|责任单位|来源)[】\])）]?[:：]([^：:，。；|【\d]{3,40}?)(?=发布|成文|公开|发文|浏览|点击|作者|字体|字号|索引|文号|主题|时间|日期|来源|责任|审核|访问|【|\d|$)/;
const metadataLabel =
	/^[【[]?(?:编制单位|编报单位|填报单位|报告单位|单位名称|发布机构|发文机关|发文机构|公开主体|发布单位|制发机关|信息来源|公开机构|责任单位|来源)[】\]]?[:：]?$/;

/**
 * Names by which a report calls the agency that made it, apart from its title, strongest evidence first:
 * who compiled it, whom to ask, who signed, whose name stands alone in the head, who published it.
 */
export function agenciesOf({ all, body, tail }: Lines): string[] {
	const names: string[] = [];
	const add = (ink: string | undefined) => {
		const name = ink && nameOf(ink);
		if (name && !names.includes(name)) names.push(name);
	};
	const frame = [...all.slice(0, body + 1), ...all.slice(Math.max(tail, body + 1))].filter(
		({ cells }) => !cells
	);
	const told = (pattern: RegExp) => {
		for (let i = 0; i < frame.length; i++) {
			const text = frame[i]!.text + (frame[i + 1]?.text ?? '').slice(0, 120);
			for (const match of text.matchAll(pattern)) add(match[1]);
		}
	};
	told(
		/由([^，。；、：:（()）《》由]{3,40}?)(?:负责|组织|依据|根据|按照|按)?(?:编制|编写|撰写|汇总|起草)/g
	);
	told(
		/(?:^|[，。；])([^，。；、：:（()）《》由]{3,40}?)(?:负责|组织)?(?:编制|编写|撰写)(?:了|完成)?(?=本年度|本报告|本年报|20\d\d年|《)/g
	);
	told(/现(?:将|公布|向社会公布|发布)([^，。；、：:（()）《》]{3,40}?)(?:关于)?20\d\d年/g);
	told(
		/(?:请|可)(?:直接|及时|径)?(?:与|向|致电|联系|拨打)([^，。；：:（()）《》]{3,40}?)(?:联系|咨询|反映|反馈|[（(]|电话)/g
	);
	for (const name of signers(all, Math.max(tail, body))) add(name);
	for (const { text, cells } of all.slice(0, body)) {
		const alone = text.replace(/^[（(](.*)[）)]$/, '$1');
		if (!cells && alone.length <= 40 && !/[，。；：:、《》\d]/.test(alone)) add(alone);
	}
	for (const line of all.slice(0, body)) {
		add(line.text.match(metadata)?.[1]);
		line.cells?.forEach((cell, i) => {
			if (metadataLabel.test(cell)) add(line.cells![i + 1]);
		});
	}
	return names;
}

/** Names that stand alone on a line after the body, the one beside a date first. */
function signers(all: Line[], tail: number): string[] {
	const dated: string[] = [];
	const alone: string[] = [];
	for (let i = tail + 1; i < all.length; i++) {
		const { text, cells } = all[i]!;
		if (cells || text.length > 60) continue;
		const signed = text.match(
			/^(.{3,40}?)[（(]?(?:20\d\d|二[〇○零])[^，。；]{4,14}日?[）)]?$/
		)?.[1];
		if (signed && organ.test(signed)) dated.push(signed);
		else if (
			text.length <= 40 &&
			!/[，。；：:、《》\d]/.test(text) &&
			organ.test(text.replace(/[（(]盖?章[）)]$/, ''))
		)
			(/^[（(]?(?:20\d\d|二[〇○零])/.test(all[i + 1]?.text ?? '') ? dated : alone).push(text);
	}
	return [...dated.reverse(), ...alone.slice(0, 1)];
}

/** A name freed of what surrounds it; null where it is no agency's. */
function nameOf(ink: string): string | null {
	const name = ink
		.replace(/[（(]盖?章[）)]$/, '')
		.replace(/^(?:关于|本年度报告|本报告|的)/, '')
		.replace(division, '')
		.replace(/(?:20\d\d|二[〇○零]..)年度?$/, '');
	if (isGeneric(name) || /^(?:局|委|厅|党政|综合|党委|秘书)?办公[室厅]$/.test(name)) return null;
	if (name.length > 40 || /[，。；：:]/.test(name)) return null;
	return organ.test(name) || regionChain(name)?.length === name.length ? name : null;
}
