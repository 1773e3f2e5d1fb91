using System.Text.Json.Serialization;
using NodaTime;

namespace CallCenter.Standards.Risk;

/// <summary>How the effects of several controls on one exposure are taken together.</summary>
[JsonConverter(typeof(StandardJsonConverter))]
public enum ControlCombination
{
    /// <summary>Each takes its share of what the others left: <c>1 − Π (1 − credit)</c>.</summary>
    Independent,

    /// <summary>The best one counts: the greatest credit.</summary>
    Best,

    /// <summary>The mean of the credits of all that apply, so that one that earns nothing weighs against the others.</summary>
    Mean,
}

/// <summary>How the values of several exposures make the value of the risk.</summary>
[JsonConverter(typeof(StandardJsonConverter))]
public enum ExposureAggregation
{
    /// <summary>The greatest: a control on one exposure never hides another that has none.</summary>
    Max,

    /// <summary>The sum.</summary>
    Sum,

    /// <summary>As independent chances: <c>1 − Π (1 − value / greatest)</c>, times the greatest value of the matrix.</summary>
    NoisyOr,
}

/// <summary>
/// Data: how controls make a residual risk out of an inherent one. Exact, and rounded once to 12 decimals, half to even: the same in whatever order controls and exposures come. The residual risk is
/// never below 0, never above the inherent one, and equal to it without controls.
/// </summary>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record ResidualRule
{
    private static readonly Percentage Whole = Percentage.FromRatio(1);

    /// <summary>How controls are taken together.</summary>
    public ControlCombination Combination { get; init => field = Given.Member(value); }

    /// <summary>How exposures are taken together.</summary>
    public ExposureAggregation Aggregation { get; init => field = Given.Member(value); }

    /// <summary>The greatest share that all controls together can take away: their combined effect is cut to this share of itself. 0 % to 100 %; below 100 % no control takes a risk to nothing.</summary>
    public Percentage GreatestReduction { get; init; } = Whole;

    /// <summary>The share of its effectiveness that an implemented control without evidence earns; 0 % to 100 %.</summary>
    public Percentage WithoutEvidence { get; init; }

    /// <summary>The share of its effectiveness that a control in progress earns; 0 % to 100 %.</summary>
    public Percentage InProgress { get; init; }

    /// <summary>Where the rule comes from.</summary>
    public required Provenance Provenance { get; init; }

    /// <summary>The rule where a standard states none: independent controls, the greatest exposure, nothing without evidence.</summary>
    public static ResidualRule Default { get; } = new() { Provenance = new(ProvenanceKind.Assumption, "the strictest reading: nothing is earned that is not shown") };

    /// <summary>What a control earns on a day: a share of likelihood or impact it takes away; null for one that does not apply.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The effectiveness is not between 0 % and 100 %.</exception>
    public Percentage? CreditOf(ControlAssessment control, LocalDate on)
    {
        ArgumentNullException.ThrowIfNull(control);
        CheckShare(control.Effectiveness, nameof(control));
        LocalDate day = on.ToIso();
        return control.Status switch
        {
            ControlStatus.NotApplicable => null,
            ControlStatus.InProgress => Of(control.Effectiveness, InProgress),
            ControlStatus.Implemented when control.EvidenceUntil?.ToIso() < day => default(Percentage),
            ControlStatus.Implemented => Of(control.Effectiveness, control.EvidenceOn?.ToIso() <= day ? Whole : WithoutEvidence),
            _ => default(Percentage),
        };
    }

    /// <summary>The residual value of one exposure: what the credits of controls leave of an inherent value.</summary>
    /// <param name="inherent">The value before controls; not negative.</param>
    /// <param name="credits">What each control earns, 0 % to 100 %; null for one that does not apply.</param>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative, or a credit out of range.</exception>
    public decimal Reduce(decimal inherent, params Percentage?[] credits)
    {
        ArgumentNullException.ThrowIfNull(credits);
        ArgumentOutOfRangeException.ThrowIfNegative(inherent);
        foreach (Percentage? credit in credits)
        {
            CheckShare(credit ?? default, nameof(credits));
        }

        return (Rational.Of(inherent) * Left([.. credits])).Round(RiskMatrix.Decimals);
    }

    /// <summary>The value of a risk out of the values of its exposures.</summary>
    /// <param name="greatest">The greatest value a single exposure can have; used by <see cref="ExposureAggregation.NoisyOr"/> only.</param>
    /// <param name="values">The values, 0 to the greatest; 0 for none.</param>
    /// <exception cref="ArgumentOutOfRangeException">The greatest value is not positive, or a value is negative or above it.</exception>
    public decimal Aggregate(decimal greatest, params decimal[] values)
    {
        ArgumentNullException.ThrowIfNull(values);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(greatest);
        foreach (decimal value in values)
        {
            ArgumentOutOfRangeException.ThrowIfNegative(value, nameof(values));
            ArgumentOutOfRangeException.ThrowIfGreaterThan(value, greatest, nameof(values));
        }

        return Aggregate(Rational.Of(greatest), values.ToArray().Select(Rational.Of)).Round(RiskMatrix.Decimals);
    }

    internal static bool IsShare(Percentage share) => share.Ratio is >= 0 and <= 1;

    /// <summary>The share that controls leave; 1 where none applies.</summary>
    internal Rational Left(IEnumerable<Percentage?> credits)
    {
        Rational[] earned = [.. credits.OfType<Percentage>().Select(credit => Rational.Of(credit.Ratio))];
        if (earned.Length == 0)
        {
            return Rational.One;
        }

        Rational taken = Combination switch
        {
            ControlCombination.Best => earned.Max(),
            ControlCombination.Mean => earned.Aggregate((sum, credit) => sum + credit) / Rational.Of(earned.Length, 1),
            _ => Rational.One - earned.Aggregate(Rational.One, (left, credit) => left * (Rational.One - credit)),
        };
        return Rational.One - (taken * Rational.Of(GreatestReduction.Ratio));
    }

    internal Rational Aggregate(Rational greatest, IEnumerable<Rational> values) => Aggregation switch
    {
        ExposureAggregation.Max => values.DefaultIfEmpty(Rational.Zero).Max(),
        ExposureAggregation.Sum => values.Aggregate(Rational.Zero, (sum, value) => sum + value),
        _ when greatest.IsZero => Rational.Zero,
        _ => greatest * (Rational.One - values.Aggregate(Rational.One, (left, value) => left * (Rational.One - (value / greatest)))),
    };

    private static Percentage Of(Percentage effectiveness, Percentage share) => Percentage.FromRatio(effectiveness.Ratio * share.Ratio);

    private static void CheckShare(Percentage share, string parameter)
    {
        if (!IsShare(share))
        {
            throw new ArgumentOutOfRangeException(parameter, share, "A share lies between 0 % and 100 %.");
        }
    }
}
