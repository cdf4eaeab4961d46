import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { readDocument } from '#document/read.ts';
import { readText } from '#document/text.ts';
import { readIdentity } from '#report/identity.ts';
import { shared } from '../shared.ts';

function read(title: string, preamble: string, opening = '各项工作平稳推进。', ...foot: string[]) {
	const lines = [
		title,
		preamble,
		'一、总体情况',
		opening,
		'六、其他需要报告的事项',
		'无。',
		...foot
	];
	return readIdentity(readText(lines.join('\n'))).identity;
}

describe('a region the name does not decide', () => {
	const title = '鼓楼区教育局2023年政府信息公开工作年度报告';
	test.each([
		[
			'the contact address',
			'如有疑问，请与我局联系（地址：福建省福州市鼓楼区津泰路1号）。',
			'350102'
		],
		['an address without the district', '联系地址：福州市津泰路1号。', '350102'],
		[
			'the notice of a province that has one such district',
			'根据《福建省人民政府办公厅关于做好公开工作的通知》编制。',
			'350102'
		],
		['the notice of a city', '根据《开封市人民政府办公室关于做好公开工作的通知》编制。', '410204'],
		['the number of a provincial notice', '根据上级通知（闽政办〔2021〕5号）编制。', '350102'],
		['whom to ask', '如有疑问，请与徐州市鼓楼区教育局联系。', '320302'],
		['who compiled it', '本报告由徐州市鼓楼区教育局编制。', '320302'],
		[
			'the notice of a province that has two',
			'根据《江苏省人民政府办公厅关于做好公开工作的通知》编制。',
			null
		],
		['an ambiguous letter', '根据上级通知（青政办〔2021〕5号）编制。', null],
		['an address as ambiguous', '地址：鼓楼区解放路1号。', null],
		['nothing', '', null]
	])('%s decides it or not', (_, preamble, region) => {
		const identity = read(title, preamble);
		expect(identity).toMatchObject({ region, level: 'county', sector: 'education' });
	});

	test('its own full name in section one decides', () => {
		const opening = '2023年，南京市鼓楼区教育局扎实推进公开工作。';
		expect(read(title, '', opening).region).toBe('320106');
	});

	test('the signature decides', () => {
		const foot = ['开封市鼓楼区教育局', '2024年1月16日'];
		expect(read(title, '', undefined, ...foot).region).toBe('410204');
	});

	test('another agency in the prose does not', () => {
		const opening = '组织人员赴南京市鼓楼区财政局学习，赴福州市交流。';
		expect(read(title, '', opening).region).toBeNull();
	});
});

describe('a name without a region', () => {
	test.each([
		['政府办公室', '县政府办公室全年办理三件，指导各乡镇开展工作。', 'county'],
		['政府办公室', '按照区委、区政府部署，指导各镇街开展工作。', 'county'],
		['市人民政府办公室', '指导各县（市、区）和市直部门开展工作。', 'prefecture'],
		['市人民政府办公室', '指导各乡镇、街道和市直部门开展工作。', 'county'],
		['市教育局', '按照市委、市政府部署开展工作。', null],
		['政府办公室', '各项工作平稳推进。', null],
		['州人民政府办公室', '各项工作平稳推进。', 'prefecture'],
		['省教育厅', '各项工作平稳推进。', 'province'],
		['自治区水利厅', '按照区政府部署开展工作。', 'province'],
		['城南镇人民政府', '按照县委、县政府部署开展工作。', 'township'],
		['县教育局', '按照市委、市政府部署开展工作。', 'county']
	])('%s whose text says %j is of level %s', (agency, opening, level) => {
		const identity = read(`${agency}2023年政府信息公开工作年度报告`, '', opening);
		expect([identity.level, identity.region]).toEqual([level, null]);
	});

	test.each([
		['政府办公室', '地址：湖北省黄冈市黄梅县人民大道1号。', '县政府办公室办理三件。', '421127'],
		['城关镇人民政府', '地址：湖南省岳阳市平江县城关镇1号。', '', '430626'],
		['市教育局', '地址：山东省淄博市张店区柳泉路1号。', '指导各县区工作。', '370300'],
		['市教育局', '地址：山东省淄博市张店区柳泉路1号。', '', null],
		['镇人民政府', '地址：山东省淄博市桓台县1号。', '', '370321'],
		[
			'自治区生态环境厅',
			'根据《广西壮族自治区人民政府办公厅关于公开工作的通知》编制。',
			'',
			'450000'
		],
		['县教育局', '根据《四川省人民政府办公厅关于公开工作的通知》编制。', '', null],
		['县教育局', '本报告由黄梅县教育局编制。', '', '421127'],
		['政府办公室', '本报告由黄梅县人民政府办公室编制。', '', '421127'],
		['政府办公室', '如有疑问，请与黄梅县教育局联系。', '', null],
		['云溪县教育局', '地址：湖北省黄冈市黄梅县人民大道1号。', '', null],
		['太湖流域管理局', '地址：上海市虹口区纪念路1号。', '', null],
		['文化和旅游部', '地址：北京市东城区朝阳门北大街1号。', '', null]
	])('%s with %j is placed by it', (agency, preamble, opening, region) => {
		const title = `${agency}2023年政府信息公开工作年度报告`;
		expect(read(title, preamble, opening).region).toBe(region);
	});
});

describe('an agency the title does not name', () => {
	const title = '2023年政府信息公开工作年度报告';
	test.each([
		['本报告由黄梅县审计局编制。', [], '黄梅县审计局'],
		['现公布黄梅县审计局2023年政府信息公开工作年度报告。', [], '黄梅县审计局'],
		['如有疑问，请与黄梅县审计局办公室联系（电话：0713）。', [], '黄梅县审计局'],
		['如有疑问，请与黄梅县人民政府办公室联系。', [], '黄梅县人民政府办公室'],
		['', ['黄梅县审计局', '2024年1月16日'], '黄梅县审计局'],
		['', ['黄梅县审计局 2024年1月16日'], '黄梅县审计局'],
		['', ['黄梅县审计局'], '黄梅县审计局'],
		['发布机构：黄梅县审计局 发布日期：2024-01-20', [], '黄梅县审计局'],
		['索引号\t0001\t发文机关\t黄梅县审计局', [], '黄梅县审计局'],
		['如有疑问，请与我局联系。', [], null],
		['', [], null]
	])('%j with the foot %j is %s', (preamble, foot, agency) => {
		const identity = read(title, preamble, undefined, ...foot);
		expect(identity).toMatchObject({ title, agency, region: agency ? '421127' : null });
	});

	test('the name in the title goes before all others', () => {
		const identity = read(`黄梅县审计局${title}`, '发布机构：黄梅县政务服务局');
		expect(identity.agency).toBe('黄梅县审计局');
	});
});

shared('seeds/truth.json', 'the identity of real reports', (file) => {
	const truth = JSON.parse(fs.readFileSync(file, 'utf8')) as Record<string, unknown>[];
	test.each(truth.map((one) => [String(one.file), one] as const))('%s', async (name, one) => {
		const bytes = fs.readFileSync(path.join(path.dirname(file), name));
		const { identity } = readIdentity(await readDocument(bytes, name));
		const { title, agency, region, level, year, published } = one;
		expect(identity).toMatchObject({ title, agency, region, level, year, published });
	});
});
