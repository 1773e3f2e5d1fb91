using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Text.Json.Serialization;
using CallCenter.Standards.Decisions;

namespace CallCenter.Standards.Risk;

/// <summary>
/// A card at work on records of a .NET type: one look-up a field, and a sum of whole numbers. Immutable and thread-safe. <see cref="Evaluate"/> and
/// <see cref="EvaluateAll"/> do not allocate; <see cref="Score"/> tells the reasons too.
/// </summary>
/// <typeparam name="T">The record's type.</typeparam>
[JsonConverter(typeof(NoJsonConverter))]
[StaysInProcess("Holds functions over the host's records; what leaves are its scores.")]
public sealed class ScorecardEvaluator<T>
{
    /// <summary>Records scored together: few enough to stay in the nearest cache while the fields go over them.</summary>
    private const int Block = 64;

    private readonly FieldLookup<T>[] lookups;
    private readonly LookupRow[][] rows;
    private readonly (ulong Bit, long Holds, long Otherwise)[] conditions;
    private readonly (ulong Bit, int Band)[] knockOuts;
    private readonly long[] bandStarts;
    private readonly bool isHigherRiskier;
    private readonly BinReader<T>[] bins;
    private readonly ClosedFields<T> closed;

    internal ScorecardEvaluator(CompiledScorecard card, RecordSchema<T> schema)
    {
        Card = card;
        var columns = new ScoreColumns<T>(card, schema);
        lookups = columns.Lookups;
        rows = columns.Rows;
        ImmutableArray<CompiledCharacteristic> onConditions = [.. card.Characteristics.Where(characteristic => characteristic.Condition is not null)];
        conditions = [.. onConditions.Select((characteristic, index) => (Mask.Of(index), UnitsOf(characteristic, holds: true), UnitsOf(characteristic, holds: false)))];
        knockOuts = [.. card.KnockOuts.Select((knockOut, index) => (Mask.Of(onConditions.Length + index), knockOut.Band))];
        bandStarts = [.. card.BandStarts];
        isHigherRiskier = card.Card.Direction == ScoreDirection.HigherIsRiskier;
        bins = [.. card.Characteristics.Select(characteristic => new BinReader<T>(characteristic, schema))];
        closed = new ClosedFields<T>(card.TestedFields, schema);
    }

    /// <summary>The compiled card.</summary>
    public CompiledScorecard Card { get; }

    /// <summary>The total, the band and the knock-out of a record, without allocation.</summary>
    public ScoreOutcome Evaluate(in T record)
    {
        LookupRow sum = SumOf(in record);
        return OutcomeOf(in sum);
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

        Span<LookupRow> block = stackalloc LookupRow[Block];
        for (int start = 0; start < records.Length; start += Block)
        {
            ReadOnlySpan<T> part = records.Slice(start, Math.Min(Block, records.Length - start));
            Span<LookupRow> sums = block[..part.Length];
            sums.Fill(new LookupRow(Card.BaseUnits, ulong.MaxValue));
            for (int i = 0; i < lookups.Length; i++)
            {
                lookups[i].JoinAll(part, rows[i], sums);
            }

            for (int i = 0; i < sums.Length; i++)
            {
                outcomes[start + i] = OutcomeOf(in sums[i]);
            }
        }
    }

    /// <summary>The score of a record with its contributions and reasons. Agrees with <see cref="Evaluate"/>.</summary>
    public RiskScore Score(in T record)
    {
        ImmutableArray<ScoreContribution>.Builder contributions = ImmutableArray.CreateBuilder<ScoreContribution>(bins.Length);
        foreach (BinReader<T> bin in bins)
        {
            contributions.Add(bin.Read(in record));
        }

        LookupRow sum = SumOf(in record);
        ImmutableArray<ScoreKnockOut> held = [.. Card.KnockOuts.Where((_, index) => (sum.Bits & knockOuts[index].Bit) != 0).Select(knockOut => knockOut.Definition)];
        ImmutableArray<ScoreContribution> all = contributions.MoveToImmutable();
        ScoreOutcome outcome = OutcomeOf(in sum);
        double? probability = Card.Card.Odds?.ProbabilityAt(outcome.Total);
        return new RiskScore
        {
            Code = outcome.Code,
            Name = Card.Card.Name,
            Version = outcome.Version,
            Provenance = Card.Card.Provenance,
            ContentHash = outcome.ContentHash,
            Base = Card.Card.Base,
            Total = outcome.Total,
            Band = outcome.Band,
            KnockOuts = held,
            Contributions = all,
            Reasons = ScoreReasons.Of(Card, all),
            UnknownValues = closed.Unknown(in record)?.All ?? [],
            Odds = Card.Card.Odds?.OddsAt(outcome.Total),
            RiskProbability = Card.Card.Direction == ScoreDirection.HigherIsRiskier ? probability : 1 - probability,
        };
    }

    /// <summary>How many records fall in each bin of each characteristic, in the order of the card: what drift is measured by, and where a bin is never hit.</summary>
    public ImmutableArray<ImmutableArray<long>> CountBins(ReadOnlySpan<T> records)
    {
        long[][] counts = [.. Card.Characteristics.Select(characteristic => new long[characteristic.Definition.Bins.Length])];
        foreach (ref readonly T record in records)
        {
            for (int i = 0; i < bins.Length; i++)
            {
                counts[i][bins[i].BinOf(in record)]++;
            }
        }

        return [.. counts.Select(column => ImmutableArray.Create(column))];
    }

    private long UnitsOf(CompiledCharacteristic characteristic, bool holds) =>
        ScorePoints.ToUnits(characteristic.Definition.Bins[characteristic.BinOf(holds)].Points, Card.Decimals);

    private LookupRow SumOf(in T record)
    {
        var sum = new LookupRow(Card.BaseUnits, ulong.MaxValue);
        for (int i = 0; i < lookups.Length; i++)
        {
            sum = sum.Join(in rows[i][lookups[i].Find(in record)]);
        }

        return sum;
    }

    private ScoreOutcome OutcomeOf(in LookupRow sum)
    {
        long total = sum.Value;
        foreach ((ulong bit, long holds, long otherwise) in conditions)
        {
            total += (sum.Bits & bit) != 0 ? holds : otherwise;
        }

        int band = 0;
        foreach (long start in bandStarts)
        {
            band += total >= start ? 1 : 0;
        }

        int first = -1;
        for (int i = 0; i < knockOuts.Length; i++)
        {
            if ((sum.Bits & knockOuts[i].Bit) != 0)
            {
                first = first < 0 ? i : first;
                band = isHigherRiskier ? Math.Max(band, knockOuts[i].Band) : Math.Min(band, knockOuts[i].Band);
            }
        }

        return new ScoreOutcome(Card, total, (short)band, (short)first);
    }
}
