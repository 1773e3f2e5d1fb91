using System.Collections.Immutable;
using CallCenter.Standards.Risk;
using NodaTime;

namespace CallCenter.Standards.Reports.Risk;

/// <summary>The risks of a log's days: how contacts score, how the register stands, what the indicators say.</summary>
internal sealed record RiskDay
{
    /// <summary>The section of the book that it was read by.</summary>
    public required RiskEvaluator Section { get; init; }

    /// <summary>The days: indicators take them as one period, the register is read on the last.</summary>
    public required DateInterval Days { get; init; }

    /// <summary>How contacts score, card by card.</summary>
    public required ImmutableArray<CardResult> Cards { get; init; }

    /// <summary>Every risk in the register.</summary>
    public required ImmutableArray<RiskReading> Register { get; init; }

    /// <summary>What is wrong with the register or overdue.</summary>
    public required ImmutableArray<Finding> Warnings { get; init; }

    /// <summary>Where the risks stand, for each matrix that one is rated by.</summary>
    public required ImmutableArray<RiskHeatMap> HeatMaps { get; init; }

    /// <summary>Every indicator.</summary>
    public required ImmutableArray<IndicatorReading> Indicators { get; init; }

    /// <summary>The scores of the contact to explain, card by card; of all contacts that share its identity.</summary>
    public required ImmutableArray<ScoredContact> Explained { get; init; }
}
