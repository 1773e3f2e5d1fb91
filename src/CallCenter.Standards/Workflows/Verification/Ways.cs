namespace CallCenter.Standards.Workflows;

/// <summary>Ways through a workflow in words.</summary>
internal static class Ways
{
    // Whoever follows a longer way needs its beginning and its end.
    private const int LongestTold = 20;

    public static FindingWords Text(IReadOnlyList<string> codes) => codes.Count switch
    {
        0 => FindingWords.Of($"nothing"),
        <= LongestTold => FindingWords.Of($"{string.Join(" → ", codes)}"),
        _ => FindingWords.Of($"{string.Join(" → ", codes.Take(LongestTold / 2))} → … {codes.Count - LongestTold} more … → {string.Join(" → ", codes.TakeLast(LongestTold / 2))}"),
    };
}
