#!/bin/bash
# One part of a class per task of a Slurm job array. From the kit's top folder, which all nodes must see:
#
#   ./kit data list    # builds the kit once, before many nodes would at the same time
#   sbatch --array=1-8 grader/scale/slurm.sh CLASS RESULTS SEED [OPTIONS OF ./kit grade]
#
# Each task leaves RESULTS/part-N. When all are done, RESULTS/whole is what one machine alone would have written:
#
#   ./kit merge RESULTS/part-* --out RESULTS/whole
#
# A task that was killed or ran out of time goes on where it was when it is submitted again.

#SBATCH --job-name=convkit-grade
#SBATCH --cpus-per-task=2
#SBATCH --mem=4G
#SBATCH --time=02:00:00
#SBATCH --output=%x-%A_%a.log
#SBATCH --open-mode=append

set -euo pipefail
if [ $# -lt 3 ] || [ -z "${SLURM_ARRAY_TASK_ID:-}" ]; then
  echo "usage: sbatch --array=1-N grader/scale/slurm.sh CLASS RESULTS SEED [OPTIONS OF ./kit grade]" >&2
  exit 2
fi
class=$1 results=$2 seed=$3
shift 3
cd "$SLURM_SUBMIT_DIR"
# The array must be 1-N: the parts are counted from 1, and all of N.
exec ./kit grade --class "$class" --seed "$seed" --shard "$SLURM_ARRAY_TASK_ID/$SLURM_ARRAY_TASK_COUNT" --resume \
  --jobs "${SLURM_CPUS_PER_TASK:-2}" --out "$results/part-$SLURM_ARRAY_TASK_ID" "$@"
