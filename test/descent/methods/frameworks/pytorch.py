"""Writes pytorch.json beside it: trajectories of PyTorch's own optimisers in double precision, by its own
automatic differentiation; and of Newton's method, of which it has no optimiser, by its own Hessian and its own
solver. Run with a Python that has torch (Debian's python3-torch, by /usr/bin/python3); the file it wrote is kept,
so that the tests need neither.

    python3 test/descent/methods/frameworks/pytorch.py
"""

import json
import math
from pathlib import Path

import torch
from torch.nn import functional

torch.set_default_dtype(torch.float64)
torch.set_num_threads(1)

KEPT = [1, 2, 3, 10, 100, 300, 1000]
FIVE = [[1, 2], [2, 3], [3, 5], [4, 4], [5, 6]]
WIDE = [
    [round(0.02 * i, 4), round(3 * math.exp(-0.5 * 0.02 * i) + 0.2 * math.sin(1.7 * i), 4)]
    for i in range(200)
]
WAVE = [
    [round(0.1 * i - 2, 4), round(math.tanh(1.3 * (0.1 * i - 2)) + 0.1 * math.cos(2.3 * i), 4)]
    for i in range(41)
]
PASSED = [[x, y] for x, y in zip([0.5, 1, 1.5, 2, 2.5, 3, 3.5, 4, 4.5, 5], [0, 0, 1, 0, 0, 1, 0, 1, 1, 1])]

PROBLEMS = {
    "line": {
        "model": "line",
        "each": "squared",
        "points": FIVE,
        "start": [0.5, -1],
        "guess": lambda x, t: t[0] * x + t[1],
    },
    "line, absolute error": {
        "model": "line",
        "each": "absolute",
        "points": FIVE,
        "start": [3.1, 7.3],
        "guess": lambda x, t: t[0] * x + t[1],
    },
    "parabola": {
        "model": "parabola",
        "each": "squared",
        "points": WAVE,
        "start": [0.1, -0.2, 0.3],
        "guess": lambda x, t: t[0] * x**2 + t[1] * x + t[2],
    },
    "exponential": {
        "model": "exponential",
        "each": "squared",
        "points": WIDE,
        "start": [1, -0.1],
        "guess": lambda x, t: t[0] * torch.exp(t[1] * x),
    },
    "neuron": {
        "model": "v*tanh(w*x+b)+c",
        "each": "squared",
        "points": WAVE,
        "start": [0.5, 0.7, 0.1, -0.2],
        "guess": lambda x, t: t[0] * torch.tanh(t[1] * x + t[2]) + t[3],
    },
    "logistic": {
        "model": "logistic",
        "each": "log",
        "points": PASSED,
        "start": [1.2, 1.3],
        # The argument of the logistic function: PyTorch's log loss takes it as it is.
        "guess": lambda x, t: t[0] * x + t[1],
    },
}

RATES = {
    "batch": 0.01,
    "point": 0.005,
    "minibatch": 0.005,
    "momentum": 0.002,
    "nesterov": 0.002,
    "adagrad": 0.05,
    # So slow that no slope comes near 0: it makes as long a step of one that is nothing but rounding.
    "rmsprop": 0.0001,
    "adam": 0.002,
}

# Newton's method arrives after a few whole steps. Shorter ones keep it on its way for longer, and from the starts
# below the loss bends upwards in every direction, so that the system has one solution, and no other choice matters.
NEWTON = {
    "line": {"rate": 0.01},
    "parabola": {"rate": 0.01},
    "exponential": {"rate": 0.01, "start": [2.5, -0.4]},
}


def optimiser(method, theta, rate):
    if method == "momentum":
        return torch.optim.SGD([theta], lr=rate, momentum=0.9)
    if method == "nesterov":
        return torch.optim.SGD([theta], lr=rate, momentum=0.9, nesterov=True)
    if method == "adagrad":
        return torch.optim.Adagrad([theta], lr=rate)
    if method == "rmsprop":
        return torch.optim.RMSprop([theta], lr=rate, alpha=0.9)
    if method == "adam":
        return torch.optim.Adam([theta], lr=rate)
    return torch.optim.SGD([theta], lr=rate)


def rows(method, iteration, count):
    if method == "point":
        return [iteration % count]
    if method == "minibatch":
        batches = math.ceil(count / 2)
        first = 2 * (iteration % batches)
        return list(range(first, min(first + 2, count)))
    return list(range(count))


LOSSES = {
    "squared": functional.mse_loss,
    "absolute": functional.l1_loss,
    "log": functional.binary_cross_entropy_with_logits,
}


def run(problem, method, rate):
    x = torch.tensor([float(point[0]) for point in problem["points"]])
    y = torch.tensor([float(point[1]) for point in problem["points"]])
    theta = torch.tensor([float(value) for value in problem["start"]], requires_grad=True)
    optim = optimiser(method, theta, rate)
    kept = {}
    for iteration in range(max(KEPT)):
        used = rows(method, iteration, len(x))
        optim.zero_grad()
        LOSSES[problem["each"]](problem["guess"](x[used], theta), y[used]).backward()
        optim.step()
        if iteration + 1 in KEPT:
            kept[str(iteration + 1)] = theta.tolist()
    return kept


def newton(problem, rate):
    x = torch.tensor([float(point[0]) for point in problem["points"]])
    y = torch.tensor([float(point[1]) for point in problem["points"]])

    def loss(theta):
        return LOSSES[problem["each"]](problem["guess"](x, theta), y)

    theta = torch.tensor([float(value) for value in problem["start"]])
    kept = {}
    for iteration in range(max(KEPT)):
        slopes = torch.autograd.functional.jacobian(loss, theta)
        curvature = torch.autograd.functional.hessian(loss, theta)
        assert torch.linalg.eigvalsh(curvature).min() > 0
        theta = theta - rate * torch.linalg.solve(curvature, slopes)
        if iteration + 1 in KEPT:
            kept[str(iteration + 1)] = theta.tolist()
    return kept


def newtons():
    for name, own in NEWTON.items():
        problem = PROBLEMS[name] | {key: own[key] for key in own if key == "start"}
        yield f"{name}, Newton", {
            key: problem[key] for key in ("model", "each", "points", "start")
        } | {"runs": {"newton": {"rate": own["rate"], "iterates": newton(problem, own["rate"])}}}


result = {
    "source": f"PyTorch {torch.__version__}, float64",
    "problems": {
        name: {key: problem[key] for key in ("model", "each", "points", "start")}
        | {
            "runs": {
                method: {"rate": rate, "iterates": run(problem, method, rate)}
                for method, rate in RATES.items()
            }
        }
        for name, problem in PROBLEMS.items()
    }
    | dict(newtons()),
}
Path(__file__).with_suffix(".json").write_text(json.dumps(result) + "\n")
