using System.Collections.Immutable;

namespace CallCenter.Standards.Decisions;

/// <summary>Which rules match which values of one input column; bit i of a set is rule <c>order[i]</c>.</summary>
internal sealed class ColumnSets
{
    private ColumnSets(CompiledInput input, RuleSets sets, int missing)
    {
        Input = input;
        Sets = sets;
        Missing = missing;
    }

    public CompiledInput Input { get; }

    public FieldDefinition Field => Input.Field;

    public RuleSets Sets { get; }

    /// <summary>The set of a missing value, allowed or not.</summary>
    public int Missing { get; }

    /// <summary>The pieces of ordinals; null for texts without a closed set of values.</summary>
    public Partition<long, OrdinalOrder>? Ordinals { get; private init; }

    /// <summary>The pieces of texts; null for all others.</summary>
    public Partition<string?, TextOrder>? Texts { get; private init; }

    public static ColumnSets Of(CompiledInput input, ImmutableArray<int> order)
    {
        var sets = new RuleSets(order.Length);
        ulong[] missing = new ulong[sets.WordCount];
        for (int bit = 0; bit < order.Length; bit++)
        {
            missing[bit >> 6] |= input.Cells[order[bit]].MatchesMissing ? 1UL << bit : 0;
        }

        int missingSet = sets.NumberOf(missing);
        UnaryTests? allowed = input.Allowed;
        return input.Field.HasOrdinals()
            ? new ColumnSets(input, sets, missingSet)
            {
                Ordinals = Partition<long, OrdinalOrder>.Of(
                    InOrder(input, order, static cell => cell.Ordinals), allowed is null ? FieldDomain.Of(input.Field) : allowed.Ordinals.Intersect(FieldDomain.Of(input.Field)), sets),
            }
            : new ColumnSets(input, sets, missingSet)
            {
                Texts = Partition<string?, TextOrder>.Of(InOrder(input, order, static cell => cell.Texts), allowed?.Texts ?? IntervalSet<string?, TextOrder>.All, sets),
            };
    }

    private static TSet[] InOrder<TSet>(CompiledInput input, ImmutableArray<int> order, Func<UnaryTests, TSet> setOf)
    {
        var ordered = new TSet[order.Length];
        for (int bit = 0; bit < ordered.Length; bit++)
        {
            ordered[bit] = setOf(input.Cells[order[bit]]);
        }

        return ordered;
    }
}
