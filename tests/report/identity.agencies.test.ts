import { describe, expect, test } from 'vitest';
import table from '#report/identity/gazetteer';
import { placeOfAgency } from '#report/identity/place.ts';
import { regionNames, regionOf } from '#report/identity/regions.ts';
import { formerNames } from '#report/identity/succession.ts';

/** Name of an agency, then the regions it can mean, its level and its sector. `-` is none or unknown. */
const agencies = `
乐山市机关事务管理局 511100 prefecture government_affairs
二道江区机关事务管理局 220503 county government_affairs
四川省乐山市犍为县机关事务服务中心 511123 county government_affairs
国家税务总局上海市静安区税务局 310106 county tax
国家税务总局四川省税务局 510000 province tax
国家税务总局东莞市税务局 441900 prefecture tax
国家税务总局杭州市税务局第一稽查局 330100 prefecture tax
国家税务总局 - national tax
武汉市生态环境局青山区分局 420107 county environment
温州市公安局鹿城区分局 330302 county public_security
温州市公安局鹿城分局 330302 county public_security
北京市公安局朝阳分局 110105 county public_security
乐山市自然资源局高新区分局 511100 county natural_resources
乐山市犍为生态环境局 511123 county environment
深圳市交通运输局龙华管理局 440309 county transport
安徽省财政厅 340000 province finance
广西壮族自治区教育厅 450000 province education
广西教育厅 450000 province education
内蒙古自治区水利厅 150000 province water
新疆维吾尔自治区公安厅 650000 province public_security
西藏自治区卫生健康委员会 540000 province health
宁夏回族自治区审计厅 640000 province audit
自治区生态环境厅 - province environment
新疆生产建设兵团 - province other
新疆生产建设兵团第八师石河子市教育局 659001 prefecture education
昆山市教育局 320583 county education
邹城市行政审批服务局 370883 county government_services
宣威市林业和草原局 530381 county forestry
如皋市医疗保障局 320682 county medical_insurance
南京市鼓楼区教育局 320106 county education
鼓楼区教育局 320106,320302,350102,410204 county education
朝阳区人民政府 110105,220104 county government
北京市朝阳区人民政府办公室 110105 county government
青山区审计局 150204,420107 county audit
朝阳市教育局 211300 prefecture education
朝阳县教育局 211321 county education
吉林市财政局 220200 prefecture finance
吉林省财政厅 220000 province finance
吉林市船营区教育局 220204 county education
长沙市开福区人民政府 430105 county government
长沙县人民政府 430121 county government
公安县公安局 421022 county public_security
荆州市公安局 421000 prefecture public_security
景德镇市人民政府 360200 prefecture government
镇江市住房和城乡建设局 321100 prefecture housing
镇远县乡村振兴局 522625 county agriculture
新乡市城乡规划局 410700 prefecture natural_resources
宁乡市教育局 430182 county education
上海市浦东新区教育局 310115 county education
浦东新区人民政府 310115 county government
滨海新区人民政府 120116 county government
北京市人民政府国有资产监督管理委员会 110000 province state_assets
涪陵区人民政府 500102 county government
石柱县民政局 500240 county civil_affairs
重庆市石柱土家族自治县民政局 500240 county civil_affairs
恩施州水利局 422800 prefecture water
恩施土家族苗族自治州水利和湖泊局 422800 prefecture water
凉山州教育和体育局 513400 prefecture education
延边朝鲜族自治州统计局 222400 prefecture statistics
延边州敦化市公安局 222403 county public_security
湘西自治州统计局 433100 prefecture statistics
西双版纳州林业和草原局 532800 prefecture forestry
伊犁州教育局 654000 prefecture education
巴州气象局 652800 prefecture meteorology
云南省文山州富宁县统计局 532628 county statistics
峨边彝族自治县人民政府 511132 county government
峨边县统计局 511132 county statistics
海南州教育局 632500 prefecture education
海南省教育厅 460000 province education
河南蒙古族自治县教育局 632324 county education
东乡族自治县文化旅游局 622926 county culture_tourism
锡林郭勒盟教育局 152500 prefecture education
兴安盟行政公署 152200 prefecture government
鄂伦春自治旗商务局 150723 county commerce
大兴安岭地区行政公署 232700 prefecture government
喀什地区信访局 653100 prefecture petitions
六枝特区应急管理局 520203 county emergency
神农架林区人民政府 429021 county government
济源市统计局 419001 county statistics
仙桃市民政局 429004 county civil_affairs
琼海市综合行政执法局 469002 county urban_management
儋州市人民政府 460400 prefecture government
三沙市人民政府 460300 prefecture government
嘉峪关市信访局 620200 prefecture petitions
东莞市长安镇人民政府 441900 township township
中山市东区街道办事处 442000 township township
上海市静安区南京西路街道办事处 310106 township township
四川省乐山市犍为县玉津镇人民政府 511123 township township
丰都县名山街道办事处 500230 township township
平江县城关镇 430626 township township
城关镇人民政府 - township township
苏州工业园区管理委员会 320500 prefecture park
合肥经济技术开发区管委会 340100 prefecture park
安徽霍邱经济开发区管理委员会 341522 county park
如皋市经济技术开发区管理委员会 320682 county park
重庆两江新区管理委员会 500000 - park
雄安新区管理委员会 - - park
青岛海关 370200 prefecture customs
中华人民共和国上海海关 310000 province customs
黄埔海关 - - customs
乐山市气象局 511100 prefecture meteorology
国家统计局乐山调查队 511100 prefecture statistics
国家统计局四川调查总队 510000 province statistics
国家统计局吉林调查总队 220000 province statistics
国家统计局邹城调查队 370883 county statistics
国家金融监督管理总局四川监管局 510000 province financial_regulation
中国人民银行乐山市分行 511100 prefecture financial_regulation
国家统计局 - national statistics
中国气象局 - national meteorology
文化和旅游部 - national culture_tourism
中华人民共和国教育部 - national education
国家发展和改革委员会 - national development_reform
国务院办公厅 - national government
太湖流域管理局 - national water
水利部长江水利委员会 - national water
海关总署 - national customs
九江县环境保护局 360404 county environment
富阳市国土资源局 330111 county natural_resources
襄樊市卫生和计划生育委员会 420600 prefecture health
县教育局 - county education
政府办公室 - - government
市人民政府办公室 - - government
市教育局 - - education
省药品监督管理局 - province market_regulation
乐山机关事务管理局 511100 prefecture government_affairs
东方市市场监督管理局 469007 county market_regulation
黄梅县食品药品监督管理局 421127 county market_regulation
黄梅县旅游局 421127 county culture_tourism
黄梅县卫生和计划生育局 421127 county health
黄梅县安全生产监督管理局 421127 county emergency
黄梅县城市管理执法局 421127 county urban_management
黄梅县大数据管理局 421127 county government_services
黄梅县经济和信息化局 421127 county industry
黄梅县科学技术和经济信息化局 421127 county science
黄梅县发展和改革局 421127 county development_reform
黄梅县民族宗教事务局 421127 county ethnic_religious
黄梅县司法局 421127 county justice
黄梅县人力资源和社会保障局 421127 county human_resources
黄梅县退役军人事务局 421127 county veterans
黄梅县交通运输局 421127 county transport
黄梅县农业农村局 421127 county agriculture
黄梅县供销合作社联合社 421127 county other
黄梅县 421127 county government
`
	.trim()
	.split('\n')
	.map((line) => line.split(' ') as [string, string, string, string]);

test.each(agencies)(
	'%s stands in %s, is of level %s and sector %s',
	(name, codes, level, sector) => {
		const place = placeOfAgency(name);
		expect(place.regions.map(({ code }) => code).join(',') || '-').toBe(codes);
		expect(place.level ?? '-').toBe(level);
		expect(place.sector).toBe(sector);
	}
);

describe('every county of the gazetteer', () => {
	const counties = [...table.matchAll(/^\d{6}/gm)]
		.map(([code]) => regionOf(code))
		.filter((region) => region?.tier === 'county')
		.map((region) => ({ ...region!, ...regionNames(region!.code) }));

	test('there are as many as the country has, give or take a reform', () => {
		expect(counties.length).toBeGreaterThan(2800);
		expect(counties.length).toBeLessThan(2900);
	});

	test.each([
		['人民政府', '', 'county'],
		['市场监督管理局', '', 'county'],
		['乡村振兴局', '', 'county'],
		['城关镇人民政府', '', 'township'],
		['分局', '公安局', 'county'],
		['税务局', '', 'county']
	])('is found by its full name before %s', (ending, department, level) => {
		const wrong = counties.flatMap(({ code, name, province, prefecture }) => {
			const above = department ? (prefecture ?? province) : `${province}${prefecture ?? ''}`;
			const agency = `${above}${department}${name}${ending}`;
			const place = placeOfAgency(agency);
			const right = place.regions.length === 1 && place.regions[0]!.code === code;
			return right && place.level === level ? [] : [agency];
		});
		expect(wrong).toEqual([]);
	});

	test('is among those its name alone can mean', () => {
		const wrong = counties.filter(
			({ code, name }) => !placeOfAgency(`${name}统计局`).regions.some((one) => one.code === code)
		);
		expect(wrong).toEqual([]);
	});

	test('and its tax office lies in it', () => {
		const wrong = counties.filter(({ code, name, prefecture, province }) => {
			const office = `国家税务总局${prefecture ?? province}${name}税务局`;
			return placeOfAgency(office).regions[0]?.code !== code;
		});
		expect(wrong).toEqual([]);
	});
});

describe('regions', () => {
	test.each([
		['340000', '安徽省', null, null],
		['511100', '四川省', '乐山市', null],
		['511123', '四川省', '乐山市', '犍为县'],
		['110105', '北京市', null, '朝阳区'],
		['500240', '重庆市', null, '石柱土家族自治县'],
		['429004', '湖北省', null, '仙桃市'],
		['441900', '广东省', '东莞市', null],
		['000000', null, null, null],
		['', null, null, null]
	])('%s lies in province %s, prefecture %s, county %s', (code, province, prefecture, county) => {
		expect(regionNames(code)).toEqual({ province, prefecture, county });
	});

	test.each(['320576', '110100', '469000'])('%s is no region of the standard', (code) => {
		expect(regionOf(code)).toBeNull();
	});

	test('every former name leads to a region that still is', () => {
		expect(formerNames.filter(([, code]) => !regionOf(code))).toEqual([]);
	});

	test('no former name is a name of today', () => {
		const today = formerNames.filter(([name, code]) => regionOf(code)!.name === name);
		expect(today).toEqual([]);
	});
});
