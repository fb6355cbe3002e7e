"""What the data scripts share: IDX files, a stratified choice, reproducible packing. Python 3.9+, standard library only."""

import gzip
import hashlib
import io
import random
import struct
from collections import Counter, defaultdict
from pathlib import Path

SEED = 20170825  # the day Fashion-MNIST was published


def read_images(packed):
    """The images of a gzipped IDX file, each as bytes."""
    data = gzip.decompress(packed)
    magic, count, rows, columns = struct.unpack(">4i", data[:16])
    size = rows * columns
    if magic != 2051 or len(data) != 16 + count * size:
        raise SystemExit(f"not an IDX image file: magic {magic}, {len(data)} bytes")
    return [data[16 + i * size:16 + (i + 1) * size] for i in range(count)]


def read_labels(packed):
    """The labels of a gzipped IDX file."""
    data = gzip.decompress(packed)
    magic, count = struct.unpack(">2i", data[:8])
    if magic != 2049 or len(data) != 8 + count:
        raise SystemExit(f"not an IDX label file: magic {magic}, {len(data)} bytes")
    return list(data[8:])


def stratified(examples, count, rng):
    """`count` of the (image, label) pairs with every class in its share of the whole, and the pairs left over.

    Rounding the running total instead of each class makes the counts add up exactly. Only rng.random() is used: Python
    promises the same sequence from it in every version, which it does not for shuffle() and sample().
    """
    by_class = defaultdict(list)
    for example in examples:
        by_class[example[1]].append(example)
    chosen, rest, seen = [], [], 0
    for label in sorted(by_class):
        members = shuffled(by_class[label], rng)
        take = (seen + len(members)) * count // len(examples) - seen * count // len(examples)
        seen += len(members)
        chosen += members[:take]
        rest += members[take:]
    return shuffled(chosen, rng), shuffled(rest, rng)


def shuffled(items, rng):
    keys = [rng.random() for _ in items]
    return [items[i] for i in sorted(range(len(items)), key=keys.__getitem__)]


def generator():
    return random.Random(SEED)


def write(folder, part, examples):
    """Writes PART-images.idx3.gz and PART-labels.idx1.gz of 28×28 images."""
    images = b"".join(image for image, _ in examples)
    labels = bytes(label for _, label in examples)
    (folder / f"{part}-images.idx3.gz").write_bytes(pack(struct.pack(">4i", 2051, len(examples), 28, 28) + images))
    (folder / f"{part}-labels.idx1.gz").write_bytes(pack(struct.pack(">2i", 2049, len(examples)) + labels))
    counts = Counter(labels)
    print(f"{folder.name} {part}: {len(examples)} examples, per class {[counts[c] for c in sorted(counts)]}")


def pack(data):
    """Gzip without a file name or a time, so that the same data gives the same bytes."""
    buffer = io.BytesIO()
    with gzip.GzipFile(filename="", mode="wb", compresslevel=9, fileobj=buffer, mtime=0) as stream:
        stream.write(data)
    return buffer.getvalue()


def write_checksums(folder, files="*.gz"):
    """Writes SHA256SUMS over the packed files, readable by `sha256sum --check`."""
    lines = [f"{sha256(file.read_bytes())}  {file.name}\n" for file in sorted(folder.glob(files))]
    (folder / "SHA256SUMS").write_bytes("".join(lines).encode("ascii"))
    print("".join(lines), end="")


def require_sha256(name, data, expected):
    found = sha256(data)
    if found != expected:
        raise SystemExit(f"{name}: SHA-256 is {found} but {expected} is expected; get the file from the source named above")


def sha256(data):
    return hashlib.sha256(data).hexdigest()


def resources(name):
    return Path(__file__).resolve().parent.parent / "src/main/resources/convkit/data" / name
