using System.Globalization;

namespace CallCenter.Standards.Kpis;

/// <summary>What a formula works out, as a text: equal for formulas that take the same totals in the same way, whatever these are called and in whatever order they are added or multiplied.</summary>
internal static class FormulaContent
{
    public static string Of(FormulaTerm term, MeasurePlan plan) => term switch
    {
        ConstantTerm constant => $"{constant.Value.Numerator.ToString(CultureInfo.InvariantCulture)}/{constant.Value.Denominator.ToString(CultureInfo.InvariantCulture)}",
        TotalTerm total => Total(total.Slot, total.Measure, plan),
        KnownTerm known => $"known({Of(known.Total, plan)};{Of(known.Count, plan)})",
        QuantileTerm quantile => string.Create(CultureInfo.InvariantCulture, $"quantile({quantile.Permille};{Total(plan.SlotOfSketch(quantile.Sketch), quantile.Measure, plan)})"),
        NegateTerm negated => $"-({Of(negated.Operand, plan)})",
        BinaryTerm binary => Binary(binary.Operator, Of(binary.Left, plan), Of(binary.Right, plan)),
        _ => throw new ArgumentException("A term without a content.", nameof(term)),
    };

    private static string Total(int slot, MeasureSlot measure, MeasurePlan plan) => $"[{plan.IdentityOf(slot).Text}{(measure.Per is { } per ? "\nper " + per : "")}]";

    private static string Binary(char sign, string left, string right) =>
        sign is '+' or '*' && string.CompareOrdinal(left, right) > 0 ? $"({right}{sign}{left})" : $"({left}{sign}{right})";
}
