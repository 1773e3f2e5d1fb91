namespace CallCenter.Standards;

/// <content>CCS9xxx: risk: 90 matrices, register, indicators and response, 91 scorecards, 92 quantities and drift.</content>
public static partial class FindingRules
{
    internal static readonly FindingRule ScaleLevels = Error("CCS9001", "A scale has too few or too many levels.", "Give it 2 to 20 levels.");
    internal static readonly FindingRule ScaleValue = Error("CCS9002", "The value of a level does not fit.", "Give values of 0 or more, up to 10^9, each above the one before.");
    internal static readonly FindingRule ScaleInterval = Error("CCS9003", "The intervals of a scale do not fit.", "Give 'from' to every level, each above the one before, and 'upTo' to the scale, above them all and within 10^9; or none of them.");
    internal static readonly FindingRule MatrixShape = Error("CCS9004", "A matrix does not have one cell for each pair of levels.", "Give one row for each likelihood, and in it one cell for each impact, the lowest first.");
    internal static readonly FindingRule ValueRule = Error("CCS9005", "A rule for values cannot be used.", "Give weights of 0 to 1,000, one of them above 0, or a table of values of 0 or more; stretch to a positive number.");
    internal static readonly FindingRule FactorModel = Error("CCS9006", "A mean of factors cannot be made.", "Give factors with positive weights, and a scale with intervals.");
    internal static readonly FindingRule MatrixFalls = Warning("CCS9007", "The level falls where likelihood or impact rises.", "Correct one of the two cells.");
    internal static readonly FindingRule MatrixUnreachable = Warning("CCS9008", "No cell of a matrix has a level.", "Use the level, or remove it from the scale.");
    internal static readonly FindingRule MatrixBand = Warning("CCS9009", "A cell contradicts the band of its value.", "Correct the cell, the bands or the values.");
    internal static readonly FindingRule ControlShare = Error("CCS9010", "The effectiveness of a control is out of range.", "Give 0 % to 100 %.");
    internal static readonly FindingRule ResidualShare = Error("CCS9011", "A share of the rule for residual risk is out of range.", "Give 0 % to 100 %.");
    internal static readonly FindingRule ToleranceOrder = Error("CCS9012", "A target is above the appetite.", "Set the target at or below the highest level that is borne.");
    internal static readonly FindingRule EntryUnassessed = Error("CCS9013", "A risk has no assessment.", "Assess it, or remove it.");
    internal static readonly FindingRule AssessmentOrder = Error("CCS9014", "The assessments of a risk are out of order.", "Give every assessment but the first a day, each after the one before.");
    internal static readonly FindingRule EntryDates = Error("CCS9015", "Something ends before it begins.", "Correct one of the days.");
    internal static readonly FindingRule ReviewCycle = Error("CCS9016", "A review cycle is out of range.", "Give 1 to 120 months.");
    internal static readonly FindingRule SheetLevel = Warning("CCS9017", "The sheet contradicts the matrix.", "Correct the level, the likelihood or the impact.");
    internal static readonly FindingRule ResidualAbove = Warning("CCS9018", "A residual risk is above the inherent one.", "Correct the residual level; controls never raise a risk.");
    internal static readonly FindingRule LoweredUnearned = Warning("CCS9019", "The sheet lowers a risk more than its controls earn.", "Record the controls with their evidence, or state the level that they earn.");
    internal static readonly FindingRule EvidenceEnded = Warning("CCS9020", "The evidence of a control no longer holds.", "Test the control again; until then it earns nothing.");
    internal static readonly FindingRule AcceptanceEnded = Warning("CCS9021", "The acceptance of a risk has ended.", "Treat the risk, close it, or decide anew.");
    internal static readonly FindingRule ReviewOverdue = Warning("CCS9022", "A risk was not assessed in time.", "Assess it.");
    internal static readonly FindingRule AboveAppetite = Warning("CCS9023", "A risk is above the appetite, and nobody accepts it.", "Treat it, or have it accepted for a time.");
    internal static readonly FindingRule IndicatorSource = Error("CCS9024", "An indicator does not have one source.", "Name a KPI, or say how it is counted by hand; not both.");
    internal static readonly FindingRule IndicatorLimits = Error("CCS9025", "The limits of an indicator do not fit its direction.", "Give upper limits where lower is better, lower ones where higher is better, both for a band; red lies beyond amber.");
    internal static readonly FindingRule IndicatorMargin = Error("CCS9026", "The margin or the number of periods of an indicator does not fit.", "Give a margin of 0 or more, smaller than a band is wide; 1 to 60 periods.");
    internal static readonly FindingRule IndicatorUnit = Error("CCS9027", "The unit of an indicator is not that of its KPI.", "Give the KPI's unit.");
    internal static readonly FindingRule PlanSteps = Error("CCS9028", "The steps of an emergency plan do not fit.", "Give at least one step for each phase, in the order of the phases.");
    internal static readonly FindingRule PlanTable = Error("CCS9029", "The table of emergency plans cannot choose them.", "Give it a text output 'plan' that names plans, and a hit policy by which one rule answers.");
    internal static readonly FindingRule PlanTimes = Error("CCS9030", "A time of an emergency plan is out of range.", "Give positive times, and drills every 1 to 120 months.");
    internal static readonly FindingRule PlanNeverChosen = Warning("CCS9031", "No rule of the table chooses an emergency plan.", "Add a rule for it, or remove it.");

    /// <summary>In the order of their codes.</summary>
    private static FindingRule[] Risk =>
    [
        ScaleLevels, ScaleValue, ScaleInterval, MatrixShape, ValueRule, FactorModel, MatrixFalls, MatrixUnreachable, MatrixBand,
        ControlShare, ResidualShare, ToleranceOrder, EntryUnassessed, AssessmentOrder, EntryDates, ReviewCycle,
        SheetLevel, ResidualAbove, LoweredUnearned, EvidenceEnded, AcceptanceEnded, ReviewOverdue, AboveAppetite,
        IndicatorSource, IndicatorLimits, IndicatorMargin, IndicatorUnit, PlanSteps, PlanTable, PlanTimes, PlanNeverChosen,
        .. Scoring,
    ];
}
