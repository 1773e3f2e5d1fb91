namespace CallCenter.Standards.Risk;

/// <summary>Draws numbers of events.</summary>
internal interface ICountSampler
{
    int Next(ref PhiloxStream stream);
}

/// <summary>One event or none.</summary>
internal sealed class BernoulliCount(double probability) : ICountSampler
{
    public int Next(ref PhiloxStream stream) => stream.Next() < probability ? 1 : 0;
}

/// <summary>Always the same number; draws nothing.</summary>
internal sealed class FixedCount(int count) : ICountSampler
{
    public int Next(ref PhiloxStream stream) => count;
}
