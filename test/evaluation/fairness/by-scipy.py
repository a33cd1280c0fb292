"""Prints by-scipy.data.json: the same numbers by scipy, which shares no line with ours.

python3 -m venv v && v/bin/pip install scipy==1.17.1 && v/bin/python test/evaluation/fairness/by-scipy.py > test/evaluation/fairness/by-scipy.data.json
"""

import json

import numpy as np
from scipy import integrate, optimize
from scipy.stats import betabinom, binom, norm

GREY, RED = (1 - 0.9545) / 2, (1 - 0.9973) / 2
LEAST, MOST = 0.001, 0.2


def distribution(matters, rate, spread):
    if spread == 0:
        return binom(matters, rate)
    strength = 1 / spread - 1
    return betabinom(matters, strength * rate, strength * (1 - rate))


def chance(matters, rate, spread):
    one = distribution(matters, rate, spread)
    hits = sorted({0, matters // 2, int(matters * rate), matters - 1, matters})
    limits = [[int(one.ppf(tail)), int(one.isf(tail))] for tail in (GREY, RED)]
    return dict(
        matters=matters, rate=rate, spread=spread,
        atMost=[[k, float(one.cdf(k))] for k in hits],
        grey=limits[0], red=limits[1],
    )


CUT = integrate.quad(lambda z: min(z * z, 4) * norm.pdf(z), -9, 9, points=[-2, 2], epsabs=1e-13)[0]


def level(hits, matters):
    """Paule and Mandel's estimate with squares cut at 4, by Brent's method."""
    hits, matters = np.array(hits, float), np.array(matters, float)

    def rate_at(spread):
        weights = matters / (1 + (matters - 1) * spread)
        return float((weights * hits / matters).sum() / weights.sum()), float(weights.sum())

    def excess(spread):
        rate, _ = rate_at(spread)
        variance = rate * (1 - rate) * (1 + (matters - 1) * spread) / matters
        return float(np.minimum((hits / matters - rate) ** 2 / variance, 4).mean() - CUT)

    spread = LEAST if excess(LEAST) <= 0 else MOST if excess(MOST) > 0 else optimize.brentq(excess, LEAST, MOST, xtol=1e-14)
    rate, weight = rate_at(spread)

    def minus_log_likelihood(given):
        strength = np.exp(given[1])
        mean = 1 / (1 + np.exp(-given[0]))
        return -betabinom.logpmf(hits, matters, strength * mean, strength * (1 - mean)).sum()

    found = optimize.minimize(minus_log_likelihood, [np.log(rate / (1 - rate)), 5], method="Nelder-Mead")
    return dict(
        hits=[int(h) for h in hits], matters=[int(m) for m in matters],
        rate=rate, spread=spread, uncertainty=rate * (1 - rate) / weight,
        mostLikely=dict(rate=float(1 / (1 + np.exp(-found.x[0]))), spread=float(1 / (1 + np.exp(found.x[1])))),
    )


def group(seed, units, rate, spread):
    random = np.random.default_rng(seed)
    matters = np.clip(np.exp(random.normal(np.log(200), 1.3, units)), 15, 2600).astype(int)
    strength = 1 / spread - 1
    return random.binomial(matters, random.beta(strength * rate, strength * (1 - rate), units)), matters


json.dump(
    dict(
        expectedSquare=CUT,
        chance=[
            chance(*given)
            for given in [
                (3, 0.92, 0), (3, 0.92, 0.01), (10, 0.995, 0), (15, 0.92, 0.002), (100, 0.5, 0), (100, 0.5, 0.2),
                (240, 0.97, 0.003), (2600, 0.92, 0), (2600, 0.92, 0.002), (2600, 0.92, 0.01), (2600, 0.999, 0.05), (60000, 0.92, 0.003),
            ]
        ],
        level=[
            level(*group(*given))
            for given in [(1, 220, 0.92, 0.002), (2, 220, 0.92, 0.01), (3, 40, 0.8, 0.03), (4, 13, 0.95, 0.005), (5, 6, 0.9, 0.05)]
        ] + [level([90, 90, 90, 90, 90, 90], [100] * 6)],
    ),
    __import__("sys").stdout,
)
