/** Where a province-level region stands on the map of tiles: columns from the west, rows from the north. */
export interface Tile {
	/** GB/T 2260, the first two digits. */
	code: string;
	name: string;
	/** What fits a tile. */
	short: string;
	en: string;
	column: number;
	row: number;
}

function tile(
	code: string,
	name: string,
	short: string,
	en: string,
	column: number,
	row: number
): Tile {
	return { code, name, short, en, column, row };
}

/** The 34 province-level regions of GB/T 2260, roughly where they lie. */
export const tiles: readonly Tile[] = [
	tile('11', '北京市', '北京', 'Beijing', 5, 3),
	tile('12', '天津市', '天津', 'Tianjin', 6, 3),
	tile('13', '河北省', '河北', 'Hebei', 5, 4),
	tile('14', '山西省', '山西', 'Shanxi', 4, 3),
	tile('15', '内蒙古自治区', '内蒙古', 'Inner Mongolia', 4, 2),
	tile('21', '辽宁省', '辽宁', 'Liaoning', 7, 3),
	tile('22', '吉林省', '吉林', 'Jilin', 7, 2),
	tile('23', '黑龙江省', '黑龙江', 'Heilongjiang', 7, 1),
	tile('31', '上海市', '上海', 'Shanghai', 7, 5),
	tile('32', '江苏省', '江苏', 'Jiangsu', 6, 5),
	tile('33', '浙江省', '浙江', 'Zhejiang', 6, 6),
	tile('34', '安徽省', '安徽', 'Anhui', 5, 5),
	tile('35', '福建省', '福建', 'Fujian', 6, 7),
	tile('36', '江西省', '江西', 'Jiangxi', 5, 6),
	tile('37', '山东省', '山东', 'Shandong', 6, 4),
	tile('41', '河南省', '河南', 'Henan', 4, 4),
	tile('42', '湖北省', '湖北', 'Hubei', 4, 5),
	tile('43', '湖南省', '湖南', 'Hunan', 4, 6),
	tile('44', '广东省', '广东', 'Guangdong', 5, 7),
	tile('45', '广西壮族自治区', '广西', 'Guangxi', 4, 7),
	tile('46', '海南省', '海南', 'Hainan', 4, 8),
	tile('50', '重庆市', '重庆', 'Chongqing', 3, 5),
	tile('51', '四川省', '四川', 'Sichuan', 2, 5),
	tile('52', '贵州省', '贵州', 'Guizhou', 3, 6),
	tile('53', '云南省', '云南', 'Yunnan', 2, 6),
	tile('54', '西藏自治区', '西藏', 'Tibet', 1, 4),
	tile('61', '陕西省', '陕西', 'Shaanxi', 3, 4),
	tile('62', '甘肃省', '甘肃', 'Gansu', 2, 3),
	tile('63', '青海省', '青海', 'Qinghai', 2, 4),
	tile('64', '宁夏回族自治区', '宁夏', 'Ningxia', 3, 3),
	tile('65', '新疆维吾尔自治区', '新疆', 'Xinjiang', 1, 3),
	tile('71', '台湾省', '台湾', 'Taiwan', 7, 7),
	tile('81', '香港特别行政区', '香港', 'Hong Kong', 6, 8),
	tile('82', '澳门特别行政区', '澳门', 'Macao', 5, 8)
];

/** Regions that publish no such reports: their tiles say so. */
export const withoutReports: ReadonlySet<string> = new Set(['71', '81', '82']);
