#!/usr/bin/env bash
# Checks and times the aparapi rung on this machine's OpenCL device; prints a table as CSV. Unpacked from nvidia.tar.gz.
# Another driver than NVIDIA's: OCL_ICD_VENDORS=/etc/OpenCL/vendors ./run.sh
set -euo pipefail
here="$(cd "$(dirname "$0")" && pwd)"
export OCL_ICD_VENDORS="${OCL_ICD_VENDORS:-$here/vendors}"
export LD_LIBRARY_PATH="$here/lib${LD_LIBRARY_PATH:+:$LD_LIBRARY_PATH}"
export LD_PRELOAD="$here/jre/lib/libjsig.so"
exec "$here/jre/bin/java" --add-modules jdk.incubator.vector -Dcom.aparapi.enableProfiling=true \
    -cp "$here/classes:$here/lib/*" DeviceBenchmark
