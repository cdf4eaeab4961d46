import { expect, test } from 'vitest';
import { kinds, type Kind } from '#form/vocabulary.ts';
import { placeOfAgency } from '#report/identity/place.ts';

/**
 * Names of agencies by kind, each with the regions it can mean, its level and its sector; `-` is none or
 * unknown. Places are real, and the words after them such as agencies bear.
 */
const agencies: Record<Exclude<Kind, 'other'>, string> = {
	government: `
国务院办公厅 - national government
四川省人民政府 510000 province government
四川省人民政府办公厅 510000 province government
乐山市人民政府 511100 prefecture government
乐山市人民政府办公室 511100 prefecture government
犍为县人民政府 511123 county government
犍为县人民政府办公室 511123 county government
犍为县政府办 511123 county government
昆山市人民政府 320583 county government
兴安盟行政公署 152200 prefecture government
喀什地区行政公署 653100 prefecture government
大兴安岭地区行署 232700 prefecture government
新疆生产建设兵团 - province other
新疆生产建设兵团第八师 - prefecture government
市人民政府办公室 - - government
朝阳区人民政府 110105,220104 county government
乐山市市中区人民政府 511102 county government
广州市南沙区人民政府 440115 county government
`,
	department: `
国家发展和改革委员会 - national development_reform
国家税务总局 - national tax
国家统计局 - national statistics
中国气象局 - national meteorology
海关总署 - national customs
文化和旅游部 - national culture_tourism
审计署 - national audit
四川省教育厅 510000 province education
四川省发展和改革委员会 510000 province development_reform
四川省人民政府国有资产监督管理委员会 510000 province state_assets
四川省人民政府外事办公室 510000 province other
四川省林业和草原局 510000 province forestry
北京市教育委员会 110000 province education
北京市卫生健康委员会 110000 province health
上海市城市管理行政执法局 310000 province urban_management
重庆市规划和自然资源局 500000 province natural_resources
广西壮族自治区水利厅 450000 province water
新疆维吾尔自治区公安厅 650000 province public_security
乐山市机关事务管理局 511100 prefecture government_affairs
乐山市发展和改革委员会 511100 prefecture development_reform
乐山市教育体育局 511100 prefecture education
乐山市市场监督管理局 511100 prefecture market_regulation
乐山市乡村振兴局 511100 prefecture agriculture
乐山市人民防空办公室 511100 prefecture other
乐山市国防动员办公室 511100 prefecture other
乐山市口岸与物流办公室 511100 prefecture commerce
乐山市地方金融监督管理局 511100 prefecture financial_regulation
乐山市地方金融工作局 511100 prefecture financial_regulation
乐山市数据局 511100 prefecture government_services
乐山市城市管理行政执法局 511100 prefecture urban_management
乐山市综合行政执法局 511100 prefecture urban_management
乐山市医疗保障局 511100 prefecture medical_insurance
乐山市体育局 511100 prefecture education
犍为县教育局 511123 county education
犍为县农业农村局 511123 county agriculture
犍为县水务局 511123 county water
犍为县行政审批局 511123 county government_services
犍为县林业局 511123 county forestry
犍为县经济商务信息化和科学技术局 511123 county commerce
犍为县住房和城乡建设局 511123 county housing
昆山市教育局 320583 county education
如皋市医疗保障局 320682 county medical_insurance
仙桃市民政局 429004 county civil_affairs
济源市统计局 419001 county statistics
石河子市教育局 659001 county education
琼海市综合行政执法局 469002 county urban_management
神农架林区教育局 429021 county education
鄂伦春自治旗商务局 150723 county commerce
凉山彝族自治州教育和体育局 513400 prefecture education
峨边彝族自治县水务局 511132 county water
上海市浦东新区教育局 310115 county education
天津市滨海新区民政局 120116 county civil_affairs
石柱土家族自治县民政局 500240 county civil_affairs
无锡市生态环境局 320200 prefecture environment
苏州工业园区教育局 320500 - education
乐山高新区财政局 511100 - finance
合肥高新区市场监督管理局 340100 - market_regulation
新疆生产建设兵团第八师石河子市教育局 659001 prefecture education
新疆生产建设兵团教育局 - province education
兵团第一师阿拉尔市财政局 659002 prefecture finance
第八师石河子市水利局 659001 prefecture water
县教育局 - county education
自治区生态环境厅 - province environment
省药品监督管理局 - province market_regulation
吉林市财政局 220200 prefecture finance
吉林省财政厅 220000 province finance
海南州教育局 632500 prefecture education
九江县环境保护局 360404 county environment
襄樊市卫生和计划生育委员会 420600 prefecture health
富阳市国土资源局 330111 county natural_resources
北京市密云县教育局 110118 county education
乐山市中区教育局 511102 county education
通化市二道江区机关事务管理局 220503 county government_affairs
鼓楼区教育局 320106,320302,350102,410204 county education
四川省投资促进局 510000 province commerce
四川省广播电视局 510000 province culture_tourism
四川省文物局 510000 province culture_tourism
四川省监狱管理局 510000 province justice
四川省戒毒管理局 510000 province justice
四川省药品监督管理局 510000 province market_regulation
四川省粮食和物资储备局 510000 province other
四川省人民政府参事室 510000 province other
`,
	branch: `
武汉市生态环境局青山区分局 420107 county environment
北京市公安局朝阳分局 110105 county public_security
温州市公安局鹿城区分局 330302 county public_security
乐山市公安局市中区分局 511102 county public_security
乐山市公安局高新区分局 511100 county public_security
乐山市自然资源局高新区分局 511100 county natural_resources
乐山市犍为生态环境局 511123 county environment
乐山市生态环境局犍为分局 511123 county environment
深圳市交通运输局龙华管理局 440309 county transport
深圳市市场监督管理局南山监管局 440305 county market_regulation
深圳市规划和自然资源局龙岗管理局 440307 county natural_resources
乐山市公安局交通警察支队 511100 prefecture public_security
犍为县公安局交通警察大队 511123 county public_security
犍为县公安局玉津派出所 511123 county public_security
犍为县自然资源局玉津自然资源所 511123 county natural_resources
`,
	vertical: `
中华人民共和国教育部 - national education
水利部长江水利委员会 - national water
太湖流域管理局 - national water
国家税务总局上海市静安区税务局 310106 county tax
国家税务总局杭州市税务局第一稽查局 330100 prefecture tax
国家税务总局昆山市税务局 320583 county tax
国家税务总局雄安新区税务局 - - tax
国家税务总局苏州工业园区税务局 320500 - tax
国家税务总局乐山高新技术产业开发区税务局 511100 - tax
国家统计局乐山调查队 511100 prefecture statistics
国家统计局吉林调查总队 220000 province statistics
国家统计局邹城调查队 370883 county statistics
国家金融监督管理总局四川监管局 510000 province financial_regulation
国家金融监督管理总局乐山监管分局 511100 prefecture financial_regulation
国家外汇管理局四川省分局 510000 province financial_regulation
国家矿山安全监察局山西局 140000 province other
国家粮食和物资储备局江苏局 320000 province other
中国人民银行乐山市分行 511100 prefecture financial_regulation
中国民用航空西南地区管理局 - national transport
青岛海关 370200 prefecture customs
中华人民共和国上海海关 310000 province customs
黄埔海关 - - customs
乐山市气象局 511100 prefecture meteorology
犍为县气象局 511123 county meteorology
四川省气象局 510000 province meteorology
青岛海事局 370200 prefecture transport
中华人民共和国连云港海事局 320700 prefecture transport
四川省通信管理局 510000 province industry
乐山市邮政管理局 511100 prefecture transport
四川省邮政管理局 510000 province transport
乐山市烟草专卖局 511100 prefecture other
四川省烟草专卖局 510000 province other
四川省地震局 510000 province other
乐山市消防救援支队 511100 prefecture emergency
犍为县消防救援大队 511123 county emergency
四川省消防救援总队 510000 province emergency
黄河水利委员会 - national water
淄博市黄河河务局 370300 prefecture water
`,
	town: `
东莞市长安镇人民政府 441900 township township
犍为县玉津镇人民政府 511123 township township
四川省乐山市犍为县玉津镇人民政府 511123 township township
昆山市玉山镇人民政府 320583 township township
鄂温克族自治旗伊敏苏木人民政府 150724 township township
玉津镇人民政府 - township township
城关镇 - township township
和平乡人民政府 - township township
上海市浦东新区张江镇人民政府 310115 township township
佛山市顺德区北滘镇人民政府 440606 township township
儋州市那大镇人民政府 460400 township township
`,
	subdistrict: `
丰都县名山街道办事处 500230 township township
上海市静安区南京西路街道办事处 310106 township township
北京市朝阳区建外街道办事处 110105 township township
北京市朝阳区人民政府建外街道办事处 110105 township township
三元街道 - township township
中山市东区街道办事处 442000 township township
嘉峪关市雄关街道办事处 620200 township township
`,
	park_committee: `
苏州工业园区管理委员会 320500 prefecture park
合肥经济技术开发区管委会 340100 prefecture park
安徽霍邱经济开发区管理委员会 341522 county park
乐山高新技术产业开发区管理委员会 511100 prefecture park
成都天府新区管理委员会 510100 prefecture park
四川天府新区管理委员会 510000 - park
重庆两江新区管理委员会 500000 - park
雄安新区管理委员会 - - park
河北雄安新区管理委员会 130000 - park
西安国际港务区管理委员会 610100 prefecture park
黄山风景区管理委员会 341000 prefecture park
峨眉山风景名胜区管理委员会 511181 county park
上海化学工业区管理委员会 310000 - park
西安高新区管委会 610100 prefecture park
郑州航空港经济综合实验区管理委员会 410100 prefecture park
洋浦经济开发区管理委员会 - - park
海南洋浦经济开发区管理委员会 460000 - park
中山市火炬高技术产业开发区管理委员会 442000 prefecture park
深圳市前海深港现代服务业合作区管理局 440300 prefecture park
深汕特别合作区管理委员会 - - park
横琴粤澳深度合作区执行委员会 - - park
广州南沙开发区管委会 440115 county park
宁波杭州湾新区管委会 330200 prefecture park
贵州双龙航空港经济区管理委员会 520000 - park
贵安新区管理委员会 - - park
西咸新区管理委员会 - - park
陕西省西咸新区开发建设管理委员会 610000 - park
兰州新区管理委员会 620100 prefecture park
湘江新区管理委员会 - - park
赣江新区管理委员会 - - park
舟山群岛新区管理委员会 330900 prefecture park
`,
	institution: `
乐山市交通运输综合行政执法支队 511100 prefecture transport
乐山市文化市场综合行政执法支队 511100 prefecture culture_tourism
四川省乐山市犍为县机关事务服务中心 511123 county government_affairs
犍为县机关后勤服务中心 511123 county government_affairs
犍为县招商服务中心 511123 county commerce
乐山市住房公积金管理中心 511100 prefecture housing
四川省公共资源交易中心 510000 province government_services
犍为县政务服务中心 511123 county government_services
乐山市疾病预防控制中心 511100 prefecture health
犍为县人民医院 511123 county health
乐山市图书馆 511100 prefecture culture_tourism
犍为县融媒体中心 511123 county other
乐山市不动产登记中心 511100 prefecture natural_resources
乐山市档案馆 511100 prefecture other
犍为县供水站 511123 county other
乐山市公园管理处 511100 prefecture other
犍为县国有林场 511123 county forestry
乐山广播电视台 511100 prefecture culture_tourism
四川省文史研究馆 510000 province other
四川省社会科学院 510000 province other
四川省水文水资源勘测中心 510000 province water
四川省大数据中心 510000 province government_services
四川省政务服务和公共资源交易服务中心 510000 province government_services
`,
	party: `
中共乐山市委办公室 511100 prefecture other
中共犍为县委宣传部 511123 county other
犍为县委宣传部 511123 county other
乐山市委机构编制委员会办公室 511100 prefecture other
乐山市委网信办 511100 prefecture other
乐山市纪委监委 511100 prefecture other
乐山市委党校 511100 prefecture other
中共犍为县委政法委员会 511123 county other
`,
	congress: `
乐山市人民代表大会常务委员会 511100 prefecture other
乐山市人大常委会办公室 511100 prefecture other
政协犍为县委员会办公室 511123 county other
`,
	judiciary: `
乐山市中级人民法院 511100 prefecture other
犍为县人民检察院 511123 county other
`,
	association: `
乐山市总工会 511100 prefecture other
犍为县妇女联合会 511123 county other
共青团乐山市委员会 511100 prefecture other
犍为县残疾人联合会 511123 county other
乐山市科学技术协会 511100 prefecture science
犍为县红十字会 511123 county other
犍为县供销合作社联合社 511123 county other
乐山市工商业联合会 511100 prefecture other
`,
	enterprise: `
乐山市公共交通有限公司 511100 prefecture other
乐山市自来水有限责任公司 511100 prefecture other
黑龙江省北大荒农垦集团有限公司 230000 province agriculture
`
};

const table = Object.entries(agencies).flatMap(([kind, names]) =>
	names
		.trim()
		.split('\n')
		.map((line) => [...line.split(' '), kind] as [string, string, string, string, string])
);

test.each(table)('%s stands in %s, is of level %s, sector %s and kind %s', (name, ...expected) => {
	const { regions, level, sector, kind } = placeOfAgency(name);
	const codes = regions.map(({ code }) => code).join(',') || '-';
	expect([codes, level ?? '-', sector, kind]).toEqual(expected);
});

test.each([
	['青溪县人民政府', 'county', 'government', 'government'],
	['青溪市政府办公室', null, 'government', 'government'],
	['青溪县白云镇人民政府', 'township', 'township', 'town'],
	['国家税务总局青溪县税务局', 'county', 'tax', 'vertical']
])(
	'of a place no gazetteer knows, %s is of level %s, sector %s and kind %s',
	(name, ...expected) => {
		const { level, sector, kind } = placeOfAgency(name);
		expect([level, sector, kind]).toEqual(expected);
	}
);

test('every kind has names, and a name that tells none is of another', () => {
	const known = new Set(table.map((line) => line[4]));
	expect(kinds.filter(({ id }) => id !== 'other' && !known.has(id))).toEqual([]);
	expect(placeOfAgency('云台先生').kind).toBe('other');
});

test.each([
	['四川省乐山市犍为县教育局', '犍为县教育局'],
	['国家税务总局四川省乐山市税务局', '国家税务总局乐山市税务局'],
	['安徽省合肥市人民政府办公室', '合肥市人民政府办公室'],
	['广西教育厅', '广西壮族自治区教育厅'],
	['凉山州水利局', '凉山彝族自治州水利局'],
	['九江县环境保护局', '柴桑区环境保护局']
])('%s stands where %s does', (one, other) => {
	const [a, b] = [placeOfAgency(one), placeOfAgency(other)];
	expect([a.regions, a.level, a.sector, a.kind, a.rest]).toEqual([
		b.regions,
		b.level,
		b.sector,
		b.kind,
		b.rest
	]);
});
