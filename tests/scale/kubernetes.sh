#!/bin/sh
# Holds deploy/ingest-job.yaml against the schema of Kubernetes' own batch/v1 Job, which the npm package
# kubernetes-models carries; the packages go to a temporary folder. Usage: tests/scale/kubernetes.sh
set -eu
cd "$(dirname "$0")/../.."
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
npm install --silent --no-audit --no-fund --prefix "$work" kubernetes-models@4.5.1 yaml@2.9.1
MANIFEST="$PWD/deploy/ingest-job.yaml" NODE_PATH="$work/node_modules" node -e "
const { Job } = require('kubernetes-models/batch/v1/Job');
const { parseAllDocuments } = require('yaml');
for (const document of parseAllDocuments(fs.readFileSync(process.env.MANIFEST, 'utf8'))) {
	const job = new Job(document.toJS());
	job.validate();
	console.log('as the schema has it:', job.kind, job.metadata.name);
}
const wrong = new Job({ spec: { completions: 'many', template: {} } });
try { wrong.validate(); } catch { process.exit(0); }
throw new Error('a wrong job passed');
"
