/** A national format of the annual report. */
export interface Edition {
	id: EditionId;
	zh: string;
	en: string;
	/** Document number of the notice that fixed the format. */
	notice: string;
	/** Report years the notice prescribes it for, inclusive; null is open. */
	years: [from: number, to: number | null];
}

export type EditionId = '2021' | '2019' | '2014';

export const editions: readonly Edition[] = [
	{
		id: '2021',
		zh: '2021年格式',
		en: '2021 form',
		notice: '国办公开办函〔2021〕30号',
		years: [2021, null]
	},
	{
		id: '2019',
		zh: '2019年试行格式',
		en: '2019 trial form',
		notice: '国办公开办函〔2019〕60号',
		years: [2019, 2020]
	},
	{
		id: '2014',
		zh: '2014年统计表',
		en: '2014 statistics table',
		notice: '国办发〔2014〕32号',
		years: [2014, 2018]
	}
];
