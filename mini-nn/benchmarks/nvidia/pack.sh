#!/usr/bin/env bash
# Packs all that a bare Linux machine (x86-64) with an NVIDIA driver needs to check and time the aparapi rung: a small Java,
# the classes, and the OpenCL loader. Needs a JDK 17, a built mini-nn and, for the loader, the package ocl-icd-libopencl1.
#
#     ./kit lab --help >/dev/null; ./mvnw -q -pl mini-nn package -DskipTests   # builds mini-nn
#     mini-nn/benchmarks/nvidia/pack.sh                                        # writes mini-nn/target/nvidia.tar.gz
set -euo pipefail
here="$(cd "$(dirname "$0")" && pwd)"
module="$(cd "$here/../.." && pwd)"
root="$(cd "$module/.." && pwd)"
out="$module/target/nvidia"
jdk="${JAVA_HOME:-$(dirname "$(dirname "$(readlink -f "$(command -v javac)")")")}"
loader="$(/sbin/ldconfig -p | awk '/libOpenCL\.so\.1 .*x86-64/ {print $NF; exit}')"

[ -d "$module/target/classes/convkit" ] || { echo "mini-nn is not built: ./mvnw -q -pl mini-nn package -DskipTests" >&2; exit 1; }
[ -n "$loader" ] || { echo "no libOpenCL.so.1: sudo apt-get install ocl-icd-libopencl1" >&2; exit 1; }

rm -rf "$out"
mkdir -p "$out/lib" "$out/vendors" "$out/classes"
"$jdk/bin/jlink" --add-modules java.base,java.logging,jdk.unsupported,jdk.incubator.vector \
    --strip-debug --no-man-pages --no-header-files --compress=2 --output "$out/jre"
"$root/mvnw" -q -B -f "$root/pom.xml" -pl mini-nn dependency:copy-dependencies -DincludeScope=runtime \
    -DoutputDirectory="$out/lib"
# The native libraries of other systems are most of its size.
(cd "$out/lib" && python3 - aparapi-jni-*.jar <<'PYTHON'
import sys, zipfile
name = sys.argv[1]
with zipfile.ZipFile(name) as jar:
    kept = {entry: jar.read(entry) for entry in jar.namelist() if entry.endswith(".class") or entry == "linux/libaparapi_x86_64.so"}
with zipfile.ZipFile(name, "w", zipfile.ZIP_DEFLATED) as jar:
    for entry, content in kept.items():
        jar.writestr(entry, content)
PYTHON
)
cp -r "$module/target/classes/." "$out/classes"
"$jdk/bin/javac" --release 17 -d "$out/classes" -cp "$out/classes" "$here/DeviceBenchmark.java"
cp -L "$loader" "$out/lib/libOpenCL.so.1"
echo libnvidia-opencl.so.1 > "$out/vendors/nvidia.icd"
cp "$here/run.sh" "$out/"
tar -C "$module/target" -czf "$module/target/nvidia.tar.gz" nvidia
du -h "$module/target/nvidia.tar.gz"
