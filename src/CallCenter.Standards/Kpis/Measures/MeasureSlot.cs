using System.Collections.Immutable;
using System.Numerics;
using CallCenter.Standards.Decisions;

namespace CallCenter.Standards.Kpis;

/// <summary>One exact total that accumulation keeps for every group: a measure, or one a formula derives from it.</summary>
/// <param name="Key">The measure's code, or the call that derives it, such as <c>within(answered-wait, PT20S)</c>.</param>
/// <param name="Record">The record it is taken over.</param>
/// <param name="Field">The field it sums, or null where it counts.</param>
/// <param name="Tests">The tests that must all hold.</param>
internal sealed record MeasureSlot(string Key, RecordDefinition Record, FieldDefinition? Field, ImmutableArray<UnaryTests> Tests)
{
    /// <summary>Whether a source can tell the total: its records are of the slot's kind, and some that fulfil what it records pass the tests.</summary>
    public bool IsRecordedBy(RecordDefinition record, Condition? recorded) =>
        Record.Name == record.Name
        && (recorded is null || recorded.Tests.All(known => Tests.Where(test => test.Field.Name == known.Field.Name).All(known.Overlaps)));

    public Dimension Dimension => Field?.Dimension ?? Dimension.Count;

    /// <summary>What the total is divided by to be in its unit: ticks in a second, or the number's scale.</summary>
    public BigInteger Divisor => Field switch
    {
        null => BigInteger.One,
        { Type: FieldType.Duration } => NodaTime.NodaConstants.TicksPerSecond,
        _ => (BigInteger)Ordinal.PowerOfTen(Field.Scale),
    };
}

/// <summary>One distribution that accumulation keeps for every group, for quantiles.</summary>
internal sealed record SketchSlot(string Key, MeasureSlot Measure);
