using NodaTime;

namespace CallCenter.Standards.Training;

/// <summary>One thing done for a module or an exam: completed, taken and marked, or stood for by a certificate.</summary>
/// <param name="Sequence">Its place among the events of the record.</param>
/// <param name="On">The day that counts.</param>
/// <param name="IsPassed">Whether it is passed, or completed.</param>
/// <param name="Expires">The first day on which it does not count any more; null for never.</param>
/// <param name="Score">The mark; null where there is none.</param>
/// <param name="Sitting">The event by which an exam was taken; null for everything else.</param>
internal readonly record struct PartEntry(int Sequence, LocalDate On, bool IsPassed, LocalDate? Expires, Percentage? Score = null, TrainingEvent? Sitting = null);

/// <summary>What was done for one module or exam, in order.</summary>
internal sealed class PartHistory
{
    public static readonly PartHistory None = new();

    private readonly List<PartEntry> entries = [];

    public IReadOnlyList<PartEntry> Entries => entries;

    /// <summary>Whether it was failed last.</summary>
    public bool IsFailed => entries.Count > 0 && !entries[^1].IsPassed;

    /// <summary>The latest day on which it was passed, whatever came after; null for never.</summary>
    public LocalDate? LastPass => Latest(entries.Where(static entry => entry.IsPassed).Select(static entry => (LocalDate?)entry.On));

    /// <summary>The exam taken last; null for none.</summary>
    public PartEntry? LastSitting => entries.FindLastIndex(static entry => entry.Sitting is not null) is >= 0 and var at ? entries[at] : null;

    /// <summary>What was passed and not failed since.</summary>
    public IEnumerable<PartEntry> Standing => entries.Skip(entries.FindLastIndex(static entry => !entry.IsPassed) + 1);

    /// <summary>The first day on which nothing of it counts; null where something counts for ever, or nothing stands.</summary>
    public LocalDate? Expires => Standing.Any(static entry => entry.Expires is null) ? null : Latest(Standing.Select(static entry => entry.Expires));

    public void Add(PartEntry entry) => entries.Add(entry);

    /// <summary>Judges an entry anew.</summary>
    public void Replace(int index, PartEntry entry) => entries[index] = entry;

    /// <summary>Whether what was added last counts on a day. Of modules it decides alone: they are never failed, and run out in the order in which they were completed.</summary>
    public bool LastCounts(LocalDate day) => entries.Count > 0 && entries[^1].IsPassed && !(entries[^1].Expires <= day);

    /// <summary>Whether something counts on a day that was passed on another day or later.</summary>
    public bool Counts(LocalDate day, LocalDate? from = null) => Standing.Any(entry => !(entry.Expires <= day) && !(entry.On < from));

    /// <summary>The failed tries since it was passed, or learnt anew; no more of them than it takes to be beyond a number.</summary>
    /// <param name="learnt">The place of the module completed last, −1 for none.</param>
    /// <param name="most">The number.</param>
    public int FailuresSince(int learnt, int most)
    {
        int failures = 0;
        for (int i = entries.Count - 1; i >= 0 && failures <= most && !entries[i].IsPassed && entries[i].Sequence > learnt; i--)
        {
            failures++;
        }

        return failures;
    }

    private static LocalDate? Latest(IEnumerable<LocalDate?> days)
    {
        LocalDate? latest = null;
        foreach (LocalDate? day in days)
        {
            latest = latest is null || day > latest ? day : latest;
        }

        return latest;
    }
}
