using System.Globalization;

namespace CallCenter.Standards.Explanations;

/// <summary>Tells what came of folding events.</summary>
public static class FoldedExplanations
{
    /// <summary>What came of the events, in no language: whether all could be taken, and why each that was refused could not.</summary>
    /// <param name="folded">What came of folding.</param>
    /// <typeparam name="TState">The state.</typeparam>
    /// <typeparam name="TRefusal">Why an event cannot be.</typeparam>
    public static Explanation Explain<TState, TRefusal>(this Folded<TState, TRefusal> folded) => Explanation.Of(
        ExplanationSentence.Of(folded.HasRefusals ? "event.some-refused" : "event.none-refused", ExplanationPart.Count("events", folded.Refusals.Length)),
        folded.Refusals.OfType<IExplained>().SelectMany(static refusal => refusal.Explain() is var why ? why.Details.Insert(0, why.Answer) : []));

    /// <summary>What came of the events, for people: in Chinese for the cultures of that language, in English for all others.</summary>
    /// <param name="folded">What came of folding.</param>
    /// <param name="culture">The reader's culture.</param>
    /// <param name="detail">How many were refused alone, or with the reason for each.</param>
    /// <typeparam name="TState">The state.</typeparam>
    /// <typeparam name="TRefusal">Why an event cannot be.</typeparam>
    public static string Explain<TState, TRefusal>(this Folded<TState, TRefusal> folded, CultureInfo culture, ExplanationDetail detail = ExplanationDetail.Full) => folded.Explain().In(culture, detail);
}
