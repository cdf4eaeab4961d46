#!/bin/sh
# Tries ingest as a Slurm job array on this machine: two nodes, four shards, one of them killed and
# queued again while it reads; then merge, and every byte held against one undisturbed run.
# Needs root on Debian (installs slurm-wlm and munge). Usage: tests/scale/slurm.sh [DOCUMENTS]
set -eu
cd "$(dirname "$0")/../.."
repository=$PWD
documents=${1:-1500}
export SOURCE_DATE_EPOCH=1700000000
export PATH="$PATH:/usr/sbin:/sbin"

command -v slurmctld > /dev/null || apt-get install -y --no-install-recommends slurm-wlm munge
work=$(mktemp -d "${TMPDIR:-/tmp}/ogi-slurm-XXXXXX")
mkdir -p "$work/state" "$work/logs" "$work/spool1" "$work/spool2"
trap 'status=$?; stop; [ $status = 0 ] && rm -rf "$work" || echo "left for inspection: $work"; exit $status' EXIT

stop() {
	for name in slurmd1 slurmd2 slurmctld munged; do
		[ -s "$work/$name.pid" ] && kill "$(cat "$work/$name.pid")" 2> /dev/null || true
	done
	# They write until they end.
	for _ in $(seq 20); do ls "$work"/*.pid > /dev/null 2>&1 || break; sleep 0.5; done
}

# Own key, own sockets, own ports: nothing of the machine's configuration is used or changed.
head -c 1024 /dev/urandom > "$work/munge.key" && chmod 600 "$work/munge.key" && chmod 755 "$work"
munged --force --socket="$work/munge.socket" --key-file="$work/munge.key" \
	--pid-file="$work/munged.pid" --log-file="$work/logs/munged" --seed-file="$work/munge.seed"

host=$(hostname -s)
cat > "$work/slurm.conf" << EOF
ClusterName=trial
SlurmctldHost=$host(127.0.0.1)
SlurmUser=root
AuthType=auth/munge
AuthInfo=socket=$work/munge.socket
CredType=cred/munge
SlurmctldPort=17817
SlurmctldPidFile=$work/slurmctld.pid
SlurmdPidFile=$work/slurmd%n.pid
SlurmdSpoolDir=$work/spool%n
StateSaveLocation=$work/state
SlurmctldLogFile=$work/logs/slurmctld
SlurmdLogFile=$work/logs/slurmd%n
ProctrackType=proctrack/pgid
TaskPlugin=task/none
SelectType=select/cons_tres
SelectTypeParameters=CR_Core
SchedulerParameters=requeue_delay=0
JobRequeue=1
KillWait=2
MinJobAge=3600
ReturnToService=2
MpiDefault=none
NodeName=1 NodeHostname=$host NodeAddr=127.0.0.1 Port=17818 CPUs=1
NodeName=2 NodeHostname=$host NodeAddr=127.0.0.1 Port=17819 CPUs=1
PartitionName=trial Nodes=1,2 Default=YES MaxTime=INFINITE State=UP
EOF
export SLURM_CONF="$work/slurm.conf"
slurmctld -f "$SLURM_CONF"
slurmd -N 1 -f "$SLURM_CONF"
slurmd -N 2 -f "$SLURM_CONF"
for _ in $(seq 60); do [ "$(sinfo -h -o %T | sort -u)" = idle ] && break; sleep 1; done
sinfo -N -l

ingest="node src/cli/launch.js ingest"
node --import tsx tests/scale/documents.ts "$work/documents" "$documents"
cat > "$work/shard.sh" << EOF
#!/bin/sh
cd "$repository"
echo "shard \$SLURM_ARRAY_TASK_ID on node \$SLURMD_NODENAME, attempt \${SLURM_RESTART_COUNT:-0}"
exec $ingest "$work/documents" --shard "\$SLURM_ARRAY_TASK_ID/4" --out "$work/shards/\$SLURM_ARRAY_TASK_ID"
EOF
job=$(sbatch --parsable --requeue --array=1-4 --open-mode=append \
	--output="$work/logs/shard-%a" "$work/shard.sh")

# As soon as shard 2 has read something, its process is killed and its task queued again.
for _ in $(seq 600); do
	[ -n "$(find "$work/shards" -path '*/.2.*' -name journal -size +8k 2> /dev/null)" ] && break
	sleep 0.1
done
scontrol requeue "${job}_2"
while [ -n "$(squeue -h -j "$job")" ]; do sleep 1; done
cat "$work"/logs/shard-*
grep -q 'attempt 1' "$work/logs/shard-2"
grep -q resumed "$work/logs/shard-2"

$ingest merge "$work"/shards/1 "$work"/shards/2 "$work"/shards/3 "$work"/shards/4 --out "$work/joined/corpus"
$ingest "$work/documents" --out "$work/whole/corpus"
# Only what tells how a corpus came about differs: the manifest and its copies.
diff -r -x corpus.json -x datapackage.json "$work/joined/corpus" "$work/whole/corpus"
hash() { node -p "JSON.parse(fs.readFileSync('$1/corpus.json')).contentHash"; }
[ "$(hash "$work/joined/corpus")" = "$(hash "$work/whole/corpus")" ]
echo "the same bytes: $(hash "$work/whole/corpus")"
