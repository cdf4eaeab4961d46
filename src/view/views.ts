// Every view of the overview, by the question it answers.
export { activityModel } from './activity.ts';
export { distributionModel } from './distribution.ts';
export { headlineFigures, type HeadlineFigure } from './headline.ts';
export { outcomesModel } from './outcomes.ts';
export { reportsModel } from './reports.ts';
export { trafficModel } from './traffic.ts';
export { volumeModel } from './volume.ts';
