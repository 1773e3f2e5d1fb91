"""A queue alone in SimPy: exponential arrivals, handling times and patience. Prints contacts a second.

SimPy 2 (Debian: python3-simpy) or 3 and later (package simpy), whichever is there.

Usage: simpy_queue.py [AGENTS] [CONTACTS]
"""
import random
import sys
import time

HANDLING, PATIENCE, OCCUPANCY = 180, 240, 0.92


def run_simpy2(agents, count, rng, tally):
    from SimPy.Simulation import Process, Resource, Simulation, hold, release, request

    class Contact(Process):
        def call(self):
            yield (request, self, self.sim.agents), (hold, self, rng.expovariate(1 / PATIENCE))
            if self.acquired(self.sim.agents):
                yield hold, self, rng.expovariate(1 / HANDLING)
                yield release, self, self.sim.agents
                tally["answered"] += 1
            else:
                tally["hung up"] += 1

    class Arrivals(Process):
        def come(self):
            for _ in range(count):
                yield hold, self, rng.expovariate(agents * OCCUPANCY / HANDLING)
                contact = Contact(sim=self.sim)
                self.sim.activate(contact, contact.call())

    sim = Simulation()
    sim.initialize()
    sim.agents = Resource(capacity=agents, sim=sim)
    arrivals = Arrivals(sim=sim)
    sim.activate(arrivals, arrivals.come())
    sim.simulate(until=1e12)


def run_simpy(agents, count, rng, tally):
    import simpy

    def contact(env, free):
        with free.request() as turn:
            yield turn | env.timeout(rng.expovariate(1 / PATIENCE))
            if turn.triggered:
                yield env.timeout(rng.expovariate(1 / HANDLING))
                tally["answered"] += 1
            else:
                tally["hung up"] += 1

    def arrivals(env, free):
        for _ in range(count):
            yield env.timeout(rng.expovariate(agents * OCCUPANCY / HANDLING))
            env.process(contact(env, free))

    env = simpy.Environment()
    env.process(arrivals(env, simpy.Resource(env, agents)))
    env.run()


def main():
    agents = int(sys.argv[1]) if len(sys.argv) > 1 else 30
    count = int(sys.argv[2]) if len(sys.argv) > 2 else 100_000
    try:
        import simpy

        run, version = run_simpy, simpy.__version__
    except ImportError:
        run, version = run_simpy2, "2"
    tally = {"answered": 0, "hung up": 0}
    start = time.perf_counter()
    run(agents, count, random.Random(1), tally)
    seconds = time.perf_counter() - start
    ended = tally["answered"] + tally["hung up"]
    assert ended == count, f"{ended} of {count} ended"
    print(f"SimPy {version}, {agents} agents: {count / seconds:,.0f} contacts a second, {tally['hung up'] / count:.2%} hung up")


main()
