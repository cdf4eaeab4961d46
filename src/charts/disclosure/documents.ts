import { disclosedChart } from './cells.ts';

export default disclosedChart({
	id: 'disclosure/documents',
	heading: { zh: '行政规范性文件', en: 'Normative documents' },
	place: 1,
	cells: 'normative_documents'
});
