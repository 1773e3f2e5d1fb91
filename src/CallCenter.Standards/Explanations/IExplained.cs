using System.Globalization;

namespace CallCenter.Standards.Explanations;

/// <summary>An answer that can tell why it is as it is.</summary>
internal interface IExplained
{
    /// <summary>Why the answer is as it is, in no language: for people by <see cref="Explanation.In(CultureInfo, ExplanationDetail)"/>, for programs by its parts.</summary>
    Explanation Explain();

    /// <summary>Why the answer is as it is, for people: in Chinese for the cultures of that language, in English for all others.</summary>
    /// <param name="culture">The reader's culture.</param>
    /// <param name="detail">The answer alone, or with a line for each thing that it rests on.</param>
    string Explain(CultureInfo culture, ExplanationDetail detail = ExplanationDetail.Full);
}
