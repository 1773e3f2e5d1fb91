namespace CallCenter.Standards.Kpis;

/// <summary>A distribution by itself as it is written: whole numbers, and what they are divided by to be in their unit.</summary>
internal sealed record WrittenDistribution
{
    public required decimal Divisor { get; init; }

    public required WrittenValues Values { get; init; }

    /// <summary>The distribution, or null with findings.</summary>
    public MeasureDistribution? Build(string at, FindingList findings)
    {
        ValueBuckets? values = ValuesAssembly.Build(Values, out string? fault);
        fault ??= Divisor is < 1 or > 1_000_000_000 || Divisor.Scale > 0 ? "Values are divided by a whole number from 1 to 1,000,000,000." : null;
        if (fault is null)
        {
            return new MeasureDistribution(values!, Divisor);
        }

        findings.Add(FindingRules.Impossible, at, null, fault);
        return null;
    }
}
