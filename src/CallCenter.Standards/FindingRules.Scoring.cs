namespace CallCenter.Standards;

/// <content>CCS91xx: scorecards; CCS92xx: quantities.</content>
public static partial class FindingRules
{
    internal static readonly FindingRule ScorecardSize = Error("CCS9101", "A scorecard has nothing to give points for, or too much.", "Give 1 to 256 characteristics, each with 1 to 256 bins, and up to 64 conditions and knock-outs.");
    internal static readonly FindingRule ScorePoints = Error("CCS9102", "Points have too many digits.", "Give at most six decimals, up to 10^9 either way.");
    internal static readonly FindingRule CharacteristicSource = Error("CCS9103", "A characteristic does not say what it looks at.", "Give a field or a condition, one of the two.");
    internal static readonly FindingRule BinGap = Error("CCS9104", "A value is in no bin.", "Widen a bin, or add one; 'null' is the bin of missing values.");
    internal static readonly FindingRule BinOverlap = Error("CCS9105", "A value is in two bins.", "Narrow one of them; half-open ranges such as '[10..20)' meet without touching.");
    internal static readonly FindingRule BinDead = Warning("CCS9106", "No value is in a bin.", "Remove the bin, or correct its tests.");
    internal static readonly FindingRule ScoreTrend = Error("CCS9107", "Points do not go as their characteristic promises.", "Correct the points, or leave out the trend.");
    internal static readonly FindingRule ScoreBands = Error("CCS9108", "The bands of a scorecard do not share out its totals.", "Let the first band reach down without end, and each other begin above the one before.");
    internal static readonly FindingRule BandUnreachable = Warning("CCS9109", "No total is in a band.", "Correct where the bands begin, or remove the band.");
    internal static readonly FindingRule KnockOutAlways = Error("CCS9110", "A knock-out has no condition.", "Say when it holds.");
    internal static readonly FindingRule ScoreOdds = Error("CCS9111", "A scale of odds is impossible.", "Give positive odds, and a positive number of points that double them.");
    internal static readonly FindingRule ScoreReasons = Error("CCS9112", "The reasons of a score cannot be told.", "Give a number of reasons from 0 to 256; give neutral points to each characteristic where reasons are told against them.");
    internal static readonly FindingRule KnockOutIdle = Warning("CCS9113", "A knock-out changes nothing.", "Name a riskier band.");

    internal static readonly FindingRule LossFrequency = Error("CCS9201", "How often a risk comes true is impossible.", "Give a positive mean, a probability from 0 % to 100 %, or a number of events of at least 0.");
    internal static readonly FindingRule LossSeverity = Error("CCS9202", "What an event costs is impossible.", "Give amounts of at least 0 that rise from the least over the most likely to the greatest.");

    /// <summary>In the order of their codes.</summary>
    private static FindingRule[] Scoring =>
    [
        ScorecardSize, ScorePoints, CharacteristicSource, BinGap, BinOverlap, BinDead, ScoreTrend, ScoreBands, BandUnreachable, KnockOutAlways, ScoreOdds, ScoreReasons, KnockOutIdle,
        LossFrequency, LossSeverity,
    ];
}
