using System.Collections.Immutable;
using static CallCenter.Standards.FindingRules;

namespace CallCenter.Standards.Quality;

/// <summary>What can be wrong with a section of quality, CCS94xx: review forms, sampling plans, and limits of stages and business.</summary>
internal static class QualityFindings
{
    public static readonly FindingRule FormSize = Error("CCS9401", "A review form has too few or too many parts.", "Give 1 to 64 sections, each with 1 to 256 items.");
    public static readonly FindingRule Weight = Error("CCS9402", "A weight of a review form cannot be used.", "Give 0 to 1,000,000 with at most 6 decimals, and each section and the form at least one above 0.");
    public static readonly FindingRule Answers = Error("CCS9403", "The answers of an item do not fit.", "Give at least two answers of 0 % to 100 %, one above another; or points from less to more in whole steps, at most 1,000 of them, within ±1,000,000 and of at most 6 decimals.");
    public static readonly FindingRule Critical = Error("CCS9404", "The rule of a critical item cannot be used.", "Say below what share it is missed, above 0 % and up to 100 %.");
    public static readonly FindingRule Gate = Error("CCS9405", "A gate cannot be used.", "Give above 0 % and up to 100 %, as much as an answer of the item meets.");
    public static readonly FindingRule Bands = Error("CCS9406", "The bands of a review form do not share out all scores.", "Begin the first at 0, each above the one before, and the last at 100 or below.");
    public static readonly FindingRule ScoreRange = Error("CCS9407", "A number of a review form is out of range.", "Give a pass mark of 0 to 100, a completeness of 0 % to 100 %, and 0 to 6 decimals.");
    public static readonly FindingRule VersionTwice = Error("CCS9408", "Two versions of a review form cannot be told apart.", "Give each version its own name and its own effective date.");
    public static readonly FindingRule BandUnreachable = Warning("CCS9409", "No score of a review is in a band.", "Correct where the bands begin, or remove it.");
    public static readonly FindingRule GateEscaped = Warning("CCS9410", "A gate can be escaped: its item may be passed over as not applicable.", "Have it judged always, or have it fail the review where it does not apply.");
    public static readonly FindingRule FormFine = Error("CCS9411", "The answers of a form are divided too finely to be added exactly.", "Use fewer different numbers of steps, or fewer decimals.");
    public static readonly FindingRule Sampling = Error("CCS9412", "A number of a sampling plan is out of range.", "Give a quota of 1 to 10,000, and least numbers that together are no more than it; second scores of 0 % to 100 %; 1 to 64 strata.");
    public static readonly FindingRule StratumNeverReached = Warning("CCS9413", "A stratum gets no contact, since one before it takes all.", "Move the stratum without conditions to the end.");
    public static readonly FindingRule ScriptUnjudged = Information("CCS9414", "No item of a review form judges a script that a step requires.", "Add an item for it, or leave it unjudged knowingly.");
    public static readonly FindingRule Conduct = Error("CCS9415", "A number of the conduct of reviews is out of range.", "Give 1 to 365 days and times above zero; an audit above 0 % and up to 100 %, 1 to 100,000 pairs, and an error of 0 to 100 points.");
    public static readonly FindingRule TimeLimit = Error("CCS9416", "The limit of a stage or of business cannot be used.", "Give a time above 0, up to 365 days.");
    public static readonly FindingRule StageTwice = Error("CCS9417", "A stage of a channel has two limits.", "Keep one of them.");
    public static readonly FindingRule StagesExceedWhole = Warning("CCS9418", "The stages of a channel may take longer than the whole contact.", "Shorten the limits of the stages, or give the whole more time.");

    public static readonly ImmutableArray<FindingRule> All =
    [
        FormSize, Weight, Answers, Critical, Gate, Bands, ScoreRange, VersionTwice, BandUnreachable, GateEscaped, FormFine, Sampling, StratumNeverReached, ScriptUnjudged, Conduct,
        TimeLimit, StageTwice, StagesExceedWhole,
    ];
}
