using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using CallCenter.Standards.Decisions;
using CallCenter.Standards.Decisions.Tables;
using CallCenter.Standards.Decisions.Tables.Index;

namespace CallCenter.Standards.Risk.Scorecards;

/// <summary>
/// A card at work on records of a .NET type: one look-up a characteristic, and a sum of whole numbers. Immutable and thread-safe. <see cref="Evaluate"/> and
/// <see cref="EvaluateAll"/> do not allocate; <see cref="Score"/> tells the reasons too.
/// </summary>
/// <typeparam name="T">The record's type.</typeparam>
public sealed class ScorecardEvaluator<T>
{
    /// <summary>Records scored together: few enough to stay in the nearest cache while the characteristics go over them.</summary>
    private const int Block = 64;

    private readonly FieldReader<T>?[] readers;
    private readonly FieldLookup<T>[] bins;
    private readonly long[][] points;
    private readonly RecordPredicate<T>[] knockOuts;
    private readonly int[] knockOutBands;
    private readonly long[] bandStarts;
    private readonly bool isHigherRiskier;

    internal ScorecardEvaluator(CompiledScorecard card, RecordSchema<T> schema)
    {
        Card = card;
        readers = [.. card.Characteristics.Select(characteristic => characteristic.Condition is null ? ReaderOf(characteristic.Column.Field, schema) : null)];
        bins = [.. card.Characteristics.Select((characteristic, index) => LookupOf(characteristic, readers[index], schema))];
        points = [.. card.Characteristics.Select(characteristic => characteristic.Definition.Bins.Select(bin => ScorePoints.ToUnits(bin.Points, card.Decimals)).ToArray())];
        knockOuts = [.. card.KnockOuts.Select(knockOut => knockOut.Condition.Bind(schema))];
        knockOutBands = [.. card.KnockOuts.Select(knockOut => knockOut.Band)];
        bandStarts = [.. card.BandStarts];
        isHigherRiskier = card.Card.Direction == ScoreDirection.HigherIsRiskier;
    }

    /// <summary>The compiled card.</summary>
    public CompiledScorecard Card { get; }

    /// <summary>The total, the band and the knock-out of a record, without allocation.</summary>
    public ScoreOutcome Evaluate(in T record)
    {
        long total = Card.BaseUnits;
        for (int i = 0; i < bins.Length; i++)
        {
            total += points[i][bins[i].Find(in record)];
        }

        return OutcomeOf(in record, total);
    }

    /// <summary>The outcome of each record, in order, without allocation; as <see cref="Evaluate"/>, but faster for many.</summary>
    /// <param name="records">The records.</param>
    /// <param name="outcomes">Where the outcomes go: at least as long as <paramref name="records"/>, the rest is left as it is.</param>
    /// <exception cref="ArgumentException">There is less room than records.</exception>
    [SkipLocalsInit]
    public void EvaluateAll(ReadOnlySpan<T> records, Span<ScoreOutcome> outcomes)
    {
        if (outcomes.Length < records.Length)
        {
            throw new ArgumentException("There is less room for outcomes than records.", nameof(outcomes));
        }

        Span<long> block = stackalloc long[Block];
        for (int start = 0; start < records.Length; start += Block)
        {
            ReadOnlySpan<T> part = records.Slice(start, Math.Min(Block, records.Length - start));
            Span<long> totals = block[..part.Length];
            totals.Fill(Card.BaseUnits);
            for (int i = 0; i < bins.Length; i++)
            {
                bins[i].AddAll(part, points[i], totals);
            }

            for (int i = 0; i < part.Length; i++)
            {
                outcomes[start + i] = OutcomeOf(in part[i], totals[i]);
            }
        }
    }

    /// <summary>The score of a record with its contributions and reasons. Agrees with <see cref="Evaluate"/>.</summary>
    public RiskScore Score(in T record)
    {
        ImmutableArray<ScoreContribution>.Builder contributions = ImmutableArray.CreateBuilder<ScoreContribution>(bins.Length);
        for (int i = 0; i < bins.Length; i++)
        {
            CompiledCharacteristic characteristic = Card.Characteristics[i];
            ScoreBin bin = characteristic.Definition.Bins[bins[i].Find(in record)];
            contributions.Add(new ScoreContribution(characteristic.Definition, bin, ValueOf(readers[i], characteristic, bin, in record)));
        }

        ImmutableArray<ScoreKnockOut>.Builder held = ImmutableArray.CreateBuilder<ScoreKnockOut>();
        for (int i = 0; i < knockOuts.Length; i++)
        {
            if (knockOuts[i](in record))
            {
                held.Add(Card.KnockOuts[i].Definition);
            }
        }

        ImmutableArray<ScoreContribution> all = contributions.MoveToImmutable();
        return new RiskScore(Evaluate(in record), all, held.DrainToImmutable(), ScoreReasons.Of(Card, all));
    }

    /// <summary>How many records fall in each bin of each characteristic, in the order of the card: what drift is measured by, and where a bin is never hit.</summary>
    public ImmutableArray<ImmutableArray<long>> CountBins(ReadOnlySpan<T> records)
    {
        long[][] counts = [.. points.Select(column => new long[column.Length])];
        foreach (ref readonly T record in records)
        {
            for (int i = 0; i < bins.Length; i++)
            {
                counts[i][bins[i].Find(in record)]++;
            }
        }

        return [.. counts.Select(column => ImmutableArray.Create(column))];
    }

    private static FieldReader<T> ReaderOf(FieldDefinition field, RecordSchema<T> schema)
    {
        int at = schema.Definition.IndexOf(field.Name);
        return at >= 0 && schema.Definition.Fields[at].Equals(field)
            ? schema.Reader(at)
            : throw new ArgumentException($"Schema '{schema.Definition.Name}' does not declare field '{field.Name}' as the card's record does.", nameof(schema));
    }

    private static FieldLookup<T> LookupOf(CompiledCharacteristic characteristic, FieldReader<T>? reader, RecordSchema<T> schema)
    {
        var sets = ColumnSets.Of(characteristic.Column, [.. Enumerable.Range(0, characteristic.Column.Cells.Length)]);
        if (reader is not null)
        {
            return ColumnLookups.Create(reader, sets, [.. Enumerable.Range(0, sets.Sets.Count).Select(set => BinOf(sets.Sets[set]))]);
        }

        return new ConditionLookup<T>(characteristic.Condition!.Bind(schema), BinOf(characteristic.Column, value: 1), BinOf(characteristic.Column, value: 0));
    }

    private static int BinOf(CompiledInput column, long value)
    {
        int bin = 0;
        while (!column.Cells[bin].Contains(value))
        {
            bin++;
        }

        return bin;
    }

    /// <summary>The one bin of a set; 0 for sets that no value has.</summary>
    private static int BinOf(ulong[] set)
    {
        int word = Math.Max(0, Array.FindIndex(set, bits => bits != 0));
        return set[word] == 0 ? 0 : (word << 6) + System.Numerics.BitOperations.TrailingZeroCount(set[word]);
    }

    private static string ValueOf(FieldReader<T>? reader, CompiledCharacteristic characteristic, ScoreBin bin, in T record)
    {
        FieldDefinition field = characteristic.Column.Field;
        if (reader is null)
        {
            return characteristic.Column.Cells[characteristic.Definition.Bins.IndexOf(bin)].Contains(1) ? "true" : "false";
        }

        return field.HasOrdinals() ? OrdinalText.Literal(field, reader.Ordinal(in record))
            : reader.Text(in record) is { } text ? OrdinalText.Quote(text) : "null";
    }

    private ScoreOutcome OutcomeOf(in T record, long total)
    {
        int band = 0;
        foreach (long start in bandStarts)
        {
            band += total >= start ? 1 : 0;
        }

        int first = -1;
        for (int i = 0; i < knockOuts.Length; i++)
        {
            if (knockOuts[i](in record))
            {
                first = first < 0 ? i : first;
                band = isHigherRiskier ? Math.Max(band, knockOutBands[i]) : Math.Min(band, knockOutBands[i]);
            }
        }

        return new ScoreOutcome(Card, total, (short)band, (short)first);
    }
}
