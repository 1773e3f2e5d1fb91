using System.Collections.Immutable;
using static CallCenter.Standards.FindingRules;

namespace CallCenter.Standards.Risk;

/// <summary>What can be wrong with a section of risks, CCS9xxx: 90 matrices, register, indicators and response, 91 scorecards, 92 quantities.</summary>
internal static class RiskFindings
{
    public static readonly FindingRule ScaleLevels = Error("CCS9001", "A scale has too few or too many levels.", "Give it 2 to 20 levels.");
    public static readonly FindingRule ScaleValue = Error("CCS9002", "The value of a level does not fit.", "Give values of 0 or more, up to 10^9, each above the one before.");
    public static readonly FindingRule ScaleInterval = Error("CCS9003", "The intervals of a scale do not fit.", "Give 'from' to every level, each above the one before, and 'upTo' to the scale, above them all and within 10^9; or none of them.");
    public static readonly FindingRule MatrixShape = Error("CCS9004", "A matrix does not have one cell for each pair of levels.", "Give one row for each likelihood, and in it one cell for each impact, the lowest first.");
    public static readonly FindingRule ValueRule = Error("CCS9005", "A rule for values cannot be used.", "Give weights of 0 to 1,000, one of them above 0, or a table of values of 0 or more; stretch to a positive number.");
    public static readonly FindingRule FactorModel = Error("CCS9006", "A mean of factors cannot be made.", "Give factors with positive weights, and a scale with intervals.");
    public static readonly FindingRule MatrixFalls = Warning("CCS9007", "The level falls where likelihood or impact rises.", "Correct one of the two cells.");
    public static readonly FindingRule MatrixUnreachable = Warning("CCS9008", "No cell of a matrix has a level.", "Use the level, or remove it from the scale.");
    public static readonly FindingRule MatrixBand = Warning("CCS9009", "A cell contradicts the band of its value.", "Correct the cell, the bands or the values.");
    public static readonly FindingRule ControlShare = Error("CCS9010", "The effectiveness of a control is out of range.", "Give 0 % to 100 %.");
    public static readonly FindingRule ResidualShare = Error("CCS9011", "A share of the rule for residual risk is out of range.", "Give 0 % to 100 %.");
    public static readonly FindingRule ToleranceOrder = Error("CCS9012", "A target is above the appetite.", "Set the target at or below the highest level that is borne.");
    public static readonly FindingRule EntryUnassessed = Error("CCS9013", "A risk has no assessment.", "Assess it, or remove it.");
    public static readonly FindingRule AssessmentOrder = Error("CCS9014", "The assessments of a risk are out of order.", "Give every assessment but the first a day, each after the one before.");
    public static readonly FindingRule EntryDates = Error("CCS9015", "Something ends before it begins.", "Correct one of the days.");
    public static readonly FindingRule ReviewCycle = Error("CCS9016", "A review cycle is out of range.", "Give 1 to 120 months.");
    public static readonly FindingRule SheetLevel = Warning("CCS9017", "The sheet contradicts the matrix.", "Correct the level, the likelihood or the impact.");
    public static readonly FindingRule ResidualAbove = Warning("CCS9018", "A residual risk is above the inherent one.", "Correct the residual level; controls never raise a risk.");
    public static readonly FindingRule LoweredUnearned = Warning("CCS9019", "The sheet lowers a risk more than its controls earn.", "Record the controls with their evidence, or state the level that they earn.");
    public static readonly FindingRule EvidenceEnded = Warning("CCS9020", "The evidence of a control no longer holds.", "Test the control again; until then it earns nothing.");
    public static readonly FindingRule AcceptanceEnded = Warning("CCS9021", "The acceptance of a risk has ended.", "Treat the risk, close it, or decide anew.");
    public static readonly FindingRule ReviewOverdue = Warning("CCS9022", "A risk was not assessed in time.", "Assess it.");
    public static readonly FindingRule AboveAppetite = Warning("CCS9023", "A risk is above the appetite, and nobody accepts it.", "Treat it, or have it accepted for a time.");
    public static readonly FindingRule IndicatorSource = Error("CCS9024", "An indicator does not have one source.", "Name a KPI, or say how it is counted by hand; not both.");
    public static readonly FindingRule IndicatorLimits = Error("CCS9025", "The limits of an indicator do not fit its direction.", "Give upper limits where lower is better, lower ones where higher is better, both for a band; red lies beyond amber.");
    public static readonly FindingRule IndicatorMargin = Error("CCS9026", "The margin or the number of periods of an indicator does not fit.", "Give a margin of 0 or more, smaller than a band is wide; 1 to 60 periods.");
    public static readonly FindingRule IndicatorUnit = Error("CCS9027", "The unit of an indicator is not that of its KPI.", "Give the KPI's unit.");
    public static readonly FindingRule PlanSteps = Error("CCS9028", "The steps of an emergency plan do not fit.", "Give at least one step for each phase, in the order of the phases.");
    public static readonly FindingRule PlanTable = Error("CCS9029", "The table of emergency plans cannot choose them.", "Give it a text output 'plan' that names plans, and a hit policy by which one rule answers.");
    public static readonly FindingRule PlanTimes = Error("CCS9030", "A time of an emergency plan is out of range.", "Give positive times, and drills every 1 to 120 months.");
    public static readonly FindingRule PlanNeverChosen = Warning("CCS9031", "No rule of the table chooses an emergency plan.", "Add a rule for it, or remove it.");
    public static readonly FindingRule PlanResource = Error("CCS9032", "A resource of an emergency plan is counted below one.", "Give 1 or more, or leave the quantity out.");
    public static readonly FindingRule Uncontrolled = Warning("CCS9033", "No control acts on a risk of the highest level.", "Link the controls that act on it, or add one.");

    public static readonly FindingRule ControlEvidence = Error("CCS9034", "What shows that a control works cannot be read.", "Give each once; a least share of 0 % to 100 % for trainings and reviews, and 1 to 366 days back for reviews alone.");

    public static readonly FindingRule ControlUnused = Information("CCS9301", "Controls act on no risk of the register.", "Link them to the risks that they act on, or remove them.");
    public static readonly FindingRule BandUnused = Information("CCS9302", "Bands of a risk score are asked for by nothing.", "Nothing, if they are for people to read; otherwise let a table test them.");
    public static readonly FindingRule CardUnused = Information("CCS9303", "Scorecards are asked by no table.", "Nothing, if a host reads their bands itself; otherwise name the card in 'triage'.");

    public static readonly FindingRule ScorecardSize = Error("CCS9101", "A scorecard has nothing to give points for, or too much.", "Give 1 to 256 characteristics, each with 1 to 256 bins, and up to 64 conditions and knock-outs.");
    public static readonly FindingRule ScorePoints = Error("CCS9102", "Points have too many digits.", "Give at most six decimals, up to 10^9 either way.");
    public static readonly FindingRule CharacteristicSource = Error("CCS9103", "A characteristic does not say what it looks at.", "Give a field or a condition, one of the two.");
    public static readonly FindingRule BinGap = Error("CCS9104", "A value is in no bin.", "Widen a bin, or add one; 'null' is the bin of missing values.");
    public static readonly FindingRule BinOverlap = Error("CCS9105", "A value is in two bins.", "Narrow one of them; half-open ranges such as '[10..20)' meet without touching.");
    public static readonly FindingRule BinDead = Warning("CCS9106", "No value is in a bin.", "Remove the bin, or correct its tests.");
    public static readonly FindingRule ScoreTrend = Error("CCS9107", "Points do not go as their characteristic promises.", "Correct the points, or leave out the trend.");
    public static readonly FindingRule ScoreBands = Error("CCS9108", "The bands of a scorecard do not share out its totals.", "Let the first band reach down without end, and each other begin above the one before.");
    public static readonly FindingRule BandUnreachable = Warning("CCS9109", "No total is in a band.", "Correct where the bands begin, or remove the band.");
    public static readonly FindingRule KnockOutAlways = Error("CCS9110", "A knock-out has no condition.", "Say when it holds.");
    public static readonly FindingRule ScoreOdds = Error("CCS9111", "A scale of odds is impossible.", "Give positive odds, and a positive number of points that double them.");
    public static readonly FindingRule ScoreReasons = Error("CCS9112", "The reasons of a score cannot be told.", "Give a number of reasons from 0 to 256; give neutral points to each characteristic where reasons are told against them.");
    public static readonly FindingRule KnockOutIdle = Warning("CCS9113", "A knock-out changes nothing.", "Name a riskier band.");

    public static readonly FindingRule LossFrequency = Error("CCS9201", "How often a risk comes true is impossible.", "Give a positive mean, a probability from 0 % to 100 %, or a number of events of at least 0.");
    public static readonly FindingRule LossSeverity = Error("CCS9202", "What an event costs is impossible.", "Give amounts of at least 0 that rise from the least over the most likely to the greatest.");

    /// <summary>All of them, ordered by code.</summary>
    public static ImmutableArray<FindingRule> All { get; } =
    [
        ScaleLevels, ScaleValue, ScaleInterval, MatrixShape, ValueRule, FactorModel, MatrixFalls, MatrixUnreachable, MatrixBand,
        ControlShare, ResidualShare, ToleranceOrder, EntryUnassessed, AssessmentOrder, EntryDates, ReviewCycle,
        SheetLevel, ResidualAbove, LoweredUnearned, EvidenceEnded, AcceptanceEnded, ReviewOverdue, AboveAppetite,
        IndicatorSource, IndicatorLimits, IndicatorMargin, IndicatorUnit, PlanSteps, PlanTable, PlanTimes, PlanNeverChosen, PlanResource, Uncontrolled, ControlEvidence,
        ScorecardSize, ScorePoints, CharacteristicSource, BinGap, BinOverlap, BinDead, ScoreTrend, ScoreBands, BandUnreachable, KnockOutAlways, ScoreOdds, ScoreReasons, KnockOutIdle,
        LossFrequency, LossSeverity,
        ControlUnused, BandUnused, CardUnused,
    ];
}
