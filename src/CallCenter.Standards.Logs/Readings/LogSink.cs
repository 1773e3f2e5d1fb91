using System.Runtime.InteropServices;

namespace CallCenter.Standards.Logs;

/// <summary>Where a reading puts its entries until they are asked for, and counts how rows were judged.</summary>
internal sealed class LogSink
{
    /// <summary>How many names of unknown events are kept, and how many rejected rows.</summary>
    private const int MostNames = 100;
    private const int MostRejected = 1_000;

    private readonly Dictionary<string, long> unknownEvents = new(StringComparer.Ordinal);
    private readonly List<RejectedEntry> rejected = [];

    public List<LogEntry> Entries { get; } = [];

    public IReadOnlyDictionary<string, long> UnknownEvents => unknownEvents;

    public IReadOnlyList<RejectedEntry> Rejected => rejected;

    /// <summary>What is not settled, as rows to put before the next input.</summary>
    public string Carried { get; set; } = "";

    public LogTally Tally { get; private set; }

    public void Used() => Tally = Tally with { Rows = Tally.Rows + 1, Used = Tally.Used + 1 };

    public void Excluded() => Tally = Tally with { Rows = Tally.Rows + 1, Excluded = Tally.Excluded + 1 };

    public void Duplicate() => Tally = Tally with { Rows = Tally.Rows + 1, Duplicates = Tally.Duplicates + 1 };

    public void Retry() => Tally = Tally with { Retries = Tally.Retries + 1 };

    public void Restored() => Tally = Tally with { Restored = Tally.Restored + 1 };

    public void Reordered() => Tally = Tally with { Reordered = Tally.Reordered + 1 };

    public void UncertainTime() => Tally = Tally with { UncertainTimes = Tally.UncertainTimes + 1 };

    public void Read(int bytes) => Tally = Tally with { Bytes = Tally.Bytes + bytes };

    public void Unknown(string name)
    {
        Tally = Tally with { Rows = Tally.Rows + 1, Unknown = Tally.Unknown + 1 };
        string kept = name.Length > 60 ? name[..60] : name;
        if (unknownEvents.Count < MostNames || unknownEvents.ContainsKey(kept))
        {
            CollectionsMarshal.GetValueRefOrAddDefault(unknownEvents, kept, out _)++;
        }
    }

    /// <summary>Rejects a row that was not counted yet.</summary>
    public void Reject(RejectedEntry row)
    {
        Tally = Tally with { Rows = Tally.Rows + 1, Rejected = Tally.Rejected + 1 };
        if (rejected.Count < MostRejected)
        {
            rejected.Add(row);
        }

        Entries.Add(row);
    }

    public void Tell<T>(LogPlace place, string? id, T value)
    {
        Tally = Tally with { Records = Tally.Records + 1 };
        Entries.Add(new LogRecord<T>(place, id, value));
    }

    public void Open(LogPlace place, string id, OpenState state)
    {
        Tally = Tally with { Open = Tally.Open + 1 };
        Entries.Add(new OpenEntry(place, id, state));
    }
}
