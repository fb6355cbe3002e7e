#!/usr/bin/env python3
"""Writes what PyTorch computes for random configurations of what GoogLeNet needs beside the usual, for ZooGoldenTest.

Run by hand, with PyTorch (CPU is enough); the versions used stand in the first line of the file:
    python3 mini-nn/src/test/golden/make_zoo.py mini-nn/src/test/resources/convkit/nn/golden/zoo.txt
"""
import sys

import torch
import torch.nn.functional as F

from golden import case, leaf, write


def max_pool_rounding_up(r, seed):
    k, s = r.randint(1, 4), r.randint(1, 5)
    p, d = r.randint(0, k // 2), r.randint(1, 2)
    n, c = r.randint(1, 2), r.randint(1, 2)
    span = (k - 1) * d + 1
    h, w = (max(1, span - 2 * p) + r.randint(0, 6) for _ in "hw")
    x = leaf(seed, 1, n, c, h, w)
    y = F.max_pool2d(x, k, s, p, d, ceil_mode=True)
    if torch.isinf(y).any():
        # a window that sees nothing but padding: PyTorch then gives its gradient to an arbitrary input
        return max_pool_rounding_up(r, seed)
    return case("max_pool_rounding_up", seed, dict(n=n, c=c, h=h, w=w, xk=k, xs=s, xp=p, xd=d), y, dict(gx=x))


def adaptive_avg_pool(r, seed):
    n, c, h, w, size = r.randint(1, 2), r.randint(1, 2), r.randint(1, 9), r.randint(1, 9), r.randint(1, 6)
    x = leaf(seed, 1, n, c, h, w)
    return case("adaptive_avg_pool", seed, dict(n=n, c=c, h=h, w=w, size=size), F.adaptive_avg_pool2d(x, size),
                dict(gx=x))


def batch_norm_epsilon(r, seed):
    n, c, h, w, milli = r.randint(2, 3), r.randint(1, 3), r.randint(1, 4), r.randint(1, 4), r.choice([1, 10, 500])
    x, weight, bias = leaf(seed, 1, n, c, h, w), leaf(seed, 2, c), leaf(seed, 3, c)
    y = F.batch_norm(x, None, None, weight, bias, training=True, eps=milli / 1000)
    return case("batch_norm_epsilon", seed, dict(n=n, c=c, h=h, w=w, milli=milli), y, dict(gx=x, gw=weight, gb=bias))


if __name__ == "__main__":
    write(sys.argv[1], "make_zoo.py", [(max_pool_rounding_up, 30), (adaptive_avg_pool, 20), (batch_norm_epsilon, 10)])
