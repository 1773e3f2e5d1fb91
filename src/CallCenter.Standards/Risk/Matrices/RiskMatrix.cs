using System.Collections.Immutable;
using System.Text.Json.Serialization;
using CallCenter.Standards.Forms;

namespace CallCenter.Standards.Risk;

/// <summary>A matrix checked against its scales: gives the level and the value of a likelihood and an impact, and tells how sane it is. Immutable and thread-safe.</summary>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed class RiskMatrix : IEquatable<RiskMatrix>
{
    /// <summary>The decimals a value is rounded to, once, half to even.</summary>
    internal const int Decimals = 12;

    private readonly ImmutableArray<int> levels;
    private readonly Rational stretch;

    internal RiskMatrix(RiskMatrixDefinition definition, OrdinalScale likelihood, OrdinalScale impact, OrdinalScale scale, ImmutableArray<int> levels)
    {
        Definition = definition;
        Likelihood = likelihood;
        Impact = impact;
        Levels = scale;
        this.levels = levels;
        Rational greatest = Cells.Select(Weigh).Max();
        stretch = definition.Value.ScaledTo is { } top && !greatest.IsZero ? Rational.Of(top) / greatest : Rational.One;
        Greatest = greatest * stretch;
    }

    /// <summary>The matrix as defined.</summary>
    public RiskMatrixDefinition Definition { get; }

    /// <summary>The code.</summary>
    public string Code => Definition.Code;

    /// <summary>The scale of likelihood, down the rows.</summary>
    public OrdinalScale Likelihood { get; }

    /// <summary>The scale of impact, across the columns.</summary>
    public OrdinalScale Impact { get; }

    /// <summary>The scale of levels.</summary>
    public OrdinalScale Levels { get; }

    /// <summary>The scales that it stands on, each once.</summary>
    internal ImmutableArray<OrdinalScale> Scales => [.. new[] { Likelihood, Impact, Levels }.DistinctBy(scale => scale.Code)];

    /// <summary>Every cell, row by row, the lowest likelihood and impact first.</summary>
    internal IEnumerable<MatrixCell> Cells => Enumerable.Range(0, levels.Length).Select(at => new MatrixCell(at / Impact.Levels.Length, at % Impact.Levels.Length));

    /// <summary>The greatest value of a cell.</summary>
    internal Rational Greatest { get; }

    /// <summary>Checks a matrix against scales and compiles it.</summary>
    /// <param name="definition">The matrix.</param>
    /// <param name="scales">The scales it names, and any others.</param>
    /// <exception cref="FindingsException">The matrix or a scale has errors; all findings are in the exception.</exception>
    public static RiskMatrix Compile(RiskMatrixDefinition definition, IEnumerable<OrdinalScale> scales)
    {
        ArgumentNullException.ThrowIfNull(definition);
        var findings = new FindingList();
        var located = new Located<RiskMatrixDefinition>(definition, Place.At(""));
        Codes.CheckForm(definition.Code, located.At(d => d.Code), findings);
        Made<OrdinalScale> known = new ScaleChecks(findings).Check(new([.. Given.Items(scales)], located.Place.Member("scales")));
        RiskMatrix? matrix = new MatrixCompiler(known, findings).Compile(located);
        return findings.HasErrors ? throw new FindingsException($"Risk matrix '{definition.Code}'", findings.ToImmutable()) : matrix!;
    }

    /// <summary>The level of a likelihood and an impact; null where a scale has no such level.</summary>
    internal ScaleLevel? Find(string likelihood, string impact) =>
        Likelihood.Levels.Any(level => level.Code == likelihood) && Impact.Levels.Any(level => level.Code == impact) ? Rate(likelihood, impact).Level : null;

    /// <summary>The level, value and band of a likelihood and an impact.</summary>
    /// <param name="likelihood">The code of a level of likelihood.</param>
    /// <param name="impact">The code of a level of impact.</param>
    /// <exception cref="UnknownCodeException">A scale has no such level.</exception>
    public RiskRating Rate(string likelihood, string impact) =>
        Rate(new MatrixCell(RankOf(Likelihood, likelihood, nameof(likelihood)), RankOf(Impact, impact, nameof(impact))));

    /// <summary>
    /// The level, value and band of a measured likelihood and impact, such as means of scored factors: their levels are those whose intervals hold them, and the value is made of the measured numbers
    /// themselves, unless the matrix has a table of values.
    /// </summary>
    /// <returns>The rating; null where a scale has no intervals, or a number lies outside all of them.</returns>
    public RiskRating? Rate(decimal likelihood, decimal impact)
    {
        if (Likelihood.LevelOf(likelihood) is not { } row || Impact.LevelOf(impact) is not { } column)
        {
            return null;
        }

        var cell = new MatrixCell(Likelihood.RankOf(row.Code), Impact.RankOf(column.Code));
        return Rate(cell, Definition.Value.Table.IsEmpty ? Definition.Value.Weigh(Rational.Of(likelihood), Rational.Of(impact)) * stretch : ValueOf(cell));
    }

    /// <summary>Checks how sane the matrix is: monotony, Cox's conditions, levels that are never reached, and whether values and cells agree.</summary>
    /// <remarks>Works through every triple of cells at worst; a matrix of 10 × 10 takes milliseconds.</remarks>
    public RiskMatrixAnalysis Analyze() => MatrixAnalyser.Analyse(this);

    /// <summary>Whether both are the same definition over the same scales.</summary>
    public bool Equals(RiskMatrix? other) => other is not null && (ReferenceEquals(this, other) || (Definition == other.Definition && Likelihood == other.Likelihood && Impact == other.Impact && Levels == other.Levels));

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as RiskMatrix);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Code, Cells.Count());

    /// <summary>The code.</summary>
    public override string ToString() => Code;

    internal int LevelAt(MatrixCell cell) => levels[(cell.Likelihood * Impact.Levels.Length) + cell.Impact];

    internal RiskRating Rate(MatrixCell cell) => Rate(cell, ValueOf(cell));

    /// <summary>The exact value of a cell.</summary>
    internal Rational ValueOf(MatrixCell cell) => Weigh(cell) * stretch;

    /// <summary>The exact value of a cell whose likelihood and impact are cut to shares of what they were; a table's value is cut by both.</summary>
    internal Rational ValueOf(MatrixCell cell, Rational likelihoodLeft, Rational impactLeft) => stretch * (Definition.Value.Table.IsEmpty
        ? Definition.Value.Weigh(LikelihoodOf(cell) * likelihoodLeft, ImpactOf(cell) * impactLeft)
        : Weigh(cell) * likelihoodLeft * impactLeft);

    /// <summary>The exact number of a cell's likelihood.</summary>
    internal Rational LikelihoodOf(MatrixCell cell) => Rational.Of(Likelihood.Levels[cell.Likelihood].Value);

    /// <summary>The exact number of a cell's impact.</summary>
    internal Rational ImpactOf(MatrixCell cell) => Rational.Of(Impact.Levels[cell.Impact].Value);

    private static int RankOf(OrdinalScale scale, string level, string parameter) =>
        scale.RankOf(level) is var rank && rank >= 0 ? rank : throw new UnknownCodeException($"level of scale '{scale.Code}'", level, scale.Levels.Select(static known => known.Code), parameter);

    internal RiskRating Rate(MatrixCell cell, Rational exact)
    {
        decimal value = exact.Round(Decimals);
        return new RiskRating(Likelihood.Levels[cell.Likelihood], Impact.Levels[cell.Impact], Levels.Levels[LevelAt(cell)], value, Levels.LevelOf(value));
    }

    private Rational Weigh(MatrixCell cell) => Definition.Value.Table.IsEmpty
        ? Definition.Value.Weigh(LikelihoodOf(cell), ImpactOf(cell))
        : Rational.Of(Definition.Value.Table[cell.Likelihood][cell.Impact]);
}
