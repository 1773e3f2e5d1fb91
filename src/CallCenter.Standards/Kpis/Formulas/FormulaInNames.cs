using CallCenter.Standards.Explanations;

namespace CallCenter.Standards.Kpis;

/// <summary>Writes a formula as people read it: the names of measures and KPIs in the place of their codes.</summary>
internal sealed class FormulaInNames(Func<string, LocalizedText?> nameOf)
{
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
                return language.Text(ExplanationSentence.Of("formula." + call.Function, Name(call.Measure.Code), call.Literal is { } literal ? Argument(literal) : null));
            default:
                return language.In(NameOf(((NameNode)node).Code));
        }
    }

    private ExplanationPart Name(string code) => ExplanationPart.Named("measure", code, NameOf(code));

    private ExplanationPart Argument(string literal) => nameOf(literal) is { } limit ? ExplanationPart.Named("bound", literal, limit)
        : Forms.IsoTime.TryParse(literal.Trim(), out NodaTime.Duration time) ? ExplanationPart.Time("bound", time)
        : ExplanationPart.Given("bound", literal.Trim());

    private LocalizedText NameOf(string code) => nameOf(code) ?? new(code, code);
}
