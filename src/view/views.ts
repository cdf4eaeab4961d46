import type { Name } from '#form/vocabulary.ts';
import type { Activity } from '#query/activity.ts';
import type { Headline } from '#query/headline.ts';
import type { Outcomes } from '#query/outcomes.ts';
import type { ReportLine } from '#query/reports.ts';
import type { Traffic, TrafficDistribution } from '#query/traffic.ts';
import type { Volume } from '#query/volume.ts';
import type { Source, ViewModel } from './model.ts';

// Signatures first; each moves to its own file (headline.ts, volume.ts …) and stays exported from here.

/** One headline figure: the value as written, with the reports it is of. */
export interface HeadlineFigure {
	id: string;
	label: Name;
	/** As shown, in each language; an en dash where there is none. */
	value: Name;
	/** Of how many reports, and what the figure is made of. */
	note: Name;
}

export function headlineFigures(headline: Headline): HeadlineFigure[] {
	throw new Error(`not yet: ${headline.reports}`);
}

/** id `volume` */
export function volumeModel(volume: Volume, source: Source): ViewModel {
	throw new Error(`not yet: ${volume.years.length} ${source.name}`);
}

/** id `outcomes` */
export function outcomesModel(outcomes: Outcomes, source: Source): ViewModel {
	throw new Error(`not yet: ${outcomes.years.length} ${source.name}`);
}

/** id `activity-year`, `activity-level`, `activity-province`, `activity-prefecture` or `activity-sector` */
export function activityModel(activity: Activity, source: Source): ViewModel {
	throw new Error(`not yet: ${activity.by} ${source.name}`);
}

/** id `traffic` */
export function trafficModel(traffic: Traffic, source: Source): ViewModel {
	throw new Error(`not yet: ${traffic.years.length} ${source.name}`);
}

/** id `traffic-web_visits`, `traffic-web_unique_visitors` or `traffic-web_page_views` */
export function distributionModel(distribution: TrafficDistribution, source: Source): ViewModel {
	throw new Error(`not yet: ${distribution.figure} ${source.name}`);
}

/** id `reports`: the table of reports as a model, for the page and for the CSV; `total` is how many reports the filters choose. */
export function reportsModel(lines: ReportLine[], total: number, source: Source): ViewModel {
	throw new Error(`not yet: ${lines.length} ${total} ${source.name}`);
}
