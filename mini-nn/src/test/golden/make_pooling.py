#!/usr/bin/env python3
"""Writes what PyTorch computes for random configurations of pooling and upsampling, for PoolingGoldenTest.

Run by hand, with PyTorch (CPU is enough); the versions used stand in the first line of the file:
    python3 mini-nn/src/test/golden/make_pooling.py mini-nn/src/test/resources/convkit/nn/golden/pooling.txt
"""
import sys

import torch
import torch.nn.functional as F

from golden import case, draw, leaf, line, write


def window(r, dilations=1):
    k = r.randint(1, 4)
    return dict(k=k, s=r.randint(1, 3), p=r.randint(0, k // 2), d=r.randint(1, dilations))


def fitting(r, w, spare=4):
    """An input size that the window fits; often exactly."""
    return max(1, (w["k"] - 1) * w["d"] + 1 - 2 * w["p"]) + r.choice([0, r.randint(0, spare)])


def prefixed(**windows):
    return {axis + key: value for axis, w in windows.items() for key, value in w.items()}


def plane(r, dilations=1):
    """Two windows, maps that they fit, the options that say so, and PyTorch's (kernel, stride, padding, dilation)."""
    rows, cols = window(r, dilations), window(r, dilations)
    n, c, h, w = r.randint(1, 2), r.randint(1, 3), fitting(r, rows), fitting(r, cols)
    options = dict(n=n, c=c, h=h, w=w, **prefixed(r=rows, c=cols))
    return (n, c, h, w), options, [(rows[key], cols[key]) for key in "kspd"]


def max_pool2d_indices(r, seed):
    shape, options, (k, s, p, d) = plane(r, 3)
    x = leaf(seed, 1, *shape)
    y, indices = F.max_pool2d(x, k, s, p, d, return_indices=True)
    if torch.isinf(y).any():
        # a window that sees nothing but padding: PyTorch then names an arbitrary position
        return max_pool2d_indices(r, seed)
    return case("max_pool2d_indices", seed, options, y, dict(gx=x)) + [line("indices", indices.float())]


def max_unpool2d(r, seed):
    """Windows side by side: where they overlap, PyTorch does not say which value stays."""
    rows, cols = r.randint(1, 3), r.randint(1, 3)
    n, c, oh, ow = r.randint(1, 2), r.randint(1, 3), r.randint(1, 4), r.randint(1, 4)
    h, w = oh * rows + r.randrange(rows), ow * cols + r.randrange(cols)
    _, indices = F.max_pool2d(draw(seed, 4, n, c, h, w), (rows, cols), return_indices=True)
    x = leaf(seed, 1, n, c, oh, ow)
    y = F.max_unpool2d(x, indices, (rows, cols), output_size=(h, w))
    options = dict(n=n, c=c, h=h, w=w, rk=rows, rs=rows, rp=0, ck=cols, cs=cols, cp=0)
    return case("max_unpool2d", seed, options, y, dict(gx=x))


def l2_pool2d(r, seed):
    shape, options, (k, s, p, _) = plane(r)
    x = leaf(seed, 1, *shape)
    y = F.lp_pool2d(F.pad(x, (p[1], p[1], p[0], p[0])), 2.0, k, s)
    return case("l2_pool2d", seed, options, y, dict(gx=x))


def columns(x, k, s, p, d):
    """Each window's values, padding as zeros: [N, C, taps, windows]."""
    return F.unfold(x, k, d, p, s).reshape(x.shape[0], x.shape[1], k[0] * k[1], -1)


def activations(seed, *shape):
    """About half of them 0, as behind a ReLU."""
    return draw(seed, 1, *shape).clamp(min=0).requires_grad_(True)


def output_shape(x, k, s, p, d):
    return F.max_pool2d(x.detach(), k, s, p, d).shape


def stochastic_drawn(r, seed):
    """The first value at which the running sum exceeds a drawn share of the sum."""
    shape, options, geometry = plane(r, 2)
    x = activations(seed, *shape)
    taps, shape = columns(x, *geometry), output_shape(x, *geometry)
    share = (draw(seed, 4, *shape).double() + 1) / 2
    running = taps.detach().double().cumsum(2)
    chosen = (running > share.reshape(shape[0], shape[1], 1, -1) * running[:, :, -1:]).int().argmax(2, keepdim=True)
    # nothing is drawn from a window of zeros
    drawn = taps.gather(2, chosen) * (running[:, :, -1:] > 0)
    return case("stochastic_drawn", seed, options, drawn.reshape(shape), dict(gx=x))


def stochastic_expected(r, seed):
    shape, options, geometry = plane(r, 2)
    x = activations(seed, *shape)
    taps, total = columns(x, *geometry), columns(x, *geometry).sum(2)
    total = torch.where(total == 0, torch.ones_like(total), total)
    y = (taps.square().sum(2) / total).reshape(output_shape(x, *geometry))
    return case("stochastic_expected", seed, options, y, dict(gx=x))


def pool1d(kind):
    def build(r, seed):
        w = window(r, 3 if kind == "max" else 1)
        n, c, length = r.randint(1, 3), r.randint(1, 3), fitting(r, w, 7)
        x = leaf(seed, 1, n, c, length)
        y = (F.max_pool1d(x, w["k"], w["s"], w["p"], w["d"]) if kind == "max"
             else F.avg_pool1d(x, w["k"], w["s"], w["p"]))
        if torch.isinf(y).any():
            return build(r, seed)
        return case(f"{kind}_pool1d", seed, dict(n=n, c=c, l=length, **prefixed(c=w)), y, dict(gx=x))
    return build


def maxout(r, seed):
    n, pieces, h, w = r.randint(1, 3), r.randint(1, 4), r.randint(1, 4), r.randint(1, 4)
    c = pieces * r.randint(1, 3)
    x = leaf(seed, 1, n, c, h, w)
    y = x.reshape(n, c // pieces, pieces, h, w).max(2).values
    return case("maxout", seed, dict(n=n, c=c, h=h, w=w, pieces=pieces), y, dict(gx=x))


def plain(name, largest, extra, function):
    """Operations on maps with one or two numbers as options."""
    def build(r, seed):
        n, c, h, w = r.randint(1, 2), r.randint(1, 3), r.randint(1, largest), r.randint(1, largest)
        numbers = extra(r)
        x = leaf(seed, 1, n, c, h, w)
        return case(name, seed, dict(n=n, c=c, h=h, w=w, **numbers), function(x, **numbers), dict(gx=x))
    return build


def main(path):
    def scale(r):
        return dict(scale=r.randint(1, 4))

    def cells(r):
        return dict(oh=r.randint(1, 8), ow=r.randint(1, 8))

    write(path, "make_pooling.py", [
        (max_pool2d_indices, 30), (max_unpool2d, 25), (l2_pool2d, 30), (stochastic_drawn, 25),
        (stochastic_expected, 25), (pool1d("max"), 20), (pool1d("avg"), 20), (maxout, 15),
        (plain("global_max_pool2d", 6, lambda r: {}, lambda x: F.adaptive_max_pool2d(x, 1)), 10),
        (plain("adaptive_avg_pool2d", 8, cells, lambda x, oh, ow: F.adaptive_avg_pool2d(x, (oh, ow))), 25),
        (plain("upsample_nearest", 4, scale, lambda x, scale: F.interpolate(x, scale_factor=scale)), 15),
        (plain("upsample_bilinear", 4, scale, lambda x, scale: F.interpolate(
            x, scale_factor=scale, mode="bilinear", align_corners=False)), 30)])


if __name__ == "__main__":
    main(sys.argv[1])
