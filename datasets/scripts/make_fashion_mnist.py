#!/usr/bin/env python3
"""Makes the bundled Fashion-MNIST subset: 1,000 training and 200 test images of each class.

    python3 make_fashion_mnist.py [FOLDER]

FOLDER holds the four original files *-ubyte.gz, as published at https://github.com/zalandoresearch/fashion-mnist or as
installed by Debian's package dataset-fashion-mnist (the default). Running it again gives the same bytes; another zlib
may pack them differently, what is inside stays the same.
"""

import gzip
import sys
from pathlib import Path

import idx

DEBIAN = "/usr/share/datasets/fashion-mnist"

# SHA-256 of the unpacked files: Debian packs them anew, so the packed bytes differ from the publisher's.
SHA256 = {
    "train-images-idx3-ubyte.gz": "c59f468a2f672dc815687fe0f83887768d799fd8a3f3276145d20f83aa44d888",
    "train-labels-idx1-ubyte.gz": "bad3541b69d912435c50bb6ba87bec294ff4f6a2e1246121d8633921760443d9",
    "t10k-images-idx3-ubyte.gz": "5b4141f0afbad91edebe8549f8fcffe087ea10ca49f1dbef5c9a5cd8815ce37b",
    "t10k-labels-idx1-ubyte.gz": "0402a96d92fd2663957122ceb108a494c5af83dab82d92729df917d7dec38c34",
}


def original(folder, name):
    packed = (folder / name).read_bytes()
    idx.require_sha256(name, gzip.decompress(packed), SHA256[name])
    return packed


def main(folder):
    target = idx.resources("fashion-mnist")
    rng = idx.generator()
    for part, prefix, count in (("train", "train", 10_000), ("test", "t10k", 2_000)):
        images = idx.read_images(original(folder, f"{prefix}-images-idx3-ubyte.gz"))
        labels = idx.read_labels(original(folder, f"{prefix}-labels-idx1-ubyte.gz"))
        chosen, _ = idx.stratified(list(zip(images, labels)), count, rng)
        idx.write(target, part, chosen)
    idx.write_checksums(target)


if __name__ == "__main__":
    main(Path(sys.argv[1] if len(sys.argv) > 1 else DEBIAN))
