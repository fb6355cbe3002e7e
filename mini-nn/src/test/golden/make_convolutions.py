#!/usr/bin/env python3
"""Writes what PyTorch computes for random configurations of the forms of convolution, for ConvolutionGoldenTest.

Run by hand, with PyTorch (CPU is enough); the versions used stand in the first line of the file:
    python3 mini-nn/src/test/golden/make_convolutions.py mini-nn/src/test/resources/convkit/nn/golden/convolutions.txt
"""
import sys

import torch
import torch.nn.functional as F

from golden import case, leaf, write


def window(r, largest_kernel=4, padding=2):
    return dict(k=r.randint(1, largest_kernel), s=r.randint(1, 3), p=r.randint(0, padding), d=r.randint(1, 3))


def span(w):
    return (w["k"] - 1) * w["d"] + 1


def fitting(r, w, spare=5):
    """An input size that the window fits; often exactly."""
    return max(1, span(w) - 2 * w["p"]) + r.choice([0, r.randint(0, spare)])


def channels(r):
    groups = r.choice([1, 1, 2, 3])
    return groups, groups * r.randint(1, 2), groups * r.randint(1, 3), r.randint(1, 3)


def prefixed(**windows):
    return {axis + key: value for axis, w in windows.items() for key, value in w.items()}


def bias_of(r, seed, o, leaves):
    """A bias for three cases of four; the leaves say whether there is one."""
    if r.random() < 0.25:
        return None
    leaves["gb"] = leaf(seed, 3, o)
    return leaves["gb"]


def conv1d(r, seed):
    (groups, c, o, n), w = channels(r), window(r, 5)
    length = fitting(r, w)
    leaves = dict(gx=leaf(seed, 1, n, c, length), gw=leaf(seed, 2, o, c // groups, w["k"]))
    bias = bias_of(r, seed, o, leaves)
    y = F.conv1d(leaves["gx"], leaves["gw"], bias, w["s"], w["p"], w["d"], groups)
    return case("conv1d", seed, dict(n=n, c=c, l=length, o=o, groups=groups, **prefixed(c=w)), y, leaves)


def causal_conv1d(r, seed):
    (groups, c, o, n), w = channels(r), window(r, padding=0)
    length = r.randint(1, 9)
    leaves = dict(gx=leaf(seed, 1, n, c, length), gw=leaf(seed, 2, o, c // groups, w["k"]))
    bias = bias_of(r, seed, o, leaves)
    y = F.conv1d(F.pad(leaves["gx"], (span(w) - 1, 0)), leaves["gw"], bias, w["s"], 0, w["d"], groups)
    return case("causal_conv1d", seed, dict(n=n, c=c, l=length, o=o, groups=groups, **prefixed(c=w)), y, leaves)


def true_conv1d(r, seed):
    n, c, o, w = r.randint(1, 2), r.randint(1, 3), r.randint(1, 3), window(r, 5)
    length = fitting(r, w)
    leaves = dict(gx=leaf(seed, 1, n, c, length), gw=leaf(seed, 2, o, c, w["k"]))
    bias = bias_of(r, seed, o, leaves)
    y = F.conv1d(leaves["gx"], leaves["gw"].flip(2), bias, w["s"], w["p"], w["d"])
    return case("true_conv1d", seed, dict(n=n, c=c, l=length, o=o, **prefixed(c=w)), y, leaves)


def true_conv2d(r, seed):
    n, c, o, rows, cols = r.randint(1, 2), r.randint(1, 3), r.randint(1, 3), window(r), window(r)
    h, w = fitting(r, rows, 3), fitting(r, cols, 3)
    leaves = dict(gx=leaf(seed, 1, n, c, h, w), gw=leaf(seed, 2, o, c, rows["k"], cols["k"]))
    bias = bias_of(r, seed, o, leaves)
    stride, padding, dilation = ((rows[key], cols[key]) for key in "spd")
    y = F.conv2d(leaves["gx"], leaves["gw"].flip(2, 3), bias, stride, padding, dilation)
    return case("true_conv2d", seed, dict(n=n, c=c, h=h, w=w, o=o, **prefixed(r=rows, c=cols)), y, leaves)


def transposed_axis(r, spare):
    """A window, an input size that leaves an output, and an output padding below the stride."""
    w = window(r)
    extra = r.randint(0, w["s"] - 1)
    size = r.randint(1, spare)
    while (size - 1) * w["s"] - 2 * w["p"] + span(w) + extra < 1:
        size += 1
    return w, extra, size


def conv_transpose1d(r, seed):
    (groups, c, o, n), (w, extra, length) = channels(r), transposed_axis(r, 6)
    leaves = dict(gx=leaf(seed, 1, n, c, length), gw=leaf(seed, 2, c, o // groups, w["k"]))
    bias = bias_of(r, seed, o, leaves)
    y = F.conv_transpose1d(leaves["gx"], leaves["gw"], bias, w["s"], w["p"], extra, groups, w["d"])
    options = dict(n=n, c=c, l=length, o=o, groups=groups, cextra=extra, **prefixed(c=w))
    return case("conv_transpose1d", seed, options, y, leaves)


def conv_transpose2d(r, seed):
    groups, c, o, n = channels(r)
    (rows, down, h), (cols, right, w) = transposed_axis(r, 3), transposed_axis(r, 3)
    leaves = dict(gx=leaf(seed, 1, n, c, h, w), gw=leaf(seed, 2, c, o // groups, rows["k"], cols["k"]))
    bias = bias_of(r, seed, o, leaves)
    stride, padding, dilation = ((rows[key], cols[key]) for key in "spd")
    y = F.conv_transpose2d(leaves["gx"], leaves["gw"], bias, stride, padding, (down, right), groups, dilation)
    options = dict(n=n, c=c, h=h, w=w, o=o, groups=groups, rextra=down, cextra=right, **prefixed(r=rows, c=cols))
    return case("conv_transpose2d", seed, options, y, leaves)


def toeplitz(r, seed):
    """Column j of the matrix is the convolution of the image that is 1 at j and 0 elsewhere."""
    groups, rows, cols = r.choice([1, 1, 2]), window(r, 3), window(r, 3)
    c, o = groups * r.randint(1, 2), groups * r.randint(1, 2)
    h, w = min(4, fitting(r, rows, 1)), min(4, fitting(r, cols, 1))
    rows["p"], cols["p"] = max(rows["p"], (span(rows) - h + 1) // 2), max(cols["p"], (span(cols) - w + 1) // 2)
    weight = leaf(seed, 2, o, c // groups, rows["k"], cols["k"])
    stride, padding, dilation = ((rows[key], cols[key]) for key in "spd")
    units = torch.eye(c * h * w).reshape(c * h * w, c, h, w)
    y = F.conv2d(units, weight, None, stride, padding, dilation, groups).flatten(1).T
    if y.numel() > 1200:
        return toeplitz(r, seed)
    return case("toeplitz", seed, dict(c=c, h=h, w=w, o=o, groups=groups, **prefixed(r=rows, c=cols)), y,
                dict(gw=weight))


def main(path):
    write(path, "make_convolutions.py",
          [(conv1d, 50), (causal_conv1d, 30), (true_conv1d, 15), (true_conv2d, 20), (conv_transpose1d, 40),
           (conv_transpose2d, 60), (toeplitz, 30)])


if __name__ == "__main__":
    main(sys.argv[1])
