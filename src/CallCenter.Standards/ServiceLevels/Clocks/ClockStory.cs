namespace CallCenter.Standards.ServiceLevels;

/// <summary>What a clock that moves by the events of something larger goes by: it tells the clock's life once again, and knows the identities of those events.</summary>
internal abstract class ClockStory
{
    /// <summary>The clock with the stretches of its life.</summary>
    public abstract ClockFold Retell();

    public abstract bool Knows(string eventId);
}
