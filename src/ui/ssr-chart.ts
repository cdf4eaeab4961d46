/**
 * The picture a chart is first painted with, where pages are built. In the browser there is none: the
 * page keeps the one it was built with until the chart is drawn, and ECharts comes later.
 */
export const ssrChart = import.meta.env.SSR ? (await import('./picture.ts')).pictureOf : null;
