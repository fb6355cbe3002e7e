"""PyTorch as a contender of ./kit bench: speaks the line protocol of convkit.bench.Worker, one line in, one line out."""

import os
import sys
import time

import torch
from torch import nn
from torch.nn import functional

CLASSES = 10
SIZE = 32


def conv(words):
    """conv N C H W O KH KW PH PW DH DW DIRECTION WARM_UP_MILLIS: a function that makes one call."""
    n, c, h, w, o, kh, kw, ph, pw, dh, dw = map(int, words[:11])
    direction = words[11]
    generator = torch.Generator().manual_seed(1)
    x = torch.rand(n, c, h, w, generator=generator) * 2 - 1
    weight = torch.rand(o, c, kh, kw, generator=generator) * 2 - 1

    def forward():
        return torch.conv2d(x, weight, None, 1, (ph, pw), (dh, dw))

    y = forward()
    wanted = (direction == "gradInput", direction == "gradWeight", False)

    def backward():
        return torch.ops.aten.convolution_backward(y, x, weight, None, (1, 1), (ph, pw), (dh, dw), False, (0, 0), 1, wanted)

    return forward if direction == "forward" else backward


def lenet():
    return nn.Sequential(
        nn.Conv2d(1, 6, 5), nn.ReLU(), nn.MaxPool2d(2), nn.Conv2d(6, 16, 5), nn.ReLU(), nn.MaxPool2d(2),
        nn.Conv2d(16, 120, 5), nn.ReLU(), nn.Flatten(), nn.Linear(120, 84), nn.ReLU(), nn.Linear(84, CLASSES),
    )


class Block(nn.Module):
    """Two convolutions and a shortcut without parameters: every second pixel, channels of zeros behind those there are."""

    def __init__(self, channels_in, channels):
        super().__init__()
        self.stride = channels // channels_in
        self.body = nn.Sequential(
            nn.Conv2d(channels_in, channels, 3, self.stride, 1, bias=False), nn.BatchNorm2d(channels), nn.ReLU(),
            nn.Conv2d(channels, channels, 3, 1, 1, bias=False), nn.BatchNorm2d(channels),
        )
        self.added = channels - channels_in

    def forward(self, x):
        shortcut = functional.pad(x[:, :, ::2, ::2], (0, 0, 0, 0, 0, self.added)) if self.added else x
        return functional.relu(self.body(x) + shortcut)


def resnet20():
    layers = [nn.Conv2d(3, 16, 3, 1, 1, bias=False), nn.BatchNorm2d(16), nn.ReLU()]
    channels = 16
    for wanted in (16, 32, 64):
        for _ in range(3):
            layers.append(Block(channels, wanted))
            channels = wanted
    return nn.Sequential(*layers, nn.AdaptiveAvgPool2d(1), nn.Flatten(), nn.Linear(channels, CLASSES))


def numbers(folder, name, kind):
    path = os.path.join(folder, name)
    return torch.from_file(path, shared=False, size=os.path.getsize(path) // 4, dtype=kind)


class Training:
    """train MODEL FOLDER BATCH RATE: the files are those of convkit.bench.TrainingFolder."""

    def __init__(self, words):
        folder, self.batch_size = words[1], int(words[2])
        self.model = lenet() if words[0] == "lenet" else resnet20()
        channels = 1 if words[0] == "lenet" else 3
        self.train, self.test = (numbers(folder, name + ".f32", torch.float32).view(-1, channels, SIZE, SIZE) for name in ("train", "test"))
        self.train_labels, self.test_labels = (numbers(folder, name + ".i32", torch.int32).long() for name in ("train", "test"))
        torch.nn.utils.vector_to_parameters(numbers(folder, "weights.f32", torch.float32), self.model.parameters())
        self.optimizer = torch.optim.Adam(self.model.parameters(), float(words[3]))
        self.step = 0
        self.first_loss = self.loss().item()

    def loss(self):
        first = self.step % (len(self.train) // self.batch_size) * self.batch_size
        logits = self.model(self.train[first:first + self.batch_size])
        return functional.cross_entropy(logits, self.train_labels[first:first + self.batch_size])

    def one(self):
        self.optimizer.zero_grad()
        loss = self.loss()
        loss.backward()
        self.optimizer.step()
        self.step += 1
        return loss.item()

    def steps(self, count):
        start = time.perf_counter_ns()
        for _ in range(count):
            self.one()
        return time.perf_counter_ns() - start

    def accuracy(self):
        self.model.eval()
        with torch.no_grad():
            right = sum(
                (self.model(x).argmax(1) == labels).sum().item()
                for x, labels in zip(self.test.split(200), self.test_labels.split(200))
            )
        self.model.train()
        return right / len(self.test)


def timed(call, millis):
    """Nanoseconds per call over about this long, at least one call."""
    calls, start = 0, time.perf_counter_ns()
    while True:
        call()
        calls += 1
        passed = time.perf_counter_ns() - start
        if passed >= millis * 1_000_000:
            return passed / calls


def kernel(words):
    call = conv(words)
    with torch.no_grad():
        timed(call, int(words[12]))

    def run(millis):
        with torch.no_grad():
            timed(call, millis / 4)
            return timed(call, millis)

    return run


class Peer:
    def __init__(self):
        self.run = None
        self.training = None

    def obey(self, command, words):
        if command == "hello":
            torch.set_num_threads(int(words[0]))
            return "ready " + torch.__version__
        if command == "conv":
            self.run = kernel(words)
            return "ready"
        if command == "train":
            self.training = Training(words)
            self.run = lambda millis: timed(self.training.one, millis)
            return "ready %r" % self.training.first_loss
        if command == "run":
            return "value %r" % self.run(int(words[0]))
        if command == "steps":
            return "value %r" % self.training.steps(int(words[0]))
        if command == "accuracy":
            return "value %r" % self.training.accuracy()
        raise ValueError("a worker does not know " + command)


def main():
    answers = os.fdopen(os.dup(1), "w", encoding="utf-8")
    os.dup2(2, 1)  # what libraries print must not look like an answer
    peer = Peer()
    for line in sys.stdin:
        words = line.split()
        try:
            answer = peer.obey(words[0], words[1:])
        except Exception as problem:  # whatever it is, the other contenders go on
            answer = "error %s: %s" % (type(problem).__name__, str(problem).replace("\n", " "))
        answers.write(answer + "\n")
        answers.flush()


if __name__ == "__main__":
    main()
