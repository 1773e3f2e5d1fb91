namespace CallCenter.Standards.Benchmarks.Models;

/// <summary>What the ten decisions are made of.</summary>
public sealed record Application(decimal Amount, decimal Months, decimal Income, string Segment, decimal Complaints)
{
    /// <summary>Applications of every kind, the same each time.</summary>
    public static Application[] Create(int count)
    {
        var random = new Random(20);
        string[] segments = ["mass", "affluent", "private"];
        return [.. Enumerable.Range(0, count).Select(_ => new Application(random.Next(10, 900) * 1000m, random.Next(6, 60), random.Next(30, 400) * 100m, segments[random.Next(segments.Length)], random.Next(0, 6)))];
    }
}

/// <summary>The answer of the last of the ten decisions.</summary>
public sealed record Offer(string Desk, decimal Monthly, bool IsOffered);
