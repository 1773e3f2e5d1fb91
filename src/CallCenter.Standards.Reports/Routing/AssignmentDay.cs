using System.Collections.Immutable;
using CallCenter.Standards.Routing;
using NodaTime;

namespace CallCenter.Standards.Reports.Routing;

/// <summary>A log played again, each contact given to an agent by the standard.</summary>
internal sealed record AssignmentDay
{
    /// <summary>How many agents the log names.</summary>
    public required int Agents { get; init; }

    /// <summary>What happened in the log.</summary>
    public required ServiceFigures Log { get; init; }

    /// <summary>What each strategy of the book would have made of it, in the book's order.</summary>
    public required ImmutableArray<StrategyFigures> Strategies { get; init; }

    /// <summary>Why contacts were given to nobody under the first strategy, most frequent first.</summary>
    public required ImmutableArray<(UnplacedReason Reason, long Contacts)> Unplaced { get; init; }

    /// <summary>The strategy that placements and explanations go by: the first of the book.</summary>
    public AssignmentStrategy Strategy => Strategies[0].Strategy;
}

/// <summary>How contacts that asked for a person were served.</summary>
/// <param name="Placements">What came of them.</param>
/// <param name="MeanWait">How long those that were given to an agent waited on average; null where none was.</param>
internal sealed record ServiceFigures(Placements Placements, Duration? MeanWait);

/// <summary>What a strategy makes of a log.</summary>
/// <param name="Strategy">The strategy.</param>
/// <param name="Figures">How contacts were served.</param>
/// <param name="Relaxed">Those that were given to an agent after some ring had opened.</param>
internal sealed record StrategyFigures(AssignmentStrategy Strategy, ServiceFigures Figures, long Relaxed);
