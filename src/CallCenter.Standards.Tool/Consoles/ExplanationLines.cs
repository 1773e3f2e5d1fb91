using CallCenter.Standards.Explanations;

namespace CallCenter.Standards.Tool.Consoles;

/// <summary>An explanation sentence by sentence. Names in it come from files: a line end in one of them is no end of a sentence, and begins no line of its own.</summary>
internal static class ExplanationLines
{
    /// <summary>What is told beside the short answer: that facts were not understood, so that it may be another's.</summary>
    private static readonly string[] Doubts = ["decision.unknown", "step.unknown-value"];

    /// <summary>The sentence that answers, and those that it rests on; where only the answer is told, those that put it in doubt.</summary>
    public static IEnumerable<string> LinesIn(this Explanation explanation, ExplanationLanguage language, ExplanationDetail detail = ExplanationDetail.Full) =>
        detail == ExplanationDetail.Short
            ? [language.Text(explanation.Answer, isWhole: true), .. explanation.Details.Where(static sentence => Doubts.Contains(sentence.Code)).Select(sentence => language.Text(sentence, isWhole: true))]
            : language.Texts(explanation.Details.Prepend(explanation.Answer));
}
