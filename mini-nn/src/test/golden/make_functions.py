#!/usr/bin/env python3
"""Writes what PyTorch computes for element-wise functions, moves, reductions, losses, optimisers and a short training.

Run by hand, with PyTorch (CPU is enough); the versions used stand in the first line of the file:
    python3 mini-nn/src/test/golden/make_functions.py mini-nn/src/test/resources/convkit/nn/golden/functions.txt
"""
import math
import sys

import torch
import torch.nn.functional as F

from golden import case, draw, leaf, line, write


def shape_of(r, least=1, most=4, longest=5):
    return [r.randint(1, longest) for _ in range(r.randint(least, most))]


def comma(values):
    return ",".join(map(str, values))


def elementwise(name, function):
    """Values in [-4, 4), those for log and sqrt in [0.5, 4.5)."""
    def build(r, seed):
        shape = shape_of(r)
        x = leaf(seed, 1, *shape)
        scaled = x * 2 + 2.5 if name in ("log", "sqrt") else x * 4
        return case(name, seed, dict(shape=comma(shape)), function(scaled), dict(gx=x))
    return build


def binary(name, function):
    def build(r, seed):
        shape = shape_of(r)
        a, b = leaf(seed, 1, *shape), leaf(seed, 2, *shape)
        return case(name, seed, dict(shape=comma(shape)), function(a, b), dict(ga=a, gb=b))
    return build


def softmax(r, seed):
    n, c = r.randint(1, 5), r.randint(1, 9)
    x = leaf(seed, 1, n, c)
    return case("softmax", seed, dict(shape=comma([n, c])), F.softmax(x * 4, dim=1), dict(gx=x))


def matmul(r, seed):
    m, k, n = r.randint(1, 9), r.randint(1, 9), r.randint(1, 9)
    a, b = leaf(seed, 1, m, k), leaf(seed, 2, k, n)
    return case("matmul", seed, dict(m=m, k=k, n=n), a @ b, dict(ga=a, gb=b))


def embedding(r, seed):
    symbols, width = r.randint(1, 6), r.randint(1, 4)
    ids = [r.randrange(symbols) for _ in range(r.randint(1, 7))]
    table = leaf(seed, 1, symbols, width)
    return case("embedding", seed, dict(symbols=symbols, width=width, ids=comma(ids)),
                F.embedding(torch.tensor(ids), table), dict(gt=table))


def permute(r, seed):
    shape = shape_of(r)
    order = r.sample(range(len(shape)), len(shape))
    x = leaf(seed, 1, *shape)
    return case("permute", seed, dict(shape=comma(shape), order=comma(order)), x.permute(order), dict(gx=x))


def slice_axis(r, seed):
    shape = shape_of(r)
    axis = r.randrange(len(shape))
    start = r.randint(0, shape[axis] - 1)
    end = r.randint(start + 1, shape[axis])
    x = leaf(seed, 1, *shape)
    options = {"shape": comma(shape), "axis": axis, "from": start, "to": end}
    return case("slice", seed, options, x.narrow(axis, start, end - start), dict(gx=x))


def pad(r, seed):
    shape = shape_of(r)
    axis, before, after = r.randrange(len(shape)), r.randint(0, 3), r.randint(0, 3)
    x = leaf(seed, 1, *shape)
    y = F.pad(x, [0, 0] * (len(shape) - 1 - axis) + [before, after])
    return case("pad", seed, dict(shape=comma(shape), axis=axis, before=before, after=after), y, dict(gx=x))


def flip(r, seed):
    shape = shape_of(r)
    axis = r.randrange(len(shape))
    x = leaf(seed, 1, *shape)
    return case("flip", seed, dict(shape=comma(shape), axis=axis), x.flip(axis), dict(gx=x))


def concat(r, seed):
    shape = shape_of(r)
    axis = r.randrange(len(shape))
    lengths = [r.randint(1, 4) for _ in range(r.randint(1, 3))]
    parts = [leaf(seed, 1 + i, *shape[:axis], length, *shape[axis + 1:]) for i, length in enumerate(lengths)]
    options = dict(shape=comma(shape), axis=axis, lengths=comma(lengths))
    return case("concat", seed, options, torch.cat(parts, axis), {f"g{i}": part for i, part in enumerate(parts)})


def reduction(name, function):
    def build(r, seed):
        shape = shape_of(r)
        axes = sorted(r.sample(range(len(shape)), r.randint(1, len(shape))))
        x = leaf(seed, 1, *shape)
        return case(name, seed, dict(shape=comma(shape), axes=comma(axes)), function(x, axes), dict(gx=x))
    return build


def target_loss(name, function):
    """Outputs in [-3, 3); targets in [-1, 1), those of binary_cross_entropy in [0, 1)."""
    def build(r, seed):
        shape = shape_of(r)
        x, target = leaf(seed, 1, *shape), draw(seed, 2, *shape)
        if name == "binary_cross_entropy":
            target = target.abs()
        return case(name, seed, dict(shape=comma(shape)), function(x * 3, target), dict(gx=x))
    return build


def pixel_cross_entropy(r, seed):
    n, c, h, w = r.randint(1, 2), r.randint(2, 5), r.randint(1, 4), r.randint(1, 4)
    ignored = r.choice([-100, 255])
    labels = [r.randrange(c) if ignored < 0 or r.random() < 0.7 else ignored for _ in range(n * h * w)]
    labels[0] = 0
    x = leaf(seed, 1, n, c, h, w)
    y = F.cross_entropy(x, torch.tensor(labels).reshape(n, h, w), ignore_index=ignored)
    options = dict(shape=comma([n, c, h, w]), ignored=ignored, labels=comma(labels))
    return case("pixel_cross_entropy", seed, options, y, dict(gx=x))


def batch_norm1d(r, seed):
    n, c, training = r.randint(2, 4), r.randint(1, 4), r.randint(0, 1)
    shape = r.choice([[n, c], [n, c, r.randint(1, 5)]])
    x, gamma, beta = leaf(seed, 1, *shape), leaf(seed, 2, c), leaf(seed, 3, c)
    mean, variance = draw(seed, 4, c), draw(seed, 5, c).abs() + 0.5
    y = F.batch_norm(x, mean, variance, gamma, beta, bool(training), 0.1, 1e-5)
    options = dict(shape=comma(shape), training=training)
    lines = case("batch_norm1d", seed, options, y, dict(gx=x, gw=gamma, gb=beta))
    return lines + [line("mean", mean), line("variance", variance)]


def optimizer(name, build):
    def steps(r, seed):
        n, count = r.randint(1, 6), r.randint(2, 8)
        values = leaf(seed, 1, n)
        made = build([values])
        for step in range(count):
            values.grad = draw(seed, 10 + step, n)
            made.step()
        return [f"{name} seed={seed} n={n} steps={count}", line("y", values)]
    return steps


def clipping(name, clip):
    def build(r, seed):
        n, m, hundredths = r.randint(1, 6), r.randint(1, 6), r.randint(20, 200)
        a, b = leaf(seed, 1, n), leaf(seed, 2, m)
        a.grad, b.grad = draw(seed, 3, n), draw(seed, 4, m)
        clip([a, b], hundredths / 100)
        return [f"{name} seed={seed} n={n} m={m} hundredths={hundredths}", line("ga", a.grad), line("gb", b.grad)]
    return build


def training(r, seed):
    """Ten steps of Adam on a small network with batch norm; all ten losses, and the running mean at the end."""
    n, classes = 6, 3
    images = draw(seed, 1, n, 2, 8, 8)
    labels = torch.tensor([r.randrange(classes) for _ in range(n)])
    net = torch.nn.Sequential(
        torch.nn.Conv2d(2, 4, 3, padding=1, bias=False), torch.nn.BatchNorm2d(4), torch.nn.ReLU(),
        torch.nn.MaxPool2d(2),
        torch.nn.Conv2d(4, 6, 3, padding=1, bias=False), torch.nn.BatchNorm2d(6), torch.nn.ReLU(),
        torch.nn.Flatten(), torch.nn.Linear(6 * 4 * 4, classes))
    with torch.no_grad():
        for i, parameter in enumerate(net.parameters()):
            if parameter.dim() > 1:
                parameter.copy_(draw(seed, 20 + i, *parameter.shape) / math.sqrt(parameter[0].numel()))
            elif i == len(list(net.parameters())) - 1:
                parameter.zero_()
    adam = torch.optim.Adam(net.parameters(), lr=0.01)
    losses = []
    for _ in range(10):
        adam.zero_grad()
        loss = F.cross_entropy(net(images), labels)
        loss.backward()
        adam.step()
        losses.append(loss.item())
    assert losses[-1] < losses[0] / 2, losses
    return [f"training seed={seed} labels={comma(labels.tolist())}", line("losses", torch.tensor(losses)),
            line("mean", net[5].running_mean)]


def main(path):
    functions = dict(leaky_relu=lambda x: F.leaky_relu(x, 0.1), tanh=torch.tanh, softplus=F.softplus, exp=torch.exp,
                     log=torch.log, sqrt=torch.sqrt, square=torch.square, neg=torch.neg, add_scalar=lambda x: x + 0.75)
    reductions = dict(sum=torch.sum, mean=torch.mean, max=torch.amax,
                      norm=lambda x, axes: torch.linalg.vector_norm(x, dim=axes))
    losses = dict(squared_error=F.mse_loss, binary_cross_entropy=F.binary_cross_entropy_with_logits,
                  smooth_l1=F.smooth_l1_loss, smooth_l1_half=lambda x, t: F.smooth_l1_loss(x, t, beta=0.5))
    optim = torch.optim
    optimizers = dict(
        nesterov=lambda p: optim.SGD(p, lr=0.1, momentum=0.9, nesterov=True),
        sgd_decay=lambda p: optim.SGD(p, lr=0.1, momentum=0.5, weight_decay=0.1),
        nesterov_decay=lambda p: optim.SGD(p, lr=0.1, momentum=0.9, nesterov=True, weight_decay=0.1),
        adam_decay=lambda p: optim.Adam(p, lr=0.01, weight_decay=0.1),
        adamw=lambda p: optim.AdamW(p, lr=0.01, weight_decay=0.1),
        rmsprop=lambda p: optim.RMSprop(p, lr=0.01),
        rmsprop_decay=lambda p: optim.RMSprop(p, lr=0.01, alpha=0.9, eps=1e-6, weight_decay=0.1))
    clippings = dict(clip_norm=torch.nn.utils.clip_grad_norm_, clip_value=torch.nn.utils.clip_grad_value_)
    operations = [(elementwise(name, function), 6) for name, function in functions.items()]
    operations += [(binary("sub", torch.sub), 6), (softmax, 10), (matmul, 15), (embedding, 8)]
    operations += [(build, 12) for build in (permute, slice_axis, pad, flip, concat)]
    operations += [(reduction(name, function), 15) for name, function in reductions.items()]
    operations += [(target_loss(name, function), 10) for name, function in losses.items()]
    operations += [(pixel_cross_entropy, 20), (batch_norm1d, 30)]
    operations += [(optimizer(name, build), 6) for name, build in optimizers.items()]
    operations += [(clipping(name, clip), 6) for name, clip in clippings.items()]
    operations += [(training, 3)]
    write(path, "make_functions.py", operations)


if __name__ == "__main__":
    main(sys.argv[1])
