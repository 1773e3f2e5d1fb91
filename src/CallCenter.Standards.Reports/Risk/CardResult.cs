using System.Collections.Immutable;
using CallCenter.Standards.Risk;

namespace CallCenter.Standards.Reports.Risk;

/// <summary>How the contacts of a log score on one card.</summary>
internal sealed record CardResult
{
    /// <summary>The card.</summary>
    public required CompiledScorecard Scorecard { get; init; }

    /// <summary>How many contacts are in each band of the card, in its order.</summary>
    public required ImmutableArray<long> Bands { get; init; }

    /// <summary>The mean total; at least one contact was scored.</summary>
    public required decimal Mean { get; init; }

    /// <summary>How many contacts each knock-out of the card holds for, in its order.</summary>
    public required ImmutableArray<long> KnockOuts { get; init; }

    /// <summary>The riskiest contacts with their reasons, the riskiest first, ties as in the log; none that is in the band of least risk.</summary>
    public required ImmutableArray<ScoredContact> Highest { get; init; }

    /// <summary>What the log tells of all that the card looks at.</summary>
    public required ImmutableArray<ScoreCharacteristic> Told { get; init; }

    /// <summary>The knock-outs that the log tells enough for.</summary>
    public required ImmutableArray<ScoreKnockOut> KnockOutsTold { get; init; }

    /// <summary>How far the bands of the afternoon are from those of the morning; null where one of them has too few contacts to compare.</summary>
    public required PopulationStability? Drift { get; init; }

    /// <summary>The contacts scored.</summary>
    public long Contacts => Bands.Sum();
}
