"""A queue alone in SimPy (Debian: python3-simpy): exponential arrivals, service and patience. Prints contacts a second.

Usage: simpy_queue.py [AGENTS] [CONTACTS]
"""
import random
import sys
import time

import simpy


def contact(env, agents, rng, ended):
    with agents.request() as turn:
        patience = env.timeout(rng.expovariate(1 / 240))
        yield turn | patience
        if turn.triggered:
            yield env.timeout(rng.expovariate(1 / 180))
    ended[0] += 1


def arrivals(env, agents, rng, count, rate, ended):
    for _ in range(count):
        yield env.timeout(rng.expovariate(rate))
        env.process(contact(env, agents, rng, ended))


def main():
    servers = int(sys.argv[1]) if len(sys.argv) > 1 else 30
    count = int(sys.argv[2]) if len(sys.argv) > 2 else 100_000
    env = simpy.Environment()
    ended = [0]
    start = time.perf_counter()
    env.process(arrivals(env, simpy.Resource(env, servers), random.Random(1), count, servers * 0.92 / 180, ended))
    env.run()
    print(f"{ended[0] / (time.perf_counter() - start):,.0f} contacts a second")


main()
