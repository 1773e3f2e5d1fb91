using CallCenter.Standards.Explanations;

namespace CallCenter.Standards.Tool.Consoles;

/// <summary>An explanation sentence by sentence. Names in it come from files: a line end in one of them is no end of a sentence, and begins no line of its own.</summary>
internal static class ExplanationLines
{
    /// <summary>The sentence that answers, and where all is told those that it rests on.</summary>
    public static IEnumerable<string> LinesIn(this Explanation explanation, ExplanationLanguage language, ExplanationDetail detail = ExplanationDetail.Full) =>
        detail == ExplanationDetail.Short ? [language.Text(explanation.Answer, isWhole: true)] : language.Texts(explanation.Details.Prepend(explanation.Answer));
}
