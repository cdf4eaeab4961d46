export * from '#rules/cases/printed.ts';
