#!/usr/bin/env python3
"""Figures of queues to 25 digits, for the tests of CallCenter.Standards.Staffing. Usage: references.py > references.csv

Apart from the library: Erlang B by his recursion, and the queue with patience by the sums over the states of its birth and death process, both in mpmath with 80 digits and every input the double that the test
reads. What is answered or given up in time is summed from the density of the offered wait, by Gauss-Legendre quadrature of mpmath."""
import itertools
from mpmath import mp, mpf, exp, log, quad, nstr, gammainc

mp.dps = 80


def ratio(n, a):
    """1/B for whole n by the recursion, for others by the integral of the incomplete gamma function."""
    if n == int(n):
        r = mpf(1)
        for k in range(1, int(n) + 1):
            r = 1 + k * r / a
        return r
    return exp(a) * a ** (-mpf(n)) * gammainc(mpf(n) + 1, a)


def tail(x, y):
    """1 + y/(x+1) + y²/((x+1)(x+2)) + …: the states with a queue, in units of the state in which all are busy and nobody waits."""
    total = term = mpf(1)
    end = mpf(10) ** -(mp.dps - 10)
    j = 0
    while term > total * end:
        j += 1
        term *= y / (x + j)
        total += term
    return total


def erlang(a, n):
    a = mpf(a)
    r = ratio(n, a)
    c = 1 / (a / n + (1 - a / n) * r) if a < n else mpf(1)
    return [1 / r, c]


def patient(a, n, handling, patience, target):
    a, n, h, p, t = mpf(a), mpf(n), mpf(handling), mpf(patience), mpf(target)
    theta = h / p
    # the answered in time are a difference of sums that may be as great as exp(height)
    height = (a - n - n * log(a / n)) / theta if a > n else mpf(0)
    digits = 80 + int(height / 2)
    mp.dps = digits
    x, y = n / theta, a / theta
    r, big = ratio(n, a), tail(x, y)
    whole = r - 1 + big
    wait = big / whole
    abandoned = (n + (a - n) * big) / (a * whole)
    queue = a * abandoned / theta
    mean = queue * h / a

    def phi(u):
        return a / theta * (1 - exp(-theta * u)) - n * u

    u = t / h
    at_target = exp(phi(u))
    beyond = a / n * tail(x, y * exp(-theta * u)) * at_target
    density = a / n * big
    z = (r - 1) * a / n + density
    before = density - beyond
    answered_before = at_target - 1 + n / a * before
    answered_within = ((r - 1) * a / n + answered_before) / z
    abandoned_within = (before - answered_before + (1 - exp(-theta * u)) * beyond) / z
    longer = beyond / z * exp(-theta * u)

    # the mean wait of the answered, by quadrature about the peak of the density
    peak = log(a / n) / theta if a > n else mpf(0)
    top = phi(peak)
    widths = [1 / theta, 1 / mp.sqrt(n * theta)] + ([1 / (n - a)] if a < n else [])
    steps = (-24, -12, -6, -3, -1, 0, 1, 3, 6, 12, 24, 48, 96, 192)
    points = sorted({max(mpf(0), peak + width * k) for k in steps for width in widths})
    mp.dps = 40
    served = quad(lambda v: v * exp(phi(v) - top - theta * v), points)
    scale = quad(lambda v: exp(phi(v) - top), points)
    mp.dps = digits
    served_wait = density / z * served / scale / (1 - abandoned) * h
    mp.dps = 80
    return [wait, abandoned, mean, queue, a * (1 - abandoned) / n, answered_within, abandoned_within, longer, served_wait]


def row(kind, inputs, values):
    print(','.join([kind, *map(repr, inputs), *(nstr(v, 25, min_fixed=1, max_fixed=0) for v in values)]), flush=True)


print('# loss,load,servers,B,C')
for a, n in [(0.001, 1), (0.001, 5), (0.001, 40), (0.5, 0.25), (0.5, 0.999), (1.0, 1), (2.5, 2.5), (3.7, 10.4), (0.01, 1.5), (9.3, 0.5), (100.0, 3), (1000.0, 10), (5000.0, 250), (100.0, 100.5), (150.25, 160.75),
             (250.0, 254.5), (250.0, 255), (250.0, 256), (256.5, 256.25), (200.0, 300.3), (50.0, 300), (600.0, 300), (700.0, 260.5), (400.0, 260), (10000.0, 10300), (12345.0, 12421), (99500.0, 100000),
             (90000.0, 100000), (130000.0, 100000), (300000.0, 100000), (999999.0, 1000000), (1000000.0, 1000000), (1000000.0, 1003000), (1000000.0, 990000)]:
    row('loss', [a, n], erlang(a, n))

print('# patience,load,agents,handling,patience,target,wait,abandoned,mean wait,queue,occupancy,answered in time,abandoned in time,longer wait,mean wait of the answered')
for values in [(10.0, 14, 180.0, 60000000.0, 20.0), (10.0, 14, 180.0, 300.0, 20.0), (10.0, 10, 180.0, 300.0, 20.0), (10.0, 5, 180.0, 60.0, 20.0), (10.0, 1, 180.0, 30.0, 20.0), (0.001, 1, 300.0, 60.0, 20.0),
               (0.001, 3, 300.0, 120.0, 5.0), (0.1, 2, 30.0, 3000.0, 10.0), (48.0, 54, 60.0, 120.0, 20.0), (100.0, 100, 300.0, 600.0, 1800.0), (100.0, 100, 300.0, 0.5, 1.0), (100.0, 90, 300.0, 90000.0, 20.0),
               (100.0, 120, 300.0, 1.0, 3.0), (5.0, 8, 300.0, 0.01, 0.005), (1000.0, 980, 240.0, 180.0, 15.0), (1000.0, 1050, 240.0, 180.0, 15.0), (1000.0, 700, 240.0, 180.0, 5.0), (10000.0, 9000, 300.0, 180.0, 20.0),
               (10000.0, 10100, 300.0, 600.0, 10.0), (100000.0, 99000, 300.0, 180.0, 5.0), (100000.0, 100300, 300.0, 180.0, 1.0), (1000000.0, 1000000, 300.0, 150.0, 0.5), (1000000.0, 1001000, 300.0, 180.0, 0.25),
               (1000000.0, 900000, 300.0, 180.0, 19.0), (1000000.0, 990000, 300.0, 180.0, 2.0)]:
    row('patience', values, patient(*values))
