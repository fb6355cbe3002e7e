#!/usr/bin/env python3
"""Writes the logits of torchvision's models with drawn weights, for ModelGoldenTest to compare with.

No weights are stored: both sides draw each tensor of the state dictionary from golden.py's generator, with the CRC-32 of the
tensor's name in torchvision as the stream, and scale it by the same rule (`weight`). Checksums over input and weights prove
that both sides computed with the same numbers.

Run by hand, with PyTorch, torchvision and numpy; the versions used stand in the first line of the file:
    python3 mini-nn/src/test/golden/make_models.py mini-nn/src/test/resources/convkit/nn/golden/models.txt
"""
import sys
import zlib
from collections import OrderedDict

import numpy
import torch
import torchvision
from torch import nn
from torchvision import models

from golden import MASK, draw, line

MULTIPLIER, INCREMENT, BLOCK = 6364136223846793005, 1442695040888963407, 1 << 16


def jumps():
    """multipliers[i], increments[i]: what i+1 steps of the generator at once do to its state."""
    multipliers, increments = numpy.empty(BLOCK, numpy.uint64), numpy.empty(BLOCK, numpy.uint64)
    a, c = 1, 0
    for i in range(BLOCK):
        a, c = a * MULTIPLIER & MASK, (c * MULTIPLIER + INCREMENT) & MASK
        multipliers[i], increments[i] = a, c
    return multipliers, increments


JUMPS = jumps()


def draw_fast(seed, stream, shape):
    """The same as golden.draw, a block of values at a time."""
    state = (seed * 1_000_003 + stream) & MASK
    for _ in range(4):
        state = (state * MULTIPLIER + INCREMENT) & MASK
    count = int(numpy.prod(shape, dtype=numpy.int64))
    values = numpy.empty(count, numpy.float32)
    for start in range(0, count, BLOCK):
        states = JUMPS[0] * numpy.uint64(state) + JUMPS[1]
        part = (states >> numpy.uint64(40)).astype(numpy.float32) / numpy.float32(1 << 23) - numpy.float32(1)
        values[start:start + BLOCK] = part[:count - start]
        state = int(states[-1])
    return torch.from_numpy(values).reshape(tuple(shape))


def weight(seed, name, shape):
    """He-like scale for kernels; running variances around 1; factors of batch norm around 0.5; small shifts and means."""
    values = draw_fast(seed, zlib.crc32(name.encode()), shape)
    if len(shape) > 1:
        fan_in = int(numpy.prod(shape[1:]))
        return values * float(numpy.float32((6.0 / fan_in) ** 0.5))
    if name.endswith("running_var"):
        return values * 0.5 + 1
    if name.endswith("weight"):
        return values * 0.25 + 0.5
    return values * 0.25


def checksum(tensors):
    crc = 0
    for tensor in tensors:
        crc = zlib.crc32(tensor.detach().contiguous().numpy().astype("<f4").tobytes(), crc)
    return crc


def small_densenet():
    """DenseNet for 32x32 as in the paper's CIFAR networks: 3x3 stem, nothing pooled before the first block."""
    model = models.DenseNet(12, (4, 4, 4), 24, num_classes=10)
    features = OrderedDict(model.features.named_children())
    for name in ("norm0", "relu0", "pool0"):
        del features[name]
    features["conv0"] = nn.Conv2d(3, 24, 3, padding=1, bias=False)
    features["norm4"] = features.pop("norm5")
    model.features = nn.Sequential(features)
    return model


def multiply_adds(model, x):
    """Those of convolutions and linear layers, counted by hooks on what really runs."""
    total = 0

    def count(layer, _, output):
        nonlocal total
        total += output.numel() * layer.weight[0].numel()

    for layer in model.modules():
        if isinstance(layer, (nn.Conv2d, nn.Linear)):
            layer.register_forward_hook(count)
    with torch.no_grad():
        model(x)
    return total


def googlenet(auxiliary):
    return lambda: models.googlenet(aux_logits=auxiliary, init_weights=False)


MODELS = [
    ("alexnet", models.alexnet, 224),
    ("vgg11", models.vgg11, 224),
    ("vgg16", models.vgg16, 224),
    ("vgg19", models.vgg19, 224),
    ("googlenet", googlenet(True), 96),
    ("googlenet-plain", googlenet(False), 65),
    ("resnet18", models.resnet18, 64),
    ("resnet34", models.resnet34, 64),
    ("resnet50", models.resnet50, 64),
    ("resnet101", models.resnet101, 64),
    ("resnet152", models.resnet152, 64),
    ("densenet121", models.densenet121, 64),
    ("densenet-small", small_densenet, 32),
]


def case(seed, name, build, size):
    model = build().eval()
    state = model.state_dict()
    names = sorted(key for key in state if not key.endswith("num_batches_tracked"))
    for key in names:
        state[key].copy_(weight(seed, key, state[key].shape))
    x = draw_fast(seed, 1, (1, 3, size, size))
    with torch.no_grad():
        logits = model(x)
    parameters = sum(parameter.numel() for parameter in model.parameters())
    print(f"{name}: {parameters:,} parameters, {multiply_adds(model, x):,} multiply-adds at {size},"
          f" logits {logits.std():.3g} ± about {logits.mean():.3g}")
    header = (f"{name} seed={seed} size={size} tensors={len(names)} parameters={parameters}"
              f" input={checksum([x])} weights={checksum(state[key] for key in names)}")
    lines = [header, line("logits", logits)]
    if name == "googlenet":
        # the classifiers that run in training only, on a drawn input of their own
        for number, channels in ((1, 512), (2, 528)):
            tapped = draw_fast(seed, 1 + number, (1, channels, 14, 14))
            with torch.no_grad():
                lines.append(line(f"aux{number}", getattr(model, f"aux{number}")(tapped)))
    return lines


def main(path):
    assert torch.equal(draw(3, 4, 70000), draw_fast(3, 4, (70000,)))
    lines = [f"# torch {torch.__version__}, torchvision {torchvision.__version__}, python {sys.version.split()[0]};"
             " made by make_models.py"]
    for seed, (name, build, size) in enumerate(MODELS, 1):
        lines += case(seed, name, build, size)
    with open(path, "w", encoding="utf-8", newline="\n") as file:
        file.write("\n".join(lines) + "\n")
    print(f"{len(MODELS)} models, {sum(map(len, lines)) // 1024} KiB")


if __name__ == "__main__":
    main(sys.argv[1])
