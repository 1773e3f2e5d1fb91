using System.Collections.Immutable;

namespace CallCenter.Standards.Kpis;

/// <summary>
/// What one kind of source totals: the measures it records of one kind of record, those with distributions, and those that it rules out because none of its records could ever count.
/// What is neither is not recorded. Shapes are equal by content.
/// </summary>
internal sealed class PartShape : IComparable<PartShape>
{
    private readonly Dictionary<string, int> columns;
    private readonly HashSet<string> ruledOut;

    /// <param name="record">The kind of record.</param>
    /// <param name="measures">The measures recorded, the count of all records among them, in order, each once.</param>
    /// <param name="distributed">The columns with distributions, ascending.</param>
    /// <param name="ruledOut">The measures ruled out, in order, each once, none of them recorded.</param>
    public PartShape(string record, ImmutableArray<MeasureIdentity> measures, ImmutableArray<int> distributed, ImmutableArray<MeasureIdentity> ruledOut)
    {
        Record = record;
        Measures = measures;
        Distributed = distributed;
        RuledOut = ruledOut;
        columns = measures.Select((measure, i) => (measure.Text, i)).ToDictionary(StringComparer.Ordinal);
        this.ruledOut = ruledOut.Select(measure => measure.Text).ToHashSet(StringComparer.Ordinal);
        All = columns[MeasureIdentity.Everything(record).Text];
        Hash = HashOf();
    }

    public string Record { get; }

    public ImmutableArray<MeasureIdentity> Measures { get; }

    public ImmutableArray<int> Distributed { get; }

    public ImmutableArray<MeasureIdentity> RuledOut { get; }

    /// <summary>The column that counts all records.</summary>
    public int All { get; }

    /// <summary>SHA-256 of the content.</summary>
    public string Hash { get; }

    /// <summary>The column of a measure, or −1 where it is not recorded.</summary>
    public int IndexOf(MeasureIdentity measure) => columns.GetValueOrDefault(measure.Text, -1);

    public bool RulesOut(MeasureIdentity measure) => ruledOut.Contains(measure.Text);

    public int CompareTo(PartShape? other) =>
        string.CompareOrdinal(Record, other?.Record) is var order && order != 0 ? order : string.CompareOrdinal(Hash, other?.Hash);

    private string HashOf()
    {
        var content = new CompactWriter();
        content.Count(Measures.Length);
        foreach (MeasureIdentity measure in Measures)
        {
            content.Text(measure.Text);
        }

        content.Count(Distributed.Length);
        foreach (int column in Distributed)
        {
            content.Count(column);
        }

        content.Count(RuledOut.Length);
        foreach (MeasureIdentity measure in RuledOut)
        {
            content.Text(measure.Text);
        }

        return content.Hash();
    }
}
