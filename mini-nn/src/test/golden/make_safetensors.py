#!/usr/bin/env python3
"""Writes two small files with the Python package safetensors, for SafetensorsTest to read and to reproduce.

Run by hand, with torch and safetensors; the versions used stand in the files' metadata:
    python3 mini-nn/src/test/golden/make_safetensors.py mini-nn/src/test/resources/convkit/nn/io
A third argument names a file that Java wrote, which is then read and printed.
"""
import sys

import safetensors
import torch
from safetensors.torch import load_file, save_file

from golden import draw

VERSIONS = {"made by": f"torch {torch.__version__}, safetensors {safetensors.__version__}"}


def types():
    """Edge cases of each type: largest, smallest normal, smallest subnormal, infinities, NaN."""
    half = [0.0, -0.0, 1.0, -2.5, 65504.0, 2.0**-14, 2.0**-24, -(2.0**-15), float("inf"), float("-inf"), float("nan")]
    return {
        "f64": torch.tensor([1 / 3, -1e300, 2.0**-1074], dtype=torch.float64),
        "f32": draw(1, 1, 2, 3),
        "f16": torch.tensor(half, dtype=torch.float16),
        "bf16": torch.tensor([1.0, -3.140625, 3e38, 2.0**-133], dtype=torch.bfloat16),
        "i64": torch.tensor([[0, -1], [16777216, 2**62]]),
        "scalar": torch.tensor(7.5),
        "empty": torch.zeros(0, 4),
    }


if __name__ == "__main__":
    if len(sys.argv) > 2:
        for name, tensor in load_file(sys.argv[2]).items():
            print(name, tuple(tensor.shape), tensor.flatten()[:6].tolist())
    else:
        save_file(types(), sys.argv[1] + "/types.safetensors", VERSIONS)
        floats = {"a.weight": draw(2, 1, 2, 3), "b \"ü\" \\": draw(2, 2, 5), "c": torch.tensor(0.5)}
        save_file(floats, sys.argv[1] + "/floats.safetensors", {"format": "pt"})
