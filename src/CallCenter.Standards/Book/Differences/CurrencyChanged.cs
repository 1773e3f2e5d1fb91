using System.Text.Json.Serialization;
using CallCenter.Standards.Explanations;

namespace CallCenter.Standards.Book;

/// <summary>The book is of another currency: every amount in it means another sum of money, whether its figure changed or not.</summary>
/// <param name="Before">The earlier currency, by its ISO 4217 code.</param>
/// <param name="After">The later one.</param>
/// <param name="Amounts">How many amounts and conditions on amounts the later book has; at least 1.</param>
/// <param name="Unchanged">How many of them have the figures that they had in the earlier currency.</param>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record CurrencyChanged(string Before, string After, int Amounts, int Unchanged) : Consequence
{
    /// <inheritdoc/>
    private protected override Explanation Told() => Explanation.Of(ExplanationSentence.Of(
        "consequence.currency",
        ExplanationPart.Given("before", Before ?? ""),
        ExplanationPart.Given("after", After ?? ""),
        ExplanationPart.Count("amounts", Amounts),
        ExplanationPart.Count("unchanged", Unchanged)));
}
