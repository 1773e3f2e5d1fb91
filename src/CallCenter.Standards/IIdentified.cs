namespace CallCenter.Standards;

/// <summary>An event with an identity that no other event of its case has, by which a repeat is known.</summary>
internal interface IIdentified
{
    string Id { get; }
}

/// <summary>What an identity says about an event that comes next.</summary>
internal enum Arrival
{
    /// <summary>It was not there before.</summary>
    New,

    /// <summary>It was: the same in every part.</summary>
    Repeat,

    /// <summary>Another event has its identity.</summary>
    Conflict,
}

/// <summary>Tells repeats from new events.</summary>
internal static class Arrivals
{
    /// <exception cref="ArgumentException">The event is null, or has no identity.</exception>
    public static Arrival Judge<T>(this in History<T> history, T next)
        where T : class, IIdentified, IEquatable<T>
    {
        ArgumentNullException.ThrowIfNull(next);
        return history.IndexOf(Given.Identity(next.Id, nameof(next))) is var known && known < 0 ? Arrival.New
            : history[known].Equals(next) ? Arrival.Repeat
            : Arrival.Conflict;
    }
}
