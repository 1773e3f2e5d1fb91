using System.Globalization;

namespace CallCenter.Standards.Logs;

/// <summary>What a cell of a table holds.</summary>
internal enum CellKind
{
    Missing,
    Text,
    Number,
    Flag,

    /// <summary>A date and time without a zone.</summary>
    LocalTime,
    Instant,
    Length,
}

/// <summary>One cell of a table, whatever the source.</summary>
/// <param name="Kind">What it holds.</param>
/// <param name="Text">Its text.</param>
/// <param name="Number">Its number; 1 or 0 for a flag.</param>
/// <param name="Ticks">A length in ticks of 100 ns; a time as such ticks since 1970.</param>
internal readonly record struct TableCell(CellKind Kind, string? Text, decimal Number, long Ticks)
{
    // What is beyond is no value of a log, and would not fit a decimal at the end of doubles.
    private const double MostNumber = 1e15;

    public static TableCell Of(string? text) => string.IsNullOrEmpty(text) ? default : new(CellKind.Text, text, 0, 0);

    public static TableCell Of(decimal number) => new(CellKind.Number, null, number, 0);

    public static TableCell Of(double number) => double.IsNaN(number) ? default : new(CellKind.Number, null, Math.Abs(number) <= MostNumber ? (decimal)number : decimal.MaxValue, 0);

    public static TableCell Of(bool flag) => new(CellKind.Flag, null, flag ? 1 : 0, 0);

    public static TableCell Of(TimeSpan length) => new(CellKind.Length, null, 0, length.Ticks);

    public static TableCell Of(DateTime time) => new(time.Kind == DateTimeKind.Utc ? CellKind.Instant : CellKind.LocalTime, null, 0, time.Ticks - DateTime.UnixEpoch.Ticks);

    public static TableCell Of(DateTimeOffset time) => new(CellKind.Instant, null, 0, time.UtcTicks - DateTime.UnixEpoch.Ticks);

    /// <summary>The cell as people read it, and as the texts of a map compare with it; null for a missing one.</summary>
    public string? Shown() => Kind switch
    {
        CellKind.Missing => null,
        CellKind.Text => Text,
        CellKind.Number => Number.ToString(CultureInfo.InvariantCulture),
        CellKind.Flag => Number == 0 ? "false" : "true",
        CellKind.Length => new TimeSpan(Ticks).ToString("c", CultureInfo.InvariantCulture),
        _ => Ticks >= DateTime.MinValue.Ticks - DateTime.UnixEpoch.Ticks && Ticks <= DateTime.MaxValue.Ticks - DateTime.UnixEpoch.Ticks
            ? new DateTime(Ticks + DateTime.UnixEpoch.Ticks, DateTimeKind.Unspecified).ToString("s", CultureInfo.InvariantCulture)
            : "",
    };
}
