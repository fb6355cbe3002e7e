#!/usr/bin/env python3
"""Writes what PyTorch computes for random configurations of the first operations, for GoldenTest to compare with.

Run by hand, with PyTorch (CPU is enough); the versions used stand in the first line of the file:
    python3 mini-nn/src/test/golden/make_operations.py mini-nn/src/test/resources/convkit/nn/golden/operations.txt
"""
import sys

import torch
import torch.nn.functional as F

from golden import case, draw, leaf, line, write


def window(r, largest_kernel=4, dilations=3):
    return dict(k=r.randint(1, largest_kernel), s=r.randint(1, 3), p=r.randint(0, 2), d=r.randint(1, dilations))


def span(w):
    return (w["k"] - 1) * w["d"] + 1


def conv2d(r, seed):
    groups, rows, cols = r.choice([1, 1, 2, 3]), window(r), window(r)
    n, c, o = r.randint(1, 3), groups * r.randint(1, 2), groups * r.randint(1, 3)
    h = max(1, span(rows) - 2 * rows["p"]) + r.randint(0, 4)
    w = max(1, span(cols) - 2 * cols["p"]) + r.randint(0, 4)
    x, weight = leaf(seed, 1, n, c, h, w), leaf(seed, 2, o, c // groups, rows["k"], cols["k"])
    bias = leaf(seed, 3, o)
    y = F.conv2d(x, weight, bias, (rows["s"], cols["s"]), (rows["p"], cols["p"]), (rows["d"], cols["d"]), groups)
    options = dict(n=n, c=c, h=h, w=w, o=o, groups=groups)
    options.update({"r" + k: v for k, v in rows.items()}, **{"c" + k: v for k, v in cols.items()})
    return case("conv2d", seed, options, y, dict(gx=x, gw=weight, gb=bias))


def pool(kind):
    def build(r, seed):
        rows, cols = window(r, dilations=3 if kind == "max" else 1), window(r, dilations=3 if kind == "max" else 1)
        for axis in (rows, cols):
            axis["p"] = min(axis["p"], axis["k"] // 2)
        n, c = r.randint(1, 2), r.randint(1, 3)
        h = max(1, span(rows) - 2 * rows["p"]) + r.randint(0, 4)
        w = max(1, span(cols) - 2 * cols["p"]) + r.randint(0, 4)
        x = leaf(seed, 1, n, c, h, w)
        kernel, stride, padding = ((rows[key], cols[key]) for key in "ksp")
        y = (F.max_pool2d(x, kernel, stride, padding, (rows["d"], cols["d"])) if kind == "max"
             else F.avg_pool2d(x, kernel, stride, padding))
        if torch.isinf(y).any():
            # a window that sees nothing but padding: PyTorch then gives its gradient to an arbitrary input
            return build(r, seed)
        options = dict(n=n, c=c, h=h, w=w)
        options.update({"r" + k: v for k, v in rows.items()}, **{"c" + k: v for k, v in cols.items()})
        return case(f"{kind}_pool2d", seed, options, y, dict(gx=x))
    return build


def linear(r, seed):
    n, i, o = r.randint(1, 5), r.randint(1, 9), r.randint(1, 7)
    x, weight, bias = leaf(seed, 1, n, i), leaf(seed, 2, o, i), leaf(seed, 3, o)
    return case("linear", seed, dict(n=n, i=i, o=o), F.linear(x, weight, bias), dict(gx=x, gw=weight, gb=bias))


def elementwise(name, function):
    def build(r, seed):
        n = r.randint(1, 40)
        x = leaf(seed, 1, n)
        return case(name, seed, dict(n=n), function(x), dict(gx=x))
    return build


def log_softmax(r, seed):
    n, c = r.randint(1, 5), r.randint(1, 9)
    x = leaf(seed, 1, n, c)
    return case("log_softmax", seed, dict(n=n, c=c), F.log_softmax(x, dim=1), dict(gx=x))


def cross_entropy(r, seed):
    n, c = r.randint(1, 6), r.randint(2, 9)
    labels = [r.randrange(c) for _ in range(n)]
    x = leaf(seed, 1, n, c)
    options = dict(n=n, c=c, labels=",".join(map(str, labels)))
    return case("cross_entropy", seed, options, F.cross_entropy(x, torch.tensor(labels)), dict(gx=x))


def batch_norm(r, seed):
    n, c, h, w, training = r.randint(2, 4), r.randint(1, 4), r.randint(1, 4), r.randint(1, 4), r.randint(0, 1)
    x, gamma, beta = leaf(seed, 1, n, c, h, w), leaf(seed, 2, c), leaf(seed, 3, c)
    mean, variance = draw(seed, 4, c), draw(seed, 5, c).abs() + 0.5
    y = F.batch_norm(x, mean, variance, gamma, beta, bool(training), 0.1, 1e-5)
    lines = case("batch_norm", seed, dict(n=n, c=c, h=h, w=w, training=training), y, dict(gx=x, gw=gamma, gb=beta))
    return lines + [line("mean", mean), line("variance", variance)]


def optimizer(name, build):
    def steps(r, seed):
        n, count = r.randint(1, 6), r.randint(1, 8)
        values = leaf(seed, 1, n)
        made = build([values])
        for step in range(count):
            values.grad = draw(seed, 10 + step, n)
            made.step()
        return [f"{name} seed={seed} n={n} steps={count}", line("y", values)]
    return steps


def main(path):
    operations = [(conv2d, 100), (pool("max"), 50), (pool("avg"), 40), (linear, 30), (log_softmax, 15),
                  (cross_entropy, 25), (batch_norm, 40),
                  (elementwise("relu", torch.relu), 8), (elementwise("sigmoid", torch.sigmoid), 8),
                  (optimizer("sgd", lambda p: torch.optim.SGD(p, lr=0.1)), 4),
                  (optimizer("momentum", lambda p: torch.optim.SGD(p, lr=0.1, momentum=0.9)), 8),
                  (optimizer("adam", lambda p: torch.optim.Adam(p, lr=0.01)), 8)]
    write(path, "make_operations.py", operations)


if __name__ == "__main__":
    main(sys.argv[1])
