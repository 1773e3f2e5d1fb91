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

    /// <summary>In the order of their codes.</summary>
    private static FindingRule[] Risk => [ScaleLevels, ScaleValue, ScaleInterval, MatrixShape, ValueRule, FactorModel, MatrixFalls, MatrixUnreachable, MatrixBand, .. Scoring];
}
