using System.Globalization;
using System.Text.Json.Serialization;
using CallCenter.Standards.Explanations;

namespace CallCenter.Standards.ServiceLevels;

/// <summary>
/// How a promise was kept over many cases: each run of a clock counts in exactly one of four numbers, but for runs that were set to zero in time, which count nowhere. Sums of parts are the whole, in any
/// order, and parts can be taken away again: sliding windows. The default value is no runs.
/// </summary>
/// <param name="Met">Runs stopped in time.</param>
/// <param name="Breached">Runs that fell due before they ended, or have fallen due and are open.</param>
/// <param name="Cancelled">Runs ended in time without an outcome, such as by a customer who gave up.</param>
/// <param name="Open">Runs that are open and not yet due.</param>
[JsonConverter(typeof(StandardJsonConverter))]
public readonly record struct ClockAttainment(long Met, long Breached, long Cancelled, long Open) : IExplained
{
    private const char Kind = 'A';
    private const int Version = 1;
    private const string All = "all runs";

    /// <summary>All runs.</summary>
    /// <exception cref="OverflowException">They are more than a <see cref="long"/> counts, though each of the four numbers is not.</exception>
    public long Runs => Sum(Sum(Sum(Met, Breached, All), Cancelled, All), Open, All);

    /// <summary>The share of decided runs that were met, SLA attainment (D11): met / (met + breached); null where none is decided.</summary>
    public Percentage? Share => (decimal)Met + Breached is var decided and not 0 ? Percentage.FromRatio(Met / decided) : null;

    /// <summary>Why: how many promises were kept of how many decided, and what is open or cancelled.</summary>
    public Explanation Explain() => AttainmentExplanation.Of(this);

    /// <summary>Why, for people: in Chinese for the cultures of that language, in English for all others.</summary>
    /// <param name="culture">The reader's culture.</param>
    /// <param name="detail">The answer alone, or with a line for each thing that it rests on.</param>
    public string Explain(CultureInfo culture, ExplanationDetail detail = ExplanationDetail.Full) => Explain().In(culture, detail);

    /// <summary>Both together.</summary>
    public static ClockAttainment operator +(ClockAttainment left, ClockAttainment right) => left.Add(right);

    /// <summary>What is left without some of the clocks.</summary>
    /// <exception cref="ArgumentException">As for <see cref="Subtract"/>.</exception>
    public static ClockAttainment operator -(ClockAttainment left, ClockAttainment right) => left.Subtract(right);

    /// <summary>This and another together.</summary>
    /// <exception cref="OverflowException">A number leaves the range of <see cref="long"/>; the message says which. So for every way to add.</exception>
    public ClockAttainment Add(ClockAttainment other) => new(
        Sum(Met, other.Met, "runs met"), Sum(Breached, other.Breached, "runs breached"), Sum(Cancelled, other.Cancelled, "runs cancelled"), Sum(Open, other.Open, "open runs"));

    /// <summary>What is left without some of the clocks: those of the oldest day of a window.</summary>
    /// <exception cref="ArgumentException">The others cannot be among these: a number would fall below 0.</exception>
    public ClockAttainment Subtract(ClockAttainment other) => Met >= other.Met && Breached >= other.Breached && Cancelled >= other.Cancelled && Open >= other.Open
        ? new(Met - other.Met, Breached - other.Breached, Cancelled - other.Cancelled, Open - other.Open)
        : throw new ArgumentException("Only clocks that were added can be subtracted; these would leave less than none.", nameof(other));

    /// <summary>The numbers as bytes: the same bytes for the same numbers everywhere. A checksum ends them.</summary>
    public byte[] ToBytes()
    {
        var writer = new CompactWriter();
        foreach (long clocks in (ReadOnlySpan<long>)[Met, Breached, Cancelled, Open])
        {
            writer.Signed(clocks);
        }

        return SealedBytes.Seal(Kind, Version, writer);
    }

    /// <summary>Reads what <see cref="ToBytes"/> wrote.</summary>
    /// <exception cref="FindingsException">The bytes are damaged, or of another kind or version; the findings say which.</exception>
    public static ClockAttainment FromBytes(ReadOnlySpan<byte> bytes)
    {
        var findings = new FindingList();
        var reader = new CompactReader(SealedBytes.Open(bytes, Kind, Version, findings));
        ClockAttainment attainment = default;
        if (!findings.HasErrors)
        {
            attainment = new(reader.Signed(), reader.Signed(), reader.Signed(), reader.Signed());
            SealedBytes.Close(in reader, findings);
            SealedBytes.CheckSame(bytes, attainment.ToBytes(), findings);
        }

        return findings.HasErrors ? throw new FindingsException("The bytes of an attainment", findings.ToImmutable()) : attainment;
    }

    /// <summary>This and every run of one clock more, as they stand at its reading; a clock that is not started counts nowhere.</summary>
    public ClockAttainment Add(ClockReading clock)
    {
        ArgumentNullException.ThrowIfNull(clock);
        ClockAttainment sum = this;
        foreach (ClockRun run in clock.Runs)
        {
            sum = sum.Add(run);
        }

        return sum;
    }

    /// <summary>This and one run more.</summary>
    public ClockAttainment Add(ClockRun run)
    {
        ArgumentNullException.ThrowIfNull(run);
        return run.Outcome switch
        {
            _ when run.BreachedAt is not null => Add(new ClockAttainment(0, 1, 0, 0)),
            RunOutcome.Met => Add(new ClockAttainment(1, 0, 0, 0)),
            RunOutcome.Cancelled => Add(new ClockAttainment(0, 0, 1, 0)),
            RunOutcome.Open => Add(new ClockAttainment(0, 0, 0, 1)),
            _ => this,
        };
    }

    /// <summary>Whether a goal is reached: the share is at least the goal; null where nothing is decided.</summary>
    public bool? Reaches(Percentage goal) => Share is { } share ? share >= goal : null;

    /// <summary>The same, where all its runs can be counted together.</summary>
    /// <exception cref="OverflowException">They cannot.</exception>
    internal static ClockAttainment Countable(ClockAttainment attainment) => attainment.Runs >= 0 ? attainment : default;

    private static long Sum(long one, long other, string what)
    {
        Int128 sum = (Int128)one + other;
        return sum <= long.MaxValue && sum >= long.MinValue ? (long)sum : throw new OverflowException($"The number of {what} leaves the range of a 64-bit integer.");
    }
}
