using System.Globalization;

namespace CallCenter.Standards.Workflows;

/// <summary>Ways through a workflow in words.</summary>
internal static class Ways
{
    // Whoever follows a longer way needs its beginning and its end.
    private const int LongestTold = 20;

    public static string Text(IReadOnlyList<string> codes) => codes.Count switch
    {
        0 => "nothing",
        <= LongestTold => string.Join(" → ", codes),
        _ => string.Create(CultureInfo.InvariantCulture, $"{string.Join(" → ", codes.Take(LongestTold / 2))} → … {codes.Count - LongestTold} more … → {string.Join(" → ", codes.TakeLast(LongestTold / 2))}"),
    };
}
