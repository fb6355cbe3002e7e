#!/usr/bin/env python3
"""Makes the bundled photographs: eight squares of 256×256 pixels out of scikit-image's sample images.

    pip download --no-deps scikit-image==0.25.2 --only-binary=:all: --python-version 3.11 --platform manylinux2014_x86_64
    pip install pillow==13.0.0
    python3 make_photographs.py scikit_image-0.25.2-cp311-*.whl

Running it again with the same Pillow gives the same bytes; another libjpeg may round a pixel otherwise.
"""

import io
import sys
import zipfile
from pathlib import Path

from PIL import Image

import idx

SHA256 = "24cc986e1f4187a12aa319f777b36008764e856e5013666a4a83f8df083c2641"
SIDE = 256

# original and the square cut out of it: left, top, right, bottom
PHOTOGRAPHS = {
    "cat": ("chelsea.png", (40, 0, 340, 300)),
    "coffee": ("coffee.png", (75, 0, 475, 400)),
    "rocket": ("rocket.jpg", (140, 0, 567, 427)),
    "stars": ("hubble_deep_field.jpg", (180, 60, 692, 572)),
    "brick": ("brick.png", (0, 0, 512, 512)),
    "grass": ("grass.png", (0, 0, 512, 512)),
    "gravel": ("gravel.png", (0, 0, 512, 512)),
    "camera": ("camera.png", (0, 0, 512, 512)),
}


def main(wheel):
    idx.require_sha256(wheel.name, wheel.read_bytes(), SHA256)
    target = idx.resources("photographs")
    target.mkdir(exist_ok=True)
    with zipfile.ZipFile(wheel) as archive:
        for name, (original, square) in PHOTOGRAPHS.items():
            image = Image.open(io.BytesIO(archive.read("skimage/data/" + original)))
            image = image if image.mode == "L" else image.convert("RGB")
            image = image.crop(square).resize((SIDE, SIDE), Image.LANCZOS)
            quality = 85 if image.mode == "L" else 90
            image.save(target / (name + ".jpg"), "JPEG", quality=quality, subsampling=0, optimize=True)
    idx.write_checksums(target, "*.jpg")


if __name__ == "__main__":
    if len(sys.argv) != 2:
        raise SystemExit(__doc__)
    main(Path(sys.argv[1]))
