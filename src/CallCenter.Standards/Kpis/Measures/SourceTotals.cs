using System.Collections.Immutable;

namespace CallCenter.Standards.Kpis;

/// <summary>What of a plan a source of one kind of record tells, and by which dimensions.</summary>
internal sealed class SourceTotals
{
    /// <exception cref="ArgumentException">The facts are of another record, or two dimensions share a name.</exception>
    public SourceTotals(MeasurePlan plan, RecordDefinition record, RecordedFacts facts, ImmutableArray<Grouping> groupings)
    {
        facts.CheckAgainst(record);
        Dimensions = [.. Given.Items(groupings).Select(grouping => TotalsDimension.Of(grouping, record.Name))];
        if (Dimensions.DistinctBy(dimension => dimension.Name, StringComparer.Ordinal).Count() != Dimensions.Length)
        {
            throw new ArgumentException("Two groupings have the same dimension name; name one of them otherwise.", nameof(groupings));
        }

        ILookup<Recording, int> columns = Enumerable.Range(0, plan.Columns.Length)
            .Where(column => plan.Columns[column].Record.Name == record.Name)
            .ToLookup(column => plan.Columns[column].RecordingBy(facts));
        int[] recorded = [.. columns[Recording.Recorded]];
        Totals = recorded.Length == 0 ? [MeasureSlot.Everything(record)] : [.. recorded.Select(column => plan.Columns[column])];
        Shape = new PartShape(
            record.Name,
            [.. Totals.Select(total => total.ToIdentity())],
            [.. plan.Distributed.Select(column => Array.IndexOf(recorded, column)).Where(column => column >= 0)],
            [.. columns[Recording.RuledOut].Select(column => plan.Identities[column])]);
    }

    /// <summary>The dimensions.</summary>
    public ImmutableArray<TotalsDimension> Dimensions { get; }

    /// <summary>What is added up, in the order of the shape's measures.</summary>
    public ImmutableArray<MeasureSlot> Totals { get; }

    /// <summary>What is added up, as totals name it.</summary>
    public PartShape Shape { get; }
}
