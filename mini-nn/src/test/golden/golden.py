"""What the generators of golden files share: drawn inputs, and how results are written.

Inputs are not stored: both sides draw them from the same generator (see `draw`, and GoldenCase.java). A case is a line
    OPERATION seed=S name=value ...
followed by one line per result: NAME value value ...
"""
import random
import sys

import torch

MASK = (1 << 64) - 1


def draw(seed, stream, *shape):
    """Values in [-1, 1), exact in float32, from a 64-bit linear congruential generator (Knuth's MMIX constants)."""
    state = (seed * 1_000_003 + stream) & MASK
    count = 1
    for length in shape:
        count *= length
    values = []
    for _ in range(4):
        state = (state * 6364136223846793005 + 1442695040888963407) & MASK
    for _ in range(count):
        state = (state * 6364136223846793005 + 1442695040888963407) & MASK
        values.append((state >> 40) / (1 << 23) - 1)
    return torch.tensor(values, dtype=torch.float32).reshape(shape)


def leaf(seed, stream, *shape):
    return draw(seed, stream, *shape).requires_grad_(True)


def line(name, tensor):
    return name + "".join(f" {value:.8g}" for value in tensor.detach().flatten().tolist())


def case(operation, seed, options, output, inputs):
    """Backward from a drawn gradient; `inputs` maps result names to leaves."""
    grad = draw(seed, 9, *output.shape)
    output.backward(grad)
    header = " ".join([operation, f"seed={seed}"] + [f"{name}={value}" for name, value in options.items()])
    return [header, line("y", output)] + [line(name, leaf.grad) for name, leaf in inputs.items()]


def write(path, generator, operations):
    """Runs each builder `count` times, each with a seed of its own, and writes the cases with the versions used."""
    lines = [f"# torch {torch.__version__}, python {sys.version.split()[0]}; made by {generator}"]
    seed = 0
    for build, count in operations:
        for _ in range(count):
            seed += 1
            lines += build(random.Random(seed), seed)
    with open(path, "w", encoding="utf-8", newline="\n") as file:
        file.write("\n".join(lines) + "\n")
    print(f"{seed} cases, {sum(map(len, lines)) // 1024} KiB")
