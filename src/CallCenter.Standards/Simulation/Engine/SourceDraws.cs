using CallCenter.Standards.Contacts;
using CallCenter.Standards.Routing;
using NodaTime;

namespace CallCenter.Standards.Simulation;

/// <summary>The contacts of a source in one replication, drawn one after the other: each kind of chance from a stream of its own, and of each stream one number a contact, so that scenarios that differ in one thing meet the same chances in all others.</summary>
internal sealed class SourceDraws
{
    private readonly ContactSource source;
    private readonly RoutingEvaluator routing;
    private readonly ulong seed;
    private readonly int replication;
    private readonly ContactKind[] kinds;
    private readonly double[] upTo;
    private readonly RandomNumbers arrivals, contacts, talk, wrapUp, ivr, patience, resolved, again, contained;
    private int interval;
    private double left;
    private double reached;
    private long number;

    public SourceDraws(ContactSource source, ContactKind[] kinds, RoutingEvaluator routing, ulong seed, int replication)
    {
        (this.source, this.kinds, this.routing, this.seed, this.replication) = (source, kinds, routing, seed, replication);
        upTo = new double[kinds.Length];
        double sum = 0;
        for (int i = 0; i < kinds.Length; i++)
        {
            upTo[i] = sum += source.Contacts[i].Weight;
        }

        arrivals = Stream("arrivals");
        contacts = Stream("contacts");
        talk = Stream("talk");
        wrapUp = Stream("wrap-up");
        ivr = Stream("ivr");
        patience = Stream("patience");
        resolved = Stream("resolved");
        again = Stream("again");
        contained = Stream("contained");
        left = NextGap();
    }

    public ContactSource Source => source;

    /// <summary>The next contact; null where the profile has ended.</summary>
    public Visit? Next()
    {
        while (interval < source.Arrivals.Intervals.Length)
        {
            ArrivalInterval within = source.Arrivals.Intervals[interval];
            double rest = within.Expected - reached;
            if (left <= rest)
            {
                reached += left;
                left = NextGap();
                Duration into = within.Length * (reached / within.Expected);
                return Draw((within.Start + into).ToUnixTimeMilliseconds());
            }

            left -= rest;
            reached = 0;
            interval++;
        }

        return null;
    }

    /// <summary>The customer's next attempt; null where he does not try again.</summary>
    /// <param name="visit">The attempt that failed.</param>
    /// <param name="at">When it ended.</param>
    /// <param name="rule">Who tries again.</param>
    /// <param name="kind">What is known then.</param>
    public Visit? Again(Visit visit, long at, ReturnRule? rule, ContactKind kind)
    {
        if (rule is null || visit.Attempt >= rule.Most || visit.Again >= (double)rule.Share.Ratio)
        {
            return null;
        }

        // A stream of its own for each attempt, so that how others fare changes nothing about it.
        var own = new RandomNumbers(seed, $"attempt/{source.Code}/{replication}/{visit.Attempt + 1}", visit.Number);
        return new Visit
        {
            Kind = kind,
            Source = this,
            Number = visit.Number,
            Attempt = visit.Attempt + 1,
            Arrival = at + rule.After.Milliseconds(visit.AgainAfter),
            Talk = source.Talk.Milliseconds(own.NextShare()),
            WrapUp = source.WrapUp?.Milliseconds(own.NextShare()) ?? 0,
            Ivr = source.Ivr?.Milliseconds(own.NextShare()) ?? 0,
            Patience = PatienceDraw.Milliseconds(source.Patience, own.NextShare()),
            IsResolved = own.NextShare() < (double)source.Resolved.Ratio,
            Again = own.NextShare(),
            AgainAfter = own.NextShare(),
            IsContained = own.NextShare() < (double)source.Containment.Ratio,
        };
    }

    private Visit Draw(long arrival) => new()
    {
        Kind = Pick(),
        Source = this,
        Number = number++,
        Arrival = arrival,
        Talk = source.Talk.Milliseconds(talk.NextShare()),
        WrapUp = source.WrapUp?.Milliseconds(wrapUp.NextShare()) ?? 0,
        Ivr = source.Ivr?.Milliseconds(ivr.NextShare()) ?? 0,
        Patience = PatienceDraw.Milliseconds(source.Patience, patience.NextShare()),
        IsResolved = resolved.NextShare() < (double)source.Resolved.Ratio,
        Again = again.NextShare(),
        AgainAfter = again.NextShare(),
        IsContained = contained.NextShare() < (double)source.Containment.Ratio,
    };

    private ContactKind Pick()
    {
        double share = contacts.NextShare();
        if (kinds.Length == 1)
        {
            return kinds[0];
        }

        int at = Array.BinarySearch(upTo, share * upTo[^1]);
        return kinds[Math.Min(at < 0 ? ~at : at + 1, kinds.Length - 1)];
    }

    private double NextGap() => -Math.Log(arrivals.NextShare());

    private RandomNumbers Stream(string use) => new(seed, $"{use}/{source.Code}", replication);

    /// <summary>The contact as it is known at the next attempt.</summary>
    public ContactKind KindOf(in Contact facts) => new(in facts, routing, isShared: false);
}
