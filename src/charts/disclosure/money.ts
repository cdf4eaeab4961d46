import { disclosedChart } from './cells.ts';

export default disclosedChart({
	id: 'disclosure/money',
	heading: { zh: '收费与采购', en: 'Fees and procurement' },
	place: 4,
	cells: 'money'
});
