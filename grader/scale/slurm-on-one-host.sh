#!/bin/bash
# Shows grading as a Slurm job array on this machine alone: starts a Slurm of its own (Debian: slurmctld slurmd slurm-client
# munge), grades a made-up class in parts, merges them, compares the result with that of one ./kit grade, and stops Slurm.
# Leaves nothing but FOLDER.
#
#   grader/scale/slurm-on-one-host.sh FOLDER [STUDENTS] [PARTS]

set -euo pipefail
cd "$(dirname "$0")/../.."
for command in slurmctld slurmd sbatch munged mungekey; do
  if ! PATH=$PATH:/usr/sbin command -v "$command" > /dev/null; then
    echo "slurm-on-one-host: $command is missing; install it: sudo apt-get install slurmctld slurmd slurm-client munge" >&2
    exit 1
  fi
done
if [ $# -lt 1 ] || [ -e "$1" ]; then
  echo "usage: grader/scale/slurm-on-one-host.sh FOLDER [STUDENTS] [PARTS]; FOLDER must not be there yet" >&2
  exit 2
fi
mkdir -p "$1"
folder=$(realpath "$1") students=${2:-200} parts=${3:-4}
PATH=$PATH:/usr/sbin
slurm=$folder/slurm
mkdir -p "$slurm"/{state,spool}
chmod 700 "$slurm"
export SLURM_CONF=$slurm/slurm.conf
processors=$(nproc)
memory=$(awk '/MemTotal/ {print int($2 / 1024 * 0.9)}' /proc/meminfo)
port=$((20000 + $$ % 20000))

cat > "$SLURM_CONF" << END
ClusterName=convkit
SlurmctldHost=$(hostname -s)(127.0.0.1)
SlurmUser=$(id -un)
SlurmdUser=$(id -un)
SlurmctldPort=$port
SlurmdPort=$((port + 1))
AuthType=auth/munge
AuthInfo=socket=$slurm/munge.socket
CryptoType=crypto/munge
StateSaveLocation=$slurm/state
SlurmdSpoolDir=$slurm/spool
SlurmctldPidFile=$slurm/slurmctld.pid
SlurmdPidFile=$slurm/slurmd.pid
SlurmctldLogFile=$slurm/slurmctld.log
SlurmdLogFile=$slurm/slurmd.log
ProctrackType=proctrack/pgid
TaskPlugin=task/none
JobAcctGatherType=jobacct_gather/none
MpiDefault=none
ReturnToService=2
SchedulerType=sched/backfill
SelectType=select/cons_tres
SelectTypeParameters=CR_Core
NodeName=$(hostname -s) NodeAddr=127.0.0.1 CPUs=$processors RealMemory=$memory
PartitionName=all Nodes=ALL Default=YES State=UP
END

stop() {
  for daemon in slurmd slurmctld munged; do
    if [ -s "$slurm/$daemon.pid" ]; then kill "$(cat "$slurm/$daemon.pid")" 2> /dev/null || true; fi
  done
}
trap stop EXIT

mungekey --create --keyfile "$slurm/munge.key"
munged --key-file="$slurm/munge.key" --socket="$slurm/munge.socket" --pid-file="$slurm/munged.pid" \
  --log-file="$slurm/munged.log" --seed-file="$slurm/munged.seed" --force
slurmctld
slurmd
for _ in $(seq 30); do
  if sinfo --noheader --format=%T | grep -q idle; then break; fi
  sleep 1
done
sinfo

./kit sample-class --students "$students" --out "$folder/sample"
given=(--roster "$folder/sample/roster.csv" --policy "$folder/sample/policy.json")
./kit grade --class "$folder/sample/class" "${given[@]}" --seed 1 --out "$folder/alone" > "$folder/alone.log"
mkdir -p "$folder/results"
job=$(sbatch --parsable --array="1-$parts" --mem=0 --cpus-per-task=1 --output="$folder/part-%a.log" \
  grader/scale/slurm.sh "$folder/sample/class" "$folder/results" 1 "${given[@]}")
echo "job array $job"
while squeue --noheader --job "$job" 2> /dev/null | grep -q .; do
  squeue --noheader --array --job "$job" --format="  task %.3a %.12T %.8M" || true
  sleep 10
done
scontrol --oneliner show job "$job" | grep -oE "(ArrayTaskId|JobState|RunTime)=[^ ]+" | paste -d " " - - - | sort
./kit merge "$folder"/results/part-* --out "$folder/results/whole"
diff -r "$folder/alone" "$folder/results/whole"
echo "identical: $(find "$folder/alone" -type f | wc -l) files of ./kit grade alone and of $parts Slurm tasks, merged"
