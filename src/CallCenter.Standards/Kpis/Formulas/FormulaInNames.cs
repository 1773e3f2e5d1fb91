using CallCenter.Standards.Explanations;
using NodaTime;

namespace CallCenter.Standards.Kpis;

/// <summary>Writes a formula as people read it: the names of measures and KPIs in the place of their codes, and a limit with its time.</summary>
/// <param name="nameOf">The name of a measure, KPI or limit by its code.</param>
/// <param name="timeOf">The time of a limit by its code.</param>
internal sealed class FormulaInNames(Func<string, LocalizedText?> nameOf, Func<string, Duration?> timeOf)
{
    /// <summary>A formula of numbers alone as people write them; null where it cannot be read.</summary>
    public static LocalizedText? OfNumbers(string formula) => new FormulaInNames(static _ => null, static _ => null).Of(formula);

    /// <summary>The formula in names; null where it cannot be read.</summary>
    public LocalizedText? Of(string formula) => FormulaParser.Parse(formula, out _, out _) is { } node
        ? new(Text(node, ExplanationLanguage.Chinese, least: 0), Text(node, ExplanationLanguage.English, least: 0))
        : null;

    /// <param name="node">The part.</param>
    /// <param name="language">The language.</param>
    /// <param name="least">How tightly an operator has to bind to go without parentheses.</param>
    private string Text(FormulaNode node, ExplanationLanguage language, int least)
    {
        switch (node)
        {
            case NumberNode number:
                return language.Figures.Plain(number.Value.ToDouble());
            case NegateNode negate:
                return language.Mark("minus") + Text(negate.Operand, language, 3);
            case BinaryNode binary:
                int tightness = binary.Operator is '*' or '/' ? 2 : 1;
                string text = Text(binary.Left, language, tightness) + language.Mark("operator/" + JsonPointer.Escape(binary.Operator.ToString())) + Text(binary.Right, language, tightness + 1);
                return tightness < least ? language.Wording("parentheses", text) : text;
            case CallNode call:
                return language.Text(ExplanationSentence.Of("formula." + call.Function, Name(call.Measure.Code), call.Literal is { } literal ? Argument(literal) : null, call.Literal is { } limit && timeOf(limit) is { } time ? ExplanationPart.Time("time", time) : null));
            default:
                return language.In(NameOf(((NameNode)node).Code));
        }
    }

    private ExplanationPart Name(string code) => ExplanationPart.Named("measure", code, NameOf(code));

    private ExplanationPart Argument(string literal) => nameOf(literal) is { } limit ? ExplanationPart.Named("bound", literal, limit)
        : Forms.IsoTime.TryParse(literal.Trim(), out Duration time) ? ExplanationPart.Time("bound", time)
        : ExplanationPart.Given("bound", literal.Trim());

    private LocalizedText NameOf(string code) => nameOf(code) ?? new(code, code);
}
