using System.Collections.Immutable;
using System.Text.Json.Serialization;
using CallCenter.Standards.Decisions;
using CallCenter.Standards.Forms;

namespace CallCenter.Standards.Risk;

/// <summary>A card checked against a record's fields. Immutable and thread-safe; <see cref="Bind"/> makes it score.</summary>
[JsonConverter(typeof(NoJsonConverter))]
[StaysInProcess("Compiled from a RiskScorecard, which is written; what leaves are scores.")]
public sealed class CompiledScorecard : IScoreSource
{
    internal CompiledScorecard(
        RiskScorecard card, RecordDefinition record, ImmutableArray<CompiledCharacteristic> characteristics, ImmutableArray<CompiledKnockOut> knockOuts, ImmutableArray<Finding> findings)
    {
        Card = card;
        Record = record;
        Characteristics = characteristics;
        KnockOuts = knockOuts;
        Findings = findings;
        Decimals = Math.Max(ScorePoints.DecimalsOf(card.Base), characteristics.Max(characteristic => characteristic.Decimals));
        BaseUnits = ScorePoints.ToUnits(card.Base, Decimals);
        BandStarts = [.. card.Bands.Skip(1).Select(band => ScorePoints.CeilingUnits(band.From!.Value, Decimals))];
        ContentHash = ScorecardHash.Of(card, FieldRelation.ContentOf(FieldsRead));
    }

    /// <summary>The card as defined.</summary>
    public RiskScorecard Card { get; }

    /// <summary>The record it scores.</summary>
    public RecordDefinition Record { get; }

    /// <summary>The warnings; empty where nothing is noteworthy.</summary>
    public ImmutableArray<Finding> Findings { get; }

    /// <summary>The least total that bins can give together, whether or not a record has such values.</summary>
    public decimal LeastTotal => Card.Base + Characteristics.Sum(characteristic => characteristic.LeastPoints);

    /// <summary>The greatest total that bins can give together, whether or not a record has such values.</summary>
    public decimal GreatestTotal => Card.Base + Characteristics.Sum(characteristic => characteristic.GreatestPoints);

    /// <summary>
    /// What the card scores by, as SHA-256 in lower-case hexadecimal: equal for cards that give every record the same score, bands and reason codes by the same written rules. Names, wordings
    /// and provenance do not count, nor how points are written (<c>5</c> or <c>5.0</c>); the code and the version do. The same on every machine.
    /// </summary>
    public string ContentHash { get; }

    internal ImmutableArray<CompiledCharacteristic> Characteristics { get; }

    internal ImmutableArray<CompiledKnockOut> KnockOuts { get; }

    /// <summary>All fields that the card looks at.</summary>
    internal IEnumerable<FieldDefinition> TestedFields =>
    [
        .. Characteristics.Where(characteristic => characteristic.Condition is null).Select(characteristic => characteristic.Column.Field),
        .. Characteristics.Select(characteristic => characteristic.Condition).Concat(KnockOuts.Select(knockOut => knockOut.Condition)).OfType<Condition>().SelectMany(condition => condition.Tests).Select(tests => tests.Field),
    ];

    /// <summary>The decimals of a unit of points.</summary>
    internal int Decimals { get; }

    string IScoreSource.Code => Card.Code;

    string IScoreSource.Version => Card.Version;

    int IScoreSource.Decimals => Decimals;

    internal long BaseUnits { get; }

    /// <summary>The least total of each band but the first, in units.</summary>
    internal ImmutableArray<long> BandStarts { get; }

    /// <summary>The conditions of characteristics, then those of knock-outs; at most <see cref="ScorecardCompiler.MaximumConditions"/>.</summary>
    internal IEnumerable<Condition> Conditions => Characteristics.Select(characteristic => characteristic.Condition).OfType<Condition>().Concat(KnockOuts.Select(knockOut => knockOut.Condition));

    /// <summary>The fields that points and knock-outs depend on.</summary>
    internal IEnumerable<FieldDefinition> FieldsRead =>
    [
        .. Characteristics.Where(characteristic => characteristic.Condition is null).Select(characteristic => characteristic.Column.Field),
        .. Conditions.SelectMany(condition => condition.Tests).Select(tests => tests.Field),
    ];

    /// <summary>Checks a card against a record's fields and compiles it.</summary>
    /// <exception cref="FindingsException">The card has errors; all findings are in the exception.</exception>
    public static CompiledScorecard Compile(RiskScorecard card, RecordDefinition record)
    {
        ArgumentNullException.ThrowIfNull(card);
        ArgumentNullException.ThrowIfNull(record);
        var findings = new FindingList();
        var located = new Located<RiskScorecard>(card, Place.At(""));
        Codes.CheckForm(card.Code, located.At(c => c.Code), findings);
        CompiledScorecard? compiled = Compile(located, record, findings);
        return compiled is not null && !findings.HasErrors ? compiled : throw new FindingsException($"Scorecard '{card.Code}'", findings.ToImmutable());
    }

    /// <summary>The compiled card, or null where there are errors; all findings are added, but none on the card's code.</summary>
    internal static CompiledScorecard? Compile(Located<RiskScorecard> card, RecordDefinition record, FindingList findings) => new ScorecardCompiler(card, record, findings).Compile();

    /// <summary>The card as an evaluator over records of a .NET type.</summary>
    /// <typeparam name="T">The record's type.</typeparam>
    /// <param name="schema">The record's schema, or one with the same fields and more.</param>
    /// <exception cref="ArgumentException">The schema lacks a field that the card reads, or declares it in another way.</exception>
    public ScorecardEvaluator<T> Bind<T>(RecordSchema<T> schema)
    {
        ArgumentNullException.ThrowIfNull(schema);
        return new(this, schema);
    }

    /// <summary>The band of a total: the last one that begins at or below it.</summary>
    public ScoreBand BandOf(decimal total) => Card.Bands.Last(band => band.From is null || band.From <= total);

    ScoreBand IScoreSource.BandAt(int band) => Card.Bands[band];

    ScoreKnockOut IScoreSource.KnockOutAt(int knockOut) => Card.KnockOuts[knockOut];

    /// <summary>The code and the version.</summary>
    public override string ToString() => Card.ToString();
}
